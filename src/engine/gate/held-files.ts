import { closeSync, readFile } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { writeDurableFile } from '../assets/durable-file.ts';
import { openInside } from '../assets/open-inside.ts';

/** For its owner only: nobody has judged it. */
const FILE_MODE = 0o600;

/** The folder of a room in which pictures wait for their check: beside its library.db, where no address leads. */
export function heldFolder(databasePath: string): string {
  return join(dirname(databasePath), 'held');
}

/** Absolute path of the picture that a job has made. */
export function heldPath(folder: string, jobId: string): string {
  return join(folder, jobId);
}

/** Whether a file is not whole yet; at the start nobody writes, and it never will be. */
export function isBeingWritten(name: string): boolean {
  return name.endsWith('.part');
}

/** Writes the picture that a job has made, durably. Throws EngineError DISK_FULL. */
export function writeHeldFile(folder: string, jobId: string, bytes: Uint8Array): Promise<void> {
  return writeDurableFile(heldPath(folder, jobId), bytes, FILE_MODE);
}

/** Null where there is no plain file. */
export async function readHeldFile(folder: string, jobId: string): Promise<Uint8Array | null> {
  const file = openInside(folder, heldPath(folder, jobId));
  if (file === null) return null;
  try {
    return await promisify(readFile)(file);
  } finally {
    closeSync(file);
  }
}
