import { accessSync, constants, mkdirSync } from 'node:fs';
import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Lies among the installed packages: whoever can write there could change the program itself anyway. An installation
 * that its user cannot write to keeps nothing. This file is out/main/headless/compiled-code.js when it runs.
 */
const FOLDER = fileURLToPath(new URL('../../../node_modules/.cache/fableroom/compiled', import.meta.url));

/** From here on code is taken as an earlier start has compiled it. `folder` is replaced by tests only. */
export function useCompiledCode(folder: string = FOLDER): void {
  try {
    // Node itself may try for ever to make a folder that cannot be made.
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    // Without it a start only takes longer.
    return;
  }
  enableCompileCache(folder);
}

/** Keeps what this start had to compile itself; for a moment at which nobody waits. */
export function keepCompiledCode(): void {
  flushCompileCache();
}
