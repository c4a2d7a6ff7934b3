import { createHash } from 'node:crypto';
import { EngineError } from '../errors.ts';

/** Where a page of the library ended, and how many stories there were at its beginning. */
export interface LibraryCursor {
  /** For `best`, the group of hits that the place is in. */
  readonly group: number;
  readonly key: string | number;
  readonly id: string;
  readonly total: { readonly count: number; readonly atLeast: boolean };
}

/** A cursor as text. It belongs to one question, `asked`, and to no other. */
export function writeCursor(asked: unknown, { group, key, id, total }: LibraryCursor): string {
  return Buffer.from(JSON.stringify([markOf(asked), group, key, id, total.count, Number(total.atLeast)])).toString(
    'base64url',
  );
}

/** Throws INPUT_REFUSED {field: cursor} when it is none, or one of another question. */
export function readCursor(asked: unknown, cursor: string): LibraryCursor {
  const [mark, group, key, id, count, atLeast] = parsed(cursor);
  const isPlace = (typeof key === 'string' || typeof key === 'number') && typeof id === 'string';
  if (mark !== markOf(asked) || typeof group !== 'number' || !isPlace || typeof count !== 'number') {
    throw new EngineError('INPUT_REFUSED', 'That is no place in this list', { field: 'cursor', reason: 'malformed' });
  }
  return { group, key, id, total: { count, atLeast: atLeast === 1 } };
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
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 8);
}
