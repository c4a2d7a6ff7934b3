import type { LibraryFilter } from '../../contract/library.ts';
import type { Style } from '../../contract/values.ts';

export const styles: readonly Style[] = ['watercolor', 'cartoon', 'realistic', 'anime', 'oil-painting', 'pixel-art'];
export const whens = ['today', 'week', 'month', 'year', 'older'] as const;
export const sorts = ['changed', 'created', 'title', 'best'] as const;

/** When a story was changed last, as a person asks for it. */
export type When = (typeof whens)[number];
export type ShelfSort = (typeof sorts)[number];

/** What the library shows, as its address says it. A condition that is left out does not count. */
export interface LibrarySearch {
  q?: string;
  provider?: string;
  model?: string;
  clips?: true;
  style?: Style;
  tag?: string;
  language?: string;
  favourite?: true;
  finished?: boolean;
  when?: When;
  sort?: ShelfSort;
}

/** Conditions to be set; undefined takes one away. */
export type SearchChanges = { [Name in keyof LibrarySearch]?: LibrarySearch[Name] | undefined };

/** The search with some conditions set or taken away. */
export function changedSearch(search: LibrarySearch, changes: SearchChanges): LibrarySearch {
  return Object.fromEntries(Object.entries({ ...search, ...changes }).filter(([, value]) => value !== undefined));
}

/** What `library.list` is asked for, without the place in it. */
export type ShelfInput = LibraryFilter & { sort: ShelfSort };

/** Reads an address. What makes no sense in it is left out. */
export function librarySearchOf(given: Record<string, unknown>): LibrarySearch {
  const search: LibrarySearch = {};
  for (const name of ['q', 'provider', 'model', 'tag', 'language'] as const) {
    const value = given[name];
    // The router reads a number where only digits were typed.
    if (typeof value === 'string' || typeof value === 'number') search[name] = String(value).slice(0, 200);
  }
  if (given['clips'] === true) search.clips = true;
  if (given['favourite'] === true) search.favourite = true;
  if (typeof given['finished'] === 'boolean') search.finished = given['finished'];
  const style = styles.find((name) => name === given['style']);
  const when = whens.find((name) => name === given['when']);
  const sort = sorts.find((name) => name === given['sort']);
  if (style) search.style = style;
  if (when) search.when = when;
  if (sort) search.sort = sort;
  return search;
}

/** True when anything but the order is asked for. */
export function isFiltered({ sort: _sort, ...conditions }: LibrarySearch): boolean {
  return Object.values(conditions).some((value) => value !== undefined && value !== '');
}

/** What the engine is asked for. `now` in UTC milliseconds; days begin at midnight of this computer. */
export function shelfInput(search: LibrarySearch, now: number): ShelfInput {
  const { q, provider, model, clips, style, tag, language, favourite, finished, when } = search;
  const query = q?.trim() ?? '';
  const sort = search.sort ?? (query === '' ? 'changed' : 'best');
  return {
    sort: sort === 'best' && query === '' ? 'changed' : sort,
    ...(query !== '' && { query }),
    ...(provider !== undefined && { providerId: provider }),
    ...(model !== undefined && { modelId: model }),
    ...(clips && { hasVideo: true }),
    ...(style && { style }),
    ...(tag !== undefined && { tag }),
    ...(language !== undefined && { language }),
    ...(favourite && { favourite: true }),
    ...(finished !== undefined && { finished }),
    ...(when && timesOf(when, now)),
  };
}

function timesOf(when: When, now: number): { from?: number; to?: number } {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  const daysAgo = (days: number) => new Date(midnight).setDate(new Date(midnight).getDate() - days);
  switch (when) {
    case 'today':
      return { from: midnight };
    case 'week':
      return { from: daysAgo(6) };
    case 'month':
      return { from: daysAgo(29) };
    case 'year':
      return { from: daysAgo(364) };
    case 'older':
      return { to: daysAgo(364) };
    default:
      return assertNever(when);
  }
}

function assertNever(when: never): never {
  throw new Error(`Unknown time ${String(when)}`);
}
