import { join } from 'node:path';

/** Where the build put what the windows load. This module lies in out/main/main. */
const out = join(import.meta.dirname, '..', '..');

/** Folder of index.html and everything it names. */
export const rendererFolder = join(out, 'renderer');

export const preloadFile = join(out, 'preload', 'index.cjs');
