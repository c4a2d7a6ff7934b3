import type { Dirent } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Files that are looked at together. */
const AT_ONCE = 64;
/** A half-written file is left alone for so long: somebody may be writing it. */
const UNFINISHED_MS = 3_600_000;

/** A file below the media folder. */
export interface FoundFile {
  /** With its folders, from the media folder on. */
  readonly path: string;
  /** The stored file that it belongs to: its own name, or that of the picture it is a thumbnail of. */
  readonly fileName: string;
  readonly isThumbnail: boolean;
  readonly bytes: number;
}

/**
 * Goes through every file of a media folder, some at a time and without holding up anybody else. What vanishes
 * meanwhile is left out, and so is what is just being written.
 */
export async function* walkMedia(folder: string, now: number): AsyncGenerator<readonly FoundFile[]> {
  for await (const paths of filesBelow(folder, '')) {
    const found = await Promise.all(paths.map((path) => look(folder, path, now)));
    yield found.filter((file) => file !== null);
  }
}

async function* filesBelow(root: string, under: string): AsyncGenerator<string[]> {
  const folders: string[] = [];
  let some: string[] = [];
  for await (const entry of entriesOf(join(root, under))) {
    if (entry.isDirectory()) folders.push(entry.name);
    else some.push(join(under, entry.name));
    if (some.length < AT_ONCE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
  for (const name of folders) yield* filesBelow(root, join(under, name));
}

async function* entriesOf(path: string): AsyncGenerator<Dirent> {
  try {
    yield* await opendir(path, { bufferSize: 256 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

async function look(folder: string, path: string, now: number): Promise<FoundFile | null> {
  try {
    const { size, mtimeMs } = await stat(join(folder, path));
    if (path.endsWith('.part') && now - mtimeMs < UNFINISHED_MS) return null;
    const parts = path.split(/[/\\]/);
    const name = parts.at(-1) ?? path;
    const isThumbnail = parts[0] === 'thumbnails';
    return { path, fileName: isThumbnail ? name.replace(/\.webp$/, '') : name, isThumbnail, bytes: size };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
