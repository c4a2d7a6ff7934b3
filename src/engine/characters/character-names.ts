import type { NAME_LIMIT } from '../../contract/values.ts';
import { EngineError } from '../errors.ts';
import { foldedText } from '../store/folded-text.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { plainText } from '../writer/plain-text.ts';

/** In UTF-16 code units. */
const nameLimit: typeof NAME_LIMIT = 40;

/** A name as it is kept, and as it is compared. */
export interface KeptName {
  readonly name: string;
  readonly name_folded: string;
}

/** A name that nobody else of the room has. Throws INPUT_REFUSED when nothing is left of it or it is taken. */
export function checkedName(store: LibraryStore, wanted: string, ownId?: string): KeptName {
  const name = plainText(wanted);
  if (name === '') throw new EngineError('INPUT_REFUSED', 'Say a name first', { field: 'name', reason: 'empty' });
  const kept = { name, name_folded: foldedText(name) };
  const other = store.characters.byName(kept.name_folded);
  if (other && other.id !== ownId) {
    throw new EngineError('INPUT_REFUSED', `Somebody is called ${name} already`, { field: 'name', reason: 'taken' });
  }
  return kept;
}

/** The name, or with the next number that is free: "Mia 2". `taken`: folded names that are about to be in use. */
export function freeName(store: LibraryStore, wanted: string, taken: ReadonlySet<string> = new Set()): KeptName {
  const [, start = wanted, last = '1'] = /^(.*\S) (\d{1,4})$/u.exec(wanted) ?? [];
  const isFree = (name: string): boolean => {
    const folded = foldedText(name);
    return !taken.has(folded) && store.characters.byName(folded) === undefined;
  };
  let name = wanted;
  for (let number = Number(last) + 1; !isFree(name); number++) {
    name = `${start.slice(0, nameLimit - 1 - String(number).length)} ${number}`;
  }
  return { name, name_folded: foldedText(name) };
}
