import { closeSync, constants, fstatSync, lstatSync, openSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';

// Both are absent on Windows and count as 0; there the comparison below does the work alone.
const { O_NOFOLLOW, O_NONBLOCK } = constants;

/** What a path that is being exchanged may lead to. */
const NOT_THERE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR', 'ENXIO', 'EACCES', 'EPERM']);

/**
 * Opens a plain file below a folder for reading and answers with its descriptor, which the caller closes; null when it
 * is not there, is a link or a device, or is reached through a link below that folder. What is compared is the opened
 * file itself, so that exchanging the path before, meanwhile or afterwards changes nothing. The folder itself may be a
 * link: that is where a person put it.
 */
export function openInside(folder: string, path: string): number | null {
  let file: number | null = null;
  try {
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write into it.
    file = openSync(path, constants.O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (isThere(file, folder, path)) return file;
  } catch (error) {
    if (file !== null) closeSync(file);
    if (error instanceof Error && 'code' in error && NOT_THERE.has(String(error.code))) return null;
    throw error;
  }
  closeSync(file);
  return null;
}

function isThere(file: number, folder: string, path: string): boolean {
  const opened = fstatSync(file, { bigint: true });
  if (!opened.isFile()) return false;
  const place = join(realpathSync.native(folder), relative(folder, path));
  if (realpathSync.native(path) !== place) return false;
  const named = lstatSync(place, { bigint: true });
  return named.isFile() && named.dev === opened.dev && named.ino === opened.ino;
}
