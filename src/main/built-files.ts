import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the build put what the windows load. This module lies in out/main/main. */
const out = fileURLToPath(new URL('../..', import.meta.url));

/** Folder of index.html and everything it names. */
export const rendererFolder = join(out, 'renderer');

export const preloadFile = join(out, 'preload', 'index.cjs');

/** The program's picture, for windows whose system does not take it from the program itself. */
export const iconFile = join(out, '..', 'resources', 'icon.png');
