import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Event } from '../../src/contract/events.ts';
import type { KidsRules } from '../../src/contract/rooms.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Library } from '../../src/engine/library.ts';
import type { Clock } from '../../src/engine/ports.ts';
import { defineProvider, type Provider } from '../../src/engine/provider-kit/model.ts';
import { hurriedClock } from './hurried-clock.ts';
import { scriptedProvider, type Script } from './scripted-provider.ts';
import { temporaryFolder, testEngine } from './test-engine.ts';

/** The kids' room with scripted models of a service that grown-ups have allowed there. */
export interface KidsRoom {
  readonly engine: Engine;
  readonly kids: Library;
  readonly script: Script;
  readonly dataFolder: string;
  /** What listeners of the room were told. */
  readonly events: readonly Event[];
  /** Everything that lies in the room's folder, as one text. */
  onDisk(): string;
}

export async function kidsRoom({
  rules = {},
  clock = hurriedClock,
  openai,
  clip = null,
  dataFolder = temporaryFolder(),
}: {
  rules?: Partial<KidsRules>;
  clock?: Clock;
  /** Where OpenAI answers; gives the room its account `environment:openai`. */
  openai?: string;
  /** What its model for clips answers with; without one there is no such model. */
  clip?: Uint8Array | null;
  /** A folder that another room was in; the rules that are given are set again. */
  dataFolder?: string;
} = {}): Promise<KidsRoom> {
  const { provider, script } = scriptedProvider(clip);
  const engine = await testEngine({
    dataFolder,
    clock,
    providers: [service(withOtherEye(provider), 'SCRIPTED'), ...(openai ? [service(silent('openai'), 'OPENAI')] : [])],
    environment: {
      SCRIPTED_API_KEY: 'not-a-key',
      ...(openai ? { OPENAI_API_KEY: 'not-a-key', OPENAI_BASE_URL: openai } : {}),
    },
  });
  engine.rooms.kids.set({ modelIds: ['scripted-text', 'scripted-image'], ...rules });
  const kids = engine.library('kids');
  const events: Event[] = [];
  const watch = async (): Promise<void> => {
    for await (const event of kids.events.watch()) events.push(event);
  };
  void watch();
  return { engine, kids, script, dataFolder, events, onDisk: () => textBelow(join(dataFolder, 'tiers', 'kids')) };
}

function service(provider: Provider, prefix: string): Provider {
  return defineProvider({
    ...provider,
    kind: 'service',
    account: {
      secrets: [{ name: 'key', variables: [`${prefix}_API_KEY`] }],
      baseUrlVariable: `${prefix}_BASE_URL`,
      keyPage: 'https://scripted.invalid/keys',
      defaultBaseUrl: 'https://scripted.invalid',
      listModels: () => Promise.resolve([]),
      like: (model) => model,
    },
  });
}

/** A second model that can see, under another id. */
function withOtherEye(provider: Provider): Provider {
  const [first, ...models] = provider.models;
  if (!first) throw new Error('The script has no model');
  return { ...provider, models: [first, ...models, { ...first, id: 'scripted-eye', title: 'Scripted Eye' }] };
}

function silent(id: string): Provider {
  return defineProvider({ id, title: id, kind: 'service', models: [] });
}

function textBelow(path: string): string {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), 'latin1')}`)
    .join('\n');
}
