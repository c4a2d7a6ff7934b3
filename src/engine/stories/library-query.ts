import type { LibraryCard, LibraryFilter } from '../../contract/library.ts';
import type { StoryCard } from '../../contract/stories.ts';
import type { Counted, Facet, FoundRow, Place, SortOrder, StoryFilter } from '../store/library-query-store.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { PageContent } from '../store/search-store.ts';
import { readCursor, writeCursor, type LibraryCursor } from './library-query-cursor.ts';
import { SearchedWords } from './library-query-words.ts';
import type { StoryViews } from './story-views.ts';

/** Hits are counted no further. */
const COUNTED = 10_000;
/** The closest hits come first: every word in the title, then in what the story is about, then anywhere. */
const GROUPS = [['title'], ['title', 'premise', 'tags'], undefined] as const;

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

interface Asked {
  readonly sort: SortOrder | 'best';
  readonly filter: StoryFilter;
  readonly words: SearchedWords | null;
}

interface Found {
  readonly row: FoundRow;
  readonly group: number;
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

  constructor(parts: LibraryQueryParts) {
    this.#parts = parts;
  }

  /** A page of cards. Throws INPUT_REFUSED for a cursor of another question. */
  list({ query, cursor, limit, sort, ...filter }: LibraryQuestion): {
    stories: LibraryCard[];
    total: Counted;
    nextCursor: string | null;
  } {
    const words = SearchedWords.from(query);
    const asked: Asked = { filter, words, sort: sort === 'best' && !words ? 'changed' : sort };
    const mark = markOf(asked);
    const after = cursor === undefined ? null : readCursor(mark, cursor);
    const found = this.#find(asked, after, limit);
    const total = after?.total ?? this.#count(asked);
    const last = found.at(-1);
    const cards = found.map(({ row }) => this.#parts.views.card(row));
    return {
      stories: words ? this.#withHits(cards, words) : cards.map((card) => ({ ...card, hit: null })),
      total,
      nextCursor: last && found.length === limit ? writeCursor(mark, { ...placeOf(asked, last), total }) : null,
    };
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
    };
  }

  #count({ filter, words }: Asked): Counted {
    const { query } = this.#parts.store;
    return words ? query.countMatches(words.match(), filter, COUNTED) : query.count(filter, COUNTED);
  }

  #find({ sort, filter, words }: Asked, after: LibraryCursor | null, limit: number): Found[] {
    const { query } = this.#parts.store;
    const place: Place | null = after && [after.key, after.id];
    const inGroup = (rows: readonly FoundRow[], group = 0): Found[] => rows.map((row) => ({ row, group }));
    if (words && sort === 'best') {
      const found: Found[] = [];
      for (let group = after?.group ?? 0; group < GROUPS.length && found.length < limit; group++) {
        const below = after && group === after.group ? Number(after.key) : null;
        found.push(...inGroup(query.matches(matchOf(words, group), filter, below, limit - found.length), group));
      }
      return found;
    }
    if (sort === 'best') throw new Error('There is no best without words');
    if (!words) return inGroup(query.page(sort, filter, place, limit));
    if (sort !== 'changed') return inGroup(query.sortedMatches(sort, words.match(), filter, place, limit));
    return inGroup(query.matches(words.match(), filter, after && Number(after.key), limit));
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

/** Reads a page only where its unread text has more of the words than the best place so far. */
function betterPage(other: FoundPlace | null, pages: readonly PageContent[], words: SearchedWords): FoundPlace | null {
  let best = other;
  for (const { scene_id: sceneId, content_json: content } of pages) {
    if (words.countIn(content) <= (best?.found ?? 0)) continue;
    const { title, text } = pageWords(content);
    for (const part of [title, text]) {
      const found = words.countIn(part);
      if (found > (best?.found ?? 0)) best = { where: 'scene', sceneId, text: part, found };
    }
  }
  return best;
}

/** Damaged content has no words. */
function pageWords(content: string): { title: string; text: string } {
  try {
    const { title = '', text = '' } = JSON.parse(content) as Partial<Record<'title' | 'text', string>>;
    return { title, text };
  } catch {
    return { title: '', text: '' };
  }
}

function matchOf(words: SearchedWords, group: number): string {
  const inside = words.match(GROUPS[group]);
  return group === 0 ? inside : `(${inside}) NOT ${words.match(GROUPS[group - 1])}`;
}

/** What a cursor belongs to. */
function markOf({ sort, filter, words }: Asked): unknown {
  const conditions = Object.entries(filter).filter(([, value]) => value !== undefined);
  return [sort, words?.match() ?? '', conditions.toSorted(([one], [other]) => (one < other ? -1 : 1))];
}

function placeOf({ sort, words }: Asked, { row, group }: Found): Omit<LibraryCursor, 'total'> {
  const { id } = row;
  if (sort === 'best' || (words && sort === 'changed')) return { group, id, key: row.search_id };
  const key = { changed: row.changed_at, created: row.created_at, title: row.title_key }[sort];
  return { group, id, key };
}
