import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Asset, Scene } from '../../../src/contract/scenes.ts';
import type { GenerationKind, Style } from '../../../src/contract/values.ts';
import type { Library } from '../../../src/engine/library.ts';
import { builtModule } from '../../crash/built.ts';
import { hurriedClock } from '../../support/hurried-clock.ts';
import { folderOf, type ToldRoom } from './told-rooms.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const BUILD = join(ROOT, 'out/main');

/** Answers to pages, by the page that they answer: 0 is the first one. */
type Turns = readonly { readonly after: number; readonly answer: Answer }[];

interface RoomPlan {
  readonly premises: readonly string[];
  readonly videoMode: boolean;
  readonly style?: Style;
  readonly turns: Turns;
}

const ROOMS: Readonly<Record<ToldRoom, RoomPlan>> = {
  /** One story of three pages, each with its clip, in the style that is filmed the quickest. */
  finished: {
    premises: ['A fox who finds a lighthouse'],
    videoMode: true,
    style: 'pixel-art',
    turns: [
      { after: 0, answer: { kind: 'choice', index: 0 } },
      { after: 1, answer: { kind: 'finish' } },
    ],
  },
  /** One story without clips whose first page was answered in two ways; the second way was played last. */
  branching: {
    premises: ['A fox who finds a lighthouse'],
    videoMode: false,
    turns: [
      { after: 0, answer: { kind: 'choice', index: 0 } },
      { after: 0, answer: { kind: 'choice', index: 1 } },
    ],
  },
  /** Three stories of one page without clips. */
  'three-stories': {
    premises: ['A fox who finds a lighthouse', 'A bear and a song', 'An owl who forgot the night'],
    videoMode: false,
    turns: [],
  },
};

/** Makes a room anew with the built engine and Practice, without the pauses of somebody who reads along. */
export async function tellRoom(name: ToldRoom): Promise<{ pages: number; missing: string[] }> {
  const { createEngine } = await builtModule(BUILD, 'engine/engine');
  const { systemPorts } = await builtModule(BUILD, 'engine/system-ports');
  const { openSettingsFile } = await builtModule(BUILD, 'headless/settings-file');
  const { createHostLog } = await builtModule(BUILD, 'headless/host-log');
  const dataFolder = folderOf(name);
  rmSync(dataFolder, { recursive: true, force: true });
  mkdirSync(dataFolder, { recursive: true });
  const log = createHostLog((line) => process.stderr.write(`${line}\n`));
  const ports = systemPorts({ dataFolder, settings: openSettingsFile(dataFolder), log });
  const engine = await createEngine({ ...ports, clock: hurriedClock });
  try {
    const library = engine.library('adult');
    const told = await Promise.all(ROOMS[name].premises.map((premise) => tellStory(library, name, premise)));
    return { pages: told.reduce((sum, { pages }) => sum + pages, 0), missing: told.flatMap(({ missing }) => missing) };
  } finally {
    await engine.close();
  }
}

async function tellStory(library: Library, name: ToldRoom, premise: string) {
  const { videoMode, style, turns } = ROOMS[name];
  const { id, scenes } = library.stories.create({
    premise,
    videoMode,
    ...(style && { style }),
    seed: 11,
    length: null,
  });
  const pages = [scenes[0]?.id ?? ''];
  await library.jobs.settled(id);
  for (const { after, answer } of turns) {
    pages.push(library.stories.addScene({ storyId: id, parentId: pages[after] ?? '', answer }).id);
    await library.jobs.settled(id);
  }
  const kinds = videoMode ? (['text', 'image', 'video'] as const) : (['text', 'image'] as const);
  const { scenes: made, coverId, costMicros } = library.stories.get(id);
  // They are made by the way; the room is whole only with them.
  for (const { asset } of made.flatMap(({ takes }) => takes))
    if (asset) await library.assets.prepareThumbnails(asset.id);
  const missing = made.flatMap((scene, page) =>
    kinds.filter((kind) => !hasWhole(scene, kind)).map((kind) => `${premise}: ${kind} of page ${page + 1}`),
  );
  if (coverId === null) missing.push(`${premise}: its cover`);
  if (costMicros !== 0) missing.push(`${premise}: that it is free`);
  return { pages: pages.length, missing };
}

/** Whether a page has that part as Practice makes it. */
function hasWhole(scene: Scene, kind: GenerationKind): boolean {
  const take = scene.takes.find((other) => other.kind === kind);
  return take?.practice === true && scene.jobs.length === 0 && IS_WHOLE[kind](scene, take.asset);
}

const PICTURE_SIDE = 1024;
const CLIP_SIDE = 720;
const CLIP_SECONDS = 4;

const IS_WHOLE: Readonly<Record<GenerationKind, (scene: Scene, asset: Asset | null) => boolean>> = {
  text: ({ text, altText }) => text !== null && altText !== null,
  image: (_scene, asset) => asset?.present === true && asset.width === PICTURE_SIDE && asset.height === PICTURE_SIDE,
  video: (_scene, asset) =>
    asset?.present === true &&
    asset.mediaType === 'video/mp4' &&
    asset.width === CLIP_SIDE &&
    asset.height === CLIP_SIDE &&
    Math.abs((asset.durationSeconds ?? 0) - CLIP_SECONDS) < 0.1,
};
