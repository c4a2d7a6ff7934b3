import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EngineError } from '../errors.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT']);

/**
 * Writes a whole file so that after a crash it is either there completely or not at all: temporary file, fsync,
 * rename, fsync of the folder. Throws EngineError DISK_FULL when there is no room; nothing is left behind then.
 */
export async function writeDurableFile(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${randomUUID()}.part`);
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(temporary, 'wx');
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

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // Windows cannot open a folder; NTFS journals the rename.
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
