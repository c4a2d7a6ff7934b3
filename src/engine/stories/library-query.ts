import type { LibraryCard, LibraryFilter } from '../../contract/library.ts';
import type { StoryCard } from '../../contract/stories.ts';
import type { Counted, Facet, FoundRow, Part, Place, SortOrder, StoryFilter } from '../store/library-query-store.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { PageWords } from '../store/search-store.ts';
import { bestMatches } from './library-query-best.ts';
import { readCursor, writeCursor, type LibraryCursor, type LibraryPlace } from './library-query-cursor.ts';
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
  providerTitle(id: string): string;
}

type Hit = NonNullable<LibraryCard['hit']>;

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

interface Asked {
  readonly sort: SortOrder | 'best';
  readonly filter: StoryFilter;
  readonly words: SearchedWords | null;
}

interface Found {
  readonly row: FoundRow;
  readonly place: LibraryPlace;
}

/** A place in a story, and how many of the words are there. */
interface FoundPlace {
  readonly where: Hit['where'];
  readonly sceneId: string | null;
  readonly text: string;
  readonly found: number;
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
    const choices = (kind: string, title = (facet: Facet): string => facet.title): Choice[] =>
      (byKind.get(kind) ?? []).map((facet) => ({ id: facet.value, title: title(facet), stories: facet.count }));
    const number = (kind: string): number => byKind.get(kind)?.[0]?.count ?? 0;
    return {
      providers: choices('provider', ({ value }) => this.#parts.providerTitle(value)),
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

  #asked({ query, sort, ...filter }: Omit<LibraryQuestion, 'cursor' | 'limit'>): Asked {
    const words = SearchedWords.from(query, (word) => this.#parts.store.search.beginning(word));
    return { filter, words, sort: sort === 'best' && !words ? 'changed' : sort };
  }

  #page(asked: Asked, after: LibraryCursor | null, limit: number): LibraryPage {
    const { words } = asked;
    const { tags } = this.#parts.store;
    const total = after?.total ?? this.#count(asked, COUNTED_AT_FIRST);
    const found = this.#find(asked, after, { limit });
    const last = found.at(-1);
    const tagged = tags.ofStories(found.map(({ row }) => row.id));
    const cards = found.map(({ row }) => this.#parts.views.card(row, tagged.get(row.id) ?? []));
    return {
      stories: words ? this.#withHits(cards, words) : cards.map((card) => ({ ...card, hit: null })),
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
    if (words && sort === 'best') return bestMatches(query, { words, filter }, after, part);
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

  /** Where most of the words are: the title before the premise, a tag, and a page. */
  #withHits(cards: readonly StoryCard[], words: SearchedWords): LibraryCard[] {
    const hits = cards.map((card) => hitOutside(card, words));
    const open = cards.filter((_card, index) => (hits[index]?.found ?? 0) < words.length);
    const pages = Map.groupBy(this.#parts.store.search.pages(open.map(({ id }) => id)), ({ story_id: id }) => id);
    return cards.map((card, index) => {
      const place = betterPage(hits[index] ?? null, pages.get(card.id) ?? [], words);
      return {
        ...card,
        hit: place && { where: place.where, sceneId: place.sceneId, text: words.mark(place.text) },
      };
    });
  }
}

function hitOutside(card: StoryCard, words: SearchedWords): FoundPlace | null {
  let best: FoundPlace | null = null;
  const look = (where: Hit['where'], text: string): void => {
    const found = words.countIn(text);
    if (found > (best?.found ?? 0)) best = { where, sceneId: null, text, found };
  };
  look('title', card.title);
  look('premise', card.premise);
  for (const tag of card.tags) look('tag', tag);
  return best;
}

/** A page counts only where it has more of the words than the best place so far. */
function betterPage(other: FoundPlace | null, pages: readonly PageWords[], words: SearchedWords): FoundPlace | null {
  let best = other;
  for (const { scene_id: sceneId, title, text } of pages) {
    for (const part of [title, text]) {
      if (best?.found === words.length) return best;
      const found = part === null ? 0 : words.countIn(part);
      if (part !== null && found > (best?.found ?? 0)) best = { where: 'scene', sceneId, text: part, found };
    }
  }
  return best;
}

/** What a cursor belongs to. */
function markOf({ sort, filter, words }: Asked): unknown {
  const conditions = Object.entries(filter).filter(([, value]) => value !== undefined);
  return [sort, words?.key ?? '', conditions.toSorted(([one], [other]) => (one < other ? -1 : 1))];
}
