import { EngineError } from './errors.ts';

/** A place in a list that has the newest first. */
export interface ListPlace {
  /** UTC milliseconds. */
  readonly at: number;
  readonly id: string;
}

const START: ListPlace = { at: Number.MAX_SAFE_INTEGER, id: '' };

/** The place after which a page of a list begins; the start where there is no cursor. Throws INPUT_REFUSED. */
export function readPlace(cursor: string | undefined): ListPlace {
  if (cursor === undefined) return START;
  const match = /^(\d{1,15})\.([\da-f-]{36})$/.exec(cursor);
  if (!match?.[1] || !match[2]) {
    throw new EngineError('INPUT_REFUSED', 'That is no place in the list', { field: 'cursor', reason: 'malformed' });
  }
  return { at: Number(match[1]), id: match[2] };
}

/** Cursor of the page after this one: the place of its last row. Null after a page that was not full. */
export function cursorAfter<Row>(rows: readonly Row[], limit: number, placeOf: (row: Row) => ListPlace): string | null {
  const last = rows.at(-1);
  if (!last || rows.length < limit) return null;
  const { at, id } = placeOf(last);
  return `${at}.${id}`;
}
