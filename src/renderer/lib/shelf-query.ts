import { assetAddressFrom, coverWidth } from './asset-address.ts';
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

/** About a screen; what is further down is asked for when it comes into view. */
const coversAhead = 12;
/** Kept, since a browser may let go of a picture that nobody holds. */
const covers: HTMLImageElement[] = [];

/** Asks for the first segment of a search, and for its first covers, before the library is there to show them. */
export function readShelfAhead(search: LibrarySearch): void {
  const day = new Date().setHours(0, 0, 0, 0);
  const shelf = queryClient.ensureQueryData(shelfQuery(shelfInput(search, day), 0));
  const system = queryClient.ensureQueryData(queries.system.info.queryOptions({ input: undefined }));
  // What fails here is asked for again by the page, which says so.
  void Promise.all([shelf, system]).then(
    ([{ stories }, { assetAddress }]) => {
      const address = assetAddressFrom(assetAddress);
      const ids = stories.slice(0, coversAhead).flatMap(({ coverId }) => coverId ?? []);
      const wanted = ids.map((id) => {
        const cover = new Image();
        cover.src = address(id, coverWidth());
        return cover;
      });
      covers.splice(0, covers.length, ...wanted);
    },
    () => undefined,
  );
}
