import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Folder of the built main process. */
export const BUILT = process.env.FABLEROOM_BENCH_BUILD
  ? pathToFileURL(`${process.env.FABLEROOM_BENCH_BUILD}/`)
  : new URL('../../out/main/', import.meta.url);

/**
 * A module of the build that electron.vite.config.ts makes an entry, by its path in the source tree without the ending.
 * @param {string} path
 */
export function built(path) {
  return import(new URL(`${path}.js`, BUILT).href);
}

const QUIET = { info: () => {}, warn: () => {}, error: () => {} };

/** @param {string} dataFolder */
export async function ports(dataFolder) {
  const { systemPorts } = await built('engine/system-ports');
  const values = { theme: 'system', storyFont: 'literata', textScale: 1, reduceMotion: false, language: 'en' };
  return systemPorts({ dataFolder, settings: { get: () => values, set: () => values }, log: QUIET });
}

/**
 * Runs `work` with an empty folder, which goes away afterwards.
 * @template Result
 * @param {(folder: string) => Promise<Result>} work
 */
export async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'fableroom-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
