import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../src/engine/engine.ts';
import type { Library } from '../../src/engine/library.ts';
import { scriptedProvider } from '../support/scripted-provider.ts';
import { temporaryFolder, testEngine } from '../support/test-engine.ts';

/** A picture of a room: its id, the file that it lies in, and its bytes. */
export interface StoredPicture {
  readonly id: string;
  readonly path: string;
  readonly bytes: Buffer;
}

export interface TwoRooms {
  readonly engine: Engine;
  readonly dataFolder: string;
  readonly kids: StoredPicture;
  readonly adult: StoredPicture;
  /** A file outside the data folder that begins as a picture and is as large as the kids' one. */
  readonly outside: string;
}

/** An engine with a picture in each room, and a file outside that looks like one. */
export async function twoRooms(): Promise<TwoRooms> {
  const dataFolder = temporaryFolder();
  const engine = await testEngine({ dataFolder, providers: [scriptedProvider().provider] });
  const kids = await pictureOf(engine.library('kids'));
  const adult = await pictureOf(engine.library('adult'));
  const outside = join(temporaryFolder(), 'outside.png');
  const foreign = Buffer.alloc(kids.bytes.length, 'FOREIGN');
  kids.bytes.copy(foreign, 0, 0, 16);
  writeFileSync(outside, foreign);
  return { engine, dataFolder, kids, adult, outside };
}

/** Tells a story in a room and answers with its picture. */
export async function pictureOf(library: Library): Promise<StoredPicture> {
  const { id: storyId } = library.stories.create({ premise: 'a fox' });
  await library.jobs.settled(storyId);
  const asset = library.stories.get(storyId).scenes[0]?.takes.find(({ kind }) => kind === 'image')?.asset;
  const path = asset ? library.assets.path(asset.id) : null;
  if (!asset || path === null) throw new Error(`The ${library.tier} room has no picture`);
  return { id: asset.id, path, bytes: readFileSync(path) };
}
