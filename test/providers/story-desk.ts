import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { router } from '../../src/api/router.ts';
import { createSession, type Session } from '../../src/api/session.ts';
import type { Client } from '../../src/contract/index.ts';
import type { NewStory, Story } from '../../src/contract/stories.ts';
import type { GenerationKind } from '../../src/contract/values.ts';
import { createEngine, type Engine } from '../../src/engine/engine.ts';
import { systemPorts } from '../../src/engine/system-ports.ts';
import { makeStory } from '../../src/headless/story/make-story.ts';
import { storyOutcome, type StoryOutcome } from '../../src/headless/story/story-result.ts';
import type { Simulator } from '../simulator/start-simulator.ts';
import { layDatabases } from '../support/empty-databases.ts';
import { memorySecrets } from '../support/memory-secrets.ts';
import { memoryLog, memorySettings, temporaryFolder } from '../support/test-engine.ts';
import { SuiteClock } from './provider-desk.ts';

interface Told extends StoryOutcome {
  readonly story: Story;
  /** How many rough pictures each model showed on the way, by its id. */
  readonly drafts: ReadonlyMap<string, number>;
}

/** A real engine with an account at the simulator for each provider; every account has a base URL of its own. */
export interface StoryDesk {
  readonly client: Client;
  /** Makes a story as the `story` command does. */
  tell(newStory: NewStory, scenes: number): Promise<Told>;
  /** Begins a story and does not wait for it. */
  begin(newStory: NewStory): Promise<Story>;
  /** The story, once nothing of it goes on by itself. */
  settled(storyId: string): Promise<Story>;
  /** Ends the engine in the middle of whatever it does and starts it again on the same folder. */
  restart(): Promise<void>;
}

export async function storyDesk(simulator: Simulator): Promise<StoryDesk> {
  const dataFolder = temporaryFolder();
  layDatabases(dataFolder);
  const secrets = memorySecrets();
  const clock = new SuiteClock();
  let engine: Engine;
  let session: Session;
  let client: Client;
  const open = async (): Promise<void> => {
    const ports = systemPorts({ dataFolder, settings: memorySettings(), log: memoryLog() });
    engine = await createEngine({ ...ports, clock, secrets, environment: {} });
    session = createSession(engine, 'adult', () => '');
    client = createRouterClient(router, { context: { engine, session, desktop: null } });
  };
  await open();
  onTestFinished(() => engine.close());
  for (const providerId of ['openai', 'xai', 'google'] as const) {
    await client!.accounts.add({ providerId, key: 'test-key-of-the-table', baseUrl: simulator[providerId] });
  }
  const begin = (newStory: NewStory): Promise<Story> => client.stories.create(newStory);
  return {
    get client() {
      return client;
    },
    begin,
    tell: async (newStory, scenes) => {
      const kinds: GenerationKind[] = newStory.videoMode ? ['text', 'image', 'video'] : ['text', 'image'];
      const drafts = new Map<string, Set<string>>();
      const story = await makeStory(
        { newStory, scenes, kinds, answers: [] },
        {
          client,
          settled: (storyId, until) => session.library.jobs.settled(storyId, until),
          changed: (told) => {
            for (const part of told.pages().flatMap(({ parts }) => [...parts.values()])) {
              if (part.state !== 'running' || part.job.draftId === null) continue;
              const seen = drafts.get(part.job.modelId) ?? new Set();
              drafts.set(part.job.modelId, seen.add(part.job.draftId));
            }
          },
          signal: new AbortController().signal,
        },
      );
      const outcome = storyOutcome(story, { scenes, kinds }, (id) => session.library.assets.path(id), 0);
      return { ...outcome, story, drafts: new Map([...drafts].map(([id, seen]) => [id, seen.size])) };
    },
    settled: async (storyId) => {
      await session.library.jobs.settled(storyId);
      return client.stories.get({ id: storyId });
    },
    restart: async () => {
      await engine.close();
      await open();
    },
  };
}
