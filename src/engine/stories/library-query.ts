import type { LibraryCard, LibraryFilter } from '../../contract/library.ts';
import type { StoryCard } from '../../contract/stories.ts';
import type { ProviderReference } from '../../contract/values.ts';
import type { Counted, FoundRow, Part, Place, SortOrder, StoryFilter } from '../store/library-query-store.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { bestMatches } from './library-query-best.ts';
import { readCursor, writeCursor, type LibraryCursor, type LibraryPlace } from './library-query-cursor.ts';
import { hitsOf } from './library-query-hits.ts';
import { LibraryPlaces } from './library-query-places.ts';
import { SearchedWords } from './library-query-words.ts';
import type { StoryViews } from './story-views.ts';

/** Stories with several conditions are counted no further. */
const COUNTED = 10_000;
/** Nor are hits. */
const COUNTED_HITS = 1_000;
/** The first answer is there while somebody types: it counts those that are put in order together. */
const COUNTED_AT_FIRST = 120;

interface LibraryQueryParts {
  readonly store: LibraryStore;
  readonly views: StoryViews;
  provider(id: string): ProviderReference;
}

type LibraryQuestion = LibraryFilter & {
  readonly sort: SortOrder | 'best';
  readonly cursor?: string | undefined;
  readonly limit: number;
};

interface LibraryPage {
  stories: LibraryCard[];
  total: Counted;
  nextCursor: string | null;
}

/** What is answered where there is nothing to search for but signs. */
const NOTHING: LibraryPage = { stories: [], total: { count: 0, atLeast: false }, nextCursor: null };

interface Asked {
  readonly sort: SortOrder | 'best';
  readonly filter: StoryFilter;
  readonly words: SearchedWords | null;
}

interface Found {
  readonly row: FoundRow;
  readonly place: LibraryPlace;
}

interface Choice {
  readonly id: string;
  readonly title: string;
  readonly stories: number;
}

/** Finds stories of one room that are not in the trash. */
export class LibraryQuery {
  readonly #parts: LibraryQueryParts;
  readonly #places = new LibraryPlaces();

  constructor(parts: LibraryQueryParts) {
    this.#parts = parts;
  }

  /** A page of cards. Throws INPUT_REFUSED for a cursor of another question. */
  list({ cursor, limit, ...question }: LibraryQuestion): LibraryPage {
    const asked = this.#asked(question);
    if (!asked) return NOTHING;
    return this.#page(asked, cursor === undefined ? null : readCursor(markOf(asked), cursor), limit);
  }

  /** A page that begins at a position, counted from 0. Far ones are walked to without holding up anybody. */
  async listAt({
    position,
    limit,
    cursor: _,
    ...question
  }: LibraryQuestion & { position: number }): Promise<LibraryPage> {
    const asked = this.#asked(question);
    if (!asked) return NOTHING;
    const place = await this.#places.at(JSON.stringify(markOf(asked)), position, {
      version: () => this.#parts.store.query.version(),
      total: () => this.#count(asked, COUNTED_HITS),
      walk: (after, steps) => {
        const [found] = this.#find(asked, after, { limit: 1, skip: steps - 1 });
        return found?.place ?? null;
      },
    });
    if (place === 'beyond') return { stories: [], total: this.#count(asked, COUNTED_HITS), nextCursor: null };
    return this.#page(asked, place, limit);
  }

  /** Cards of every story, newest change first. */
  cards(input: { cursor?: string | undefined; limit: number }): {
    stories: StoryCard[];
    total: number;
    nextCursor: string | null;
  } {
    const { stories, total, nextCursor } = this.list({ ...input, sort: 'changed' });
    return { stories: stories.map(({ hit: _, ...card }) => card), total: total.count, nextCursor };
  }

  /** What the library can be filtered by, and how many stories that leaves. */
  facets() {
    const byKind = Map.groupBy(this.#parts.store.query.facets(), ({ kind }) => kind);
    const choices = (kind: string): Choice[] =>
      (byKind.get(kind) ?? []).map(({ value, title, count }) => ({ id: value, title, stories: count }));
    const number = (kind: string): number => byKind.get(kind)?.[0]?.count ?? 0;
    return {
      providers: choices('provider').map((choice) => ({ ...choice, ...this.#parts.provider(choice.id) })),
      models: choices('model'),
      styles: choices('style'),
      tags: choices('tag'),
      languages: choices('language'),
      favourites: number('favourite'),
      withVideo: number('video'),
      finished: number('finished'),
      total: number('all'),
      trash: this.#parts.store.query.trashed(),
    };
  }

  /** Null where something is searched for, but not a single word. */
  #asked({ query = '', sort, ...filter }: Omit<LibraryQuestion, 'cursor' | 'limit'>): Asked | null {
    const words = SearchedWords.from(query, (word) => this.#parts.store.search.beginning(word));
    if (!words && query.trim() !== '') return null;
    return { filter, words, sort: sort === 'best' && !words ? 'changed' : sort };
  }

  #page(asked: Asked, after: LibraryCursor | null, limit: number): LibraryPage {
    const { words } = asked;
    const { store, views } = this.#parts;
    const total = after?.total ?? this.#count(asked, COUNTED_AT_FIRST);
    const found = this.#find(asked, after, { limit });
    const last = found.at(-1);
    const cards = views.cards(found.map(({ row }) => row));
    const hits = words
      ? hitsOf(
          cards,
          found.map(({ row }) => row.search_id),
          { words, search: store.search },
        )
      : [];
    return {
      stories: cards.map((card, index) => ({ ...card, hit: hits[index] ?? null })),
      total,
      nextCursor: last && found.length === limit ? writeCursor(markOf(asked), { ...last.place, total }) : null,
    };
  }

  #count({ filter, words }: Asked, mostHits: number): Counted {
    const { query } = this.#parts.store;
    if (!words) return query.count(filter, COUNTED);
    const { length } = query.matchingIds(words.match, filter, null, { limit: mostHits + 1 });
    return { count: Math.min(length, mostHits), atLeast: length > mostHits };
  }

  #find({ sort, filter, words }: Asked, after: LibraryPlace | null, part: Part): Found[] {
    const { query } = this.#parts.store;
    const place: Place | null = after && [after.key, after.id];
    if (words && sort === 'best') return bestMatches(this.#parts.store, { words, filter }, after, part);
    if (sort === 'best') throw new Error('There is no best without words');
    const byKey = (row: FoundRow): Found => {
      const key = { changed: row.changed_at, created: row.created_at, title: row.title_key }[sort];
      return { row, place: { within: 0, key, id: row.id } };
    };
    if (!words) return query.page(sort, filter, place, part).map(byKey);
    if (sort !== 'changed') return query.sortedMatches(sort, words.match, filter, place, part).map(byKey);
    const ids = query.matchingIds(words.match, filter, after && Number(after.key), part);
    return query.rows(ids).map((row) => ({ row, place: { within: 0, key: row.search_id, id: row.id } }));
  }
}

/** What a cursor belongs to. */
function markOf({ sort, filter, words }: Asked): unknown {
  const conditions = Object.entries(filter).filter(([, value]) => value !== undefined);
  return [sort, words?.key ?? '', conditions.toSorted(([one], [other]) => (one < other ? -1 : 1))];
}
