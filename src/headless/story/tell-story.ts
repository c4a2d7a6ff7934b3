import { createRouterClient, ORPCError } from '@orpc/server';
import { router } from '../../api/router.ts';
import { createSession } from '../../api/session.ts';
import type { Client } from '../../contract/index.ts';
import { NewStory } from '../../contract/stories.ts';
import type { Model } from '../../contract/models.ts';
import type { GenerationKind, Tier } from '../../contract/values.ts';
import type { Engine } from '../../engine/engine.ts';
import type { CommandContext } from '../command.ts';
import { openEngine } from '../open-engine.ts';
import { unknown } from '../options/parse-options.ts';
import { UsageError } from '../options/usage-error.ts';
import { listenForStop } from '../stop-signals.ts';
import type { Terminal } from '../terminal.ts';
import { makeStory } from './make-story.ts';
import { createProgressScreen } from './progress-screen.ts';
import { seconds } from './progress-lines.ts';
import type { StoryOptions } from './story-options.ts';
import { storyOutcome } from './story-result.ts';
import type { StoryOutcome } from './story-result.ts';

/** Opens the engine, makes the story, says or prints what became of it, and answers with the exit code. */
export async function tellStory(options: StoryOptions, { terminal, dataFolder }: CommandContext): Promise<number> {
  const stop = listenForStop();
  const engine = await openEngine(dataFolder(options.data), terminal.say);
  try {
    return await makeAndReport(options, engine, terminal, stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) throw asUsageError(error);
    terminal.say(`Stopped. What was made so far is kept in ${engine.dataFolder}; npm start opens it.`);
    return stop.received() === 'SIGINT' ? 130 : 143;
  } finally {
    await engine.close();
    stop.release();
  }
}

/** Where nothing was asked for, a PIN means the kids' room. Throws a UsageError where the locked room was asked for. */
function roomFor({ tier: asked }: StoryOptions, engine: Engine): Tier {
  const tier = engine.rooms.firstRoom({ asked, last: null });
  if (asked === null || tier === asked) return tier;
  throw new UsageError('A PIN is set, so stories are made here in the kids’ room only: use --room kids.');
}

async function makeAndReport(
  options: StoryOptions,
  engine: Engine,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<number> {
  const startedAt = Date.now();
  const session = createSession(engine, roomFor(options, engine), () => '');
  const client: Client = createRouterClient(router, { context: { engine, session, desktop: null } });
  await checkModels(options, client);
  const kinds: GenerationKind[] = options.video ? ['text', 'image', 'video'] : ['text', 'image'];
  const plan = { newStory: newStoryOf(options), scenes: options.scenes, kinds, answers: options.answers };
  const quiet = options.json && !terminal.live;
  const screen = quiet ? null : createProgressScreen(terminal, () => Date.now());
  try {
    const story = await makeStory(plan, {
      client,
      settled: (storyId, until) => session.library.jobs.settled(storyId, until),
      changed: (told) => screen?.show({ title: told.title, pages: told.pages(), asked: options.scenes, startedAt }),
      signal,
    });
    screen?.end();
    const outcome = storyOutcome(story, plan, (id) => session.library.assets.path(id), Date.now() - startedAt);
    if (options.json) await terminal.out(JSON.stringify(outcome.result));
    else sayWhereItIs(outcome, engine, terminal);
    if (outcome.missing.length > 0) terminal.say(`Missing: ${outcome.missing.join('; ')}.`);
    return outcome.missing.length > 0 ? 1 : 0;
  } finally {
    screen?.end();
  }
}

function newStoryOf(options: StoryOptions): NewStory {
  const { premise, style, language, scenes, video, seed, models } = options;
  return {
    premise,
    style,
    language,
    // A story too short to be planned goes on until it is told to finish.
    length: NewStory.shape.length.safeParse(scenes).success ? scenes : null,
    videoMode: video,
    ...(seed === undefined ? {} : { seed }),
    ...(models.text === undefined ? {} : { textModelId: models.text }),
    ...(models.image === undefined ? {} : { imageModelId: models.image }),
    ...(models.video === undefined ? {} : { videoModelId: models.video }),
  };
}

async function checkModels(options: StoryOptions, client: Client): Promise<void> {
  const { models } = await client.models.list();
  for (const kind of ['text', 'image', 'video'] as const) {
    const id = options.models[kind];
    const ofKind = models.filter((model) => model.kind === kind);
    const asked = ofKind.find((model) => model.id === id);
    if (id === undefined || asked?.usable) continue;
    if (asked) throw new UsageError(unusable(asked));
    throw new UsageError(
      unknown(
        `${kind} model`,
        id,
        ofKind.map((model) => model.id),
      ),
    );
  }
}

const MISSING: Record<NonNullable<Model['missing']>, string> = {
  account: 'it needs a key',
  'keys-locked': 'its key is kept where it cannot be read now',
  retired: 'its service no longer has it',
  'not-in-this-room': "the kids' room uses only what is built in and what a grown-up allowed there",
};

function unusable({ id, kind, missing, replacedBy }: Model): string {
  const why = missing === null ? 'it is not ready' : MISSING[missing];
  const instead = missing === 'retired' && replacedBy ? `; its service names ${replacedBy.id} instead` : '';
  return `The ${kind} model ${id} cannot be used: ${why}${instead}.`;
}

/** What the story itself was refused for is a wrong value; everything else stays what it is. */
function asUsageError(error: unknown): unknown {
  const refused = error instanceof ORPCError && ['INPUT_REFUSED', 'MODEL_UNUSABLE', 'BAD_REQUEST'].includes(error.code);
  return refused ? new UsageError(error.message.endsWith('.') ? error.message : `${error.message}.`) : error;
}

function sayWhereItIs({ result }: StoryOutcome, engine: Engine, terminal: Terminal): void {
  terminal.say('');
  const pages = result.scenes.length === 1 ? '1 page' : `${result.scenes.length} pages`;
  terminal.say(`“${result.title}”, ${pages} in ${seconds(result.elapsedMs)}.`);
  for (const [index, scene] of result.scenes.entries()) {
    for (const file of [scene.image, scene.video]) {
      if (file) terminal.say(`  page ${index + 1}  ${file.path}`);
    }
  }
  terminal.say(`It is in the library of ${engine.dataFolder}; npm start opens it.`);
}
