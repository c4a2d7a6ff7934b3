import { hash } from 'node:crypto';
import { EngineError } from '../errors.ts';

/** A story in an ordered list. */
export interface LibraryPlace {
  /** For `best`, how many hits come before it among those that were put in order with it. */
  readonly within: number;
  readonly key: string | number;
  readonly id: string;
}

/** Where a page of the library ended, and how many stories there were at its beginning. */
export interface LibraryCursor extends LibraryPlace {
  readonly total: { readonly count: number; readonly atLeast: boolean };
}

/** A cursor as text. It belongs to one question, `asked`, and to no other. */
export function writeCursor(asked: unknown, { within, key, id, total }: LibraryCursor): string {
  return Buffer.from(JSON.stringify([markOf(asked), within, key, id, total.count, Number(total.atLeast)])).toString(
    'base64url',
  );
}

/** Throws INPUT_REFUSED {field: cursor} when it is none, or one of another question. */
export function readCursor(asked: unknown, cursor: string): LibraryCursor {
  const [mark, within, key, id, count, atLeast] = parsed(cursor);
  const isPlace = (typeof key === 'string' || typeof key === 'number') && typeof id === 'string';
  if (mark !== markOf(asked) || typeof within !== 'number' || !isPlace || typeof count !== 'number') {
    throw new EngineError('INPUT_REFUSED', 'That is no place in this list', { field: 'cursor', reason: 'malformed' });
  }
  return { within, key, id, total: { count, atLeast: atLeast === 1 } };
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function markOf(asked: unknown): string {
  return hash('sha256', JSON.stringify(asked), 'base64url').slice(0, 8);
}
