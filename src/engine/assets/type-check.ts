import { closeSync, openSync, readSync, type Stats } from 'node:fs';

/** How files of a type begin: bytes as Latin-1 text, and where they stand. */
const BEGINNINGS: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  'image/png': [[0, '\u0089PNG\r\n\u001A\n']],
  'image/jpeg': [[0, '\u00FF\u00D8\u00FF']],
  'image/webp': [
    [0, 'RIFF'],
    [8, 'WEBP'],
  ],
  'video/mp4': [[4, 'ftyp']],
  'video/webm': [[0, '\u001AE\u00DF\u00A3']],
};
const READ_BYTES = 12;
/** Files whose beginnings are remembered. */
const REMEMBERED = 20_000;

/** Says of files whether they begin as their type does. A file that has not changed since is read once. */
export class TypeCheck {
  readonly #known = new Map<string, { changedAt: number; isRight: boolean }>();

  isRight(path: string, mediaType: string, { mtimeMs }: Pick<Stats, 'mtimeMs'>): boolean {
    const known = this.#known.get(path);
    if (known?.changedAt === mtimeMs) return known.isRight;
    const isRight = beginsAs(path, mediaType);
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(path, { changedAt: mtimeMs, isRight });
    return isRight;
  }
}

function beginsAs(path: string, mediaType: string): boolean {
  const marks = BEGINNINGS[mediaType];
  if (!marks) return true;
  const start = readStart(path);
  return start !== null && marks.every(([at, mark]) => start.startsWith(mark, at));
}

/** Null for a file that cannot be read, which is then shown as absent. */
function readStart(path: string): string | null {
  const bytes = Buffer.alloc(READ_BYTES);
  try {
    const file = openSync(path, 'r');
    try {
      return bytes.toString('latin1', 0, readSync(file, bytes, 0, READ_BYTES, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}
