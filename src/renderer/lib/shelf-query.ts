import { shelfInput, type LibrarySearch, type ShelfInput } from './library-search.ts';
import { queries, queryClient } from './queries.ts';

/** Cards that are read at once. */
export const segmentSize = 100;
/** What is out of view is let go after this long, so that a long walk does not fill the memory. */
const keptMilliseconds = 20_000;

/** One segment of the library, counted from 0. */
export function shelfQuery(input: ShelfInput, segment: number) {
  return queries.library.list.queryOptions({
    input: { ...input, limit: segmentSize, ...(segment > 0 && { position: segment * segmentSize }) },
    gcTime: keptMilliseconds,
  });
}

/** Asks for the first segment of a search before the library is there to show it. */
export function readShelfAhead(search: LibrarySearch): void {
  const day = new Date().setHours(0, 0, 0, 0);
  void queryClient.prefetchQuery(shelfQuery(shelfInput(search, day), 0));
}
