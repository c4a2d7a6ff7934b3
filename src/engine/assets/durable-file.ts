import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EngineError } from '../errors.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
/** Folders whose names are on the disk for certain. */
const syncedNames = new Set<string>();

/**
 * Writes a whole file so that after a crash it is either there completely or not at all: temporary file, fsync,
 * rename, fsync of the folder, and of what a new folder was made in. `mode`: its permissions, as far as the umask allows
 * them. Throws EngineError DISK_FULL when there is no room; nothing is left behind then.
 */
export async function writeDurableFile(path: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${randomUUID()}.part`);
  try {
    await makeFolder(folder);
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true });
    if (FULL.has((error as NodeJS.ErrnoException).code ?? '')) {
      throw new EngineError('DISK_FULL', `No room to write ${path}`, { path }, error);
    }
    throw error;
  }
}

/**
 * Makes a folder when it is missing. The name of a new one is in its parent, so that is synced too; and once in each run
 * of the program also for one that was there, because the run that made it may have ended before it was synced.
 */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined && syncedNames.has(folder)) return;
  const last = dirname(first ?? folder);
  let parent = folder;
  do {
    parent = dirname(parent);
    await syncFolder(parent);
  } while (parent.length > last.length);
  syncedNames.add(folder);
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // Windows cannot open a folder; NTFS journals the rename.
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
