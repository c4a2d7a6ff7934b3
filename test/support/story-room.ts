import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Scene } from '../../src/contract/scenes.ts';
import type { Event } from '../../src/contract/events.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { Library } from '../../src/engine/library.ts';
import type { Clock } from '../../src/engine/ports.ts';
import { defineProvider, type Provider } from '../../src/engine/provider-kit/model.ts';
import { addFunctions } from '../../src/engine/store/sql-functions.ts';
import { pageJson, scriptedProvider, type Script } from './scripted-provider.ts';
import { temporaryFolder, testEngine } from './test-engine.ts';

/** A room with a scripted provider, and a look at what is really on its disk. */
export interface StoryRoom {
  readonly engine: Engine;
  readonly library: Library;
  readonly script: Script;
  readonly dataFolder: string;
  /** The room's own folder. */
  readonly folder: string;
  /** Rows as another process sees them, or changes them behind our back. */
  rows<Row>(sql: string, ...values: unknown[]): Row[];
  run(sql: string, ...values: unknown[]): void;
  /** Every file below the media folder, without its folders. */
  files(): string[];
  /** Settled, with as many pages below the first as asked for, each following the one before. */
  story(pages?: number): Promise<{ id: string; scenes: Scene[] }>;
  /** Types of events from now on; ends with the engine. */
  events(): Event[];
}

export async function storyRoom(
  options: {
    dataFolder?: string;
    clock?: Clock;
    script?: (script: Script) => void;
    /** As a service with an account, so that its calls cost what they say. */
    paid?: boolean;
  } = {},
): Promise<StoryRoom> {
  const dataFolder = options.dataFolder ?? temporaryFolder();
  const { provider, script } = scriptedProvider();
  // Words differ from page to page, as they do in life.
  let page = 0;
  script.text = async () => ({ state: 'done', output: { text: pageJson({ title: `Page ${++page}` }) } });
  options.script?.(script);
  const engine = await testEngine({
    dataFolder,
    providers: [options.paid ? asService(provider) : provider],
    environment: { SCRIPTED_API_KEY: 'not-a-key' },
    ...(options.clock ? { clock: options.clock } : {}),
  });
  const library = engine.library('adult');
  const folder = join(dataFolder, 'tiers', 'adult');
  const onDisk = <Result>(work: (database: Database.Database) => Result): Result => {
    const database = new Database(join(folder, 'library.db'));
    addFunctions(database);
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  return {
    engine,
    library,
    script,
    dataFolder,
    folder,
    rows: (sql, ...values) => onDisk((database) => database.prepare(sql).all(...values) as never),
    run: (sql, ...values) => onDisk((database) => void database.prepare(sql).run(...values)),
    files: () => filesBelow(join(folder, 'media')),
    story: async (pages = 0) => {
      const { id, scenes } = library.stories.create({ premise: 'a fox', length: null });
      await library.jobs.settled(id);
      let parentId = scenes[0]?.id ?? '';
      for (let number = 0; number < pages; number++) {
        parentId = library.stories.addScene({ storyId: id, parentId, answer: { kind: 'choice', index: 0 } }).id;
        await library.jobs.settled(id);
      }
      const story = library.stories.get(id);
      // Thumbnails are made by the way; a test that counts files wants all of them.
      for (const { asset } of story.scenes.flatMap(({ takes }) => takes)) {
        if (asset) await library.assets.prepareThumbnails(asset.id);
      }
      return { id, scenes: story.scenes };
    },
    events: () => {
      const seen: Event[] = [];
      const watch = async (): Promise<void> => {
        for await (const event of library.events.watch()) seen.push(event);
      };
      void watch();
      return seen;
    },
  };
}

function asService(provider: Provider): Provider {
  return defineProvider({
    ...provider,
    kind: 'service',
    account: {
      secrets: [{ name: 'key', variables: ['SCRIPTED_API_KEY'] }],
      baseUrlVariable: 'SCRIPTED_BASE_URL',
      keyPage: 'https://scripted.invalid/keys',
      defaultBaseUrl: 'https://scripted.invalid',
      listModels: () => Promise.resolve([]),
      like: (model) => model,
    },
  });
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .toSorted();
}
