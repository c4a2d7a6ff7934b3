import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openEngineStore } from '../../src/engine/store/engine-store.ts';
import { openLibraryStore } from '../../src/engine/store/library-store.ts';

const NAMES = ['engine', 'library'] as const;
type DatabaseName = (typeof NAMES)[number];

const made = new Map<DatabaseName, Buffer>();

/**
 * Puts an empty database of the newest version where none is yet. Making one from all its migrations costs more than
 * most tests; what the migrations do has its own tests.
 */
export function layDatabase(path: string, name: DatabaseName): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, emptyDatabase(name));
}

/** The databases of a data folder that nobody has opened yet. */
export function layDatabases(dataFolder: string): void {
  layDatabase(join(dataFolder, 'engine.db'), 'engine');
  for (const tier of ['kids', 'adult']) layDatabase(join(dataFolder, 'tiers', tier, 'library.db'), 'library');
}

/** Made once in each process. */
function emptyDatabase(name: DatabaseName): Buffer {
  const known = made.get(name);
  if (known) return known;
  const folder = mkdtempSync(join(tmpdir(), 'fableroom-empty-'));
  try {
    const path = join(folder, `${name}.db`);
    const store = name === 'engine' ? openEngineStore(path) : openLibraryStore(path);
    store.close();
    const bytes = readFileSync(path);
    made.set(name, bytes);
    return bytes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
