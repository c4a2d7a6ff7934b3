import { BEFORE_ALL, type FoundRow, type Part, type StoryFilter } from '../store/library-query-store.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { StoryWords } from '../store/search-store.ts';
import type { LibraryPlace } from './library-query-cursor.ts';
import type { SearchedWords } from './library-query-words.ts';

/** Hits that are put in order together. All hits of a common word would take far longer than a letter to type. */
const TOGETHER = 120;

interface Found {
  readonly row: FoundRow;
  readonly place: LibraryPlace;
}

/**
 * Hits with the closest first: every word in the title, then in what the story is about, then anywhere; among equals the
 * one that was changed last. That is so among the 120 hits that were changed last, then among the next 120, and so on.
 */
export function bestMatches(
  { query, search }: Pick<LibraryStore, 'query' | 'search'>,
  { words, filter }: { words: SearchedWords; filter: StoryFilter },
  after: LibraryPlace | null,
  { limit, skip = 0 }: Part,
): Found[] {
  const idsPast = (place: number | null, part: Part): number[] => query.matchingIds(words.match, filter, place, part);
  let past = after && Number(after.key);
  let begin = (after?.within ?? 0) + skip;
  if (begin >= TOGETHER) {
    const [last] = idsPast(past, { limit: 1, skip: Math.floor(begin / TOGETHER) * TOGETHER - 1 });
    if (last === undefined) return [];
    past = last;
    begin %= TOGETHER;
  }
  const found: Found[] = [];
  while (found.length < limit) {
    const ids = idsPast(past, { limit: TOGETHER });
    const key = past ?? BEFORE_ALL;
    const ordered = inOrder(search.words(ids), words).slice(begin, begin + limit - found.length);
    for (const [index, row] of query.rows(ordered).entries()) {
      found.push({ row, place: { within: begin + index + 1, key, id: row.id } });
    }
    const last = ids.at(-1);
    if (ids.length < TOGETHER || last === undefined) break;
    past = last;
    begin = 0;
  }
  return found;
}

function inOrder(stories: readonly StoryWords[], words: SearchedWords): number[] {
  const groupOf = ({ title, premise, tags }: StoryWords): number => {
    if (words.countIn(title) === words.length) return 0;
    return words.countIn(title, premise, tags ?? '') === words.length ? 1 : 2;
  };
  const groups = Map.groupBy(stories, groupOf);
  return [0, 1, 2].flatMap((group) => (groups.get(group) ?? []).map(({ search_id: id }) => id));
}
