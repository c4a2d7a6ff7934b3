import { hashKey, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LibraryCard } from '../../../contract/library.ts';
import type { Client } from '../../../contract/index.ts';
import type { ShelfInput } from '../../lib/library-search.ts';
import { segmentSize, shelfQuery } from '../../lib/shelf-query.ts';
import { useSystem } from '../../lib/use-system.ts';
import { keptShelf, type KeptShelf } from './kept-shelf.ts';

type Segment = Awaited<ReturnType<Client['library']['list']>>;

export interface Shelf {
  /** Cards that can be shown now; grows where the engine stopped counting. */
  count: number;
  total: { count: number; atLeast: boolean } | null;
  /** Undefined while it is being read. */
  cardAt(index: number): LibraryCard | undefined;
  /** Tells which cards are in view; `end` is one past the last. */
  look(first: number, end: number): void;
  /** Ids of the cards from one place to another, both included, in their order; at most `most`. */
  idsFrom(first: number, last: number, most: number): Promise<string[]>;
  error: Error | null;
  again(): void;
  /** What was shown before the present answer is there still stands. */
  stale: boolean;
  kept: KeptShelf;
  /** Tells one shelf from another. */
  key: string;
}

/** The library as a list of any length, read in segments where it is looked at, however far down that is. */
export function useShelf(input: ShelfInput): Shelf {
  const cache = useQueryClient();
  const { tier } = useSystem();
  const key = hashKey([tier, input]);
  const kept = keptShelf(key);
  const [looked, setLooked] = useState({ key, first: 0, last: 0 });
  const range = looked.key === key ? looked : { first: 0, last: 0 };
  const [, render] = useState(0);

  const optionsOf = useCallback((segment: number) => shelfQuery(input, segment), [input]);
  const known = useMemo(
    () => Array.from({ length: range.last - range.first + 1 }, (_, offset) => range.first + offset),
    [range.first, range.last],
  );
  const [shown] = useState(() => new ShownSegments());
  const results = useQueries({
    queries: known.map((segment) => ({ ...optionsOf(segment), placeholderData: () => shown.at(segment) })),
  });

  const segments = new Map<number, Segment>();
  known.forEach((segment, place) => {
    const data = results[place]?.data;
    if (data) segments.set(segment, data);
  });

  // What is shown now stands in for what is read next; and each answer says how far the list goes.
  useEffect(() => {
    shown.keep(known, results);
    const before = { ...kept };
    known.forEach((segment, place) => {
      const result = results[place];
      if (result?.data && !result.isPlaceholderData) learn(kept, segment, result.data);
    });
    if (isNews(before, kept)) render((count) => count + 1);
  }, [known, results, shown, kept]);

  const look = useCallback(
    (first: number, end: number) => {
      const next = {
        key,
        first: Math.max(0, Math.floor(first / segmentSize)),
        last: Math.max(0, Math.floor((end - 1) / segmentSize)),
      };
      setLooked((old) => (old.key === key && old.first === next.first && old.last === next.last ? old : next));
    },
    [key],
  );

  const idsFrom = useCallback(
    async (first: number, last: number, most: number) => {
      const ids: string[] = [];
      for (let segment = Math.floor(first / segmentSize); segment <= Math.floor(last / segmentSize); segment++) {
        const data = await cache.fetchQuery(optionsOf(segment));
        learn(kept, segment, data);
        data.stories.forEach(({ id }, offset) => {
          const index = segment * segmentSize + offset;
          if (index >= first && index <= last && ids.length < most) ids.push(id);
        });
        if (ids.length >= most || data.nextCursor === null) break;
      }
      return ids;
    },
    [cache, kept, optionsOf],
  );

  const error = results.find((result) => result.error)?.error ?? null;
  const stale = results.some(({ isPlaceholderData }) => isPlaceholderData);
  const total = kept.total ?? (stale ? (segments.get(0)?.total ?? null) : null);
  return {
    count: countOf(kept, total),
    total,
    cardAt: (index) => segments.get(Math.floor(index / segmentSize))?.stories[index % segmentSize],
    look,
    idsFrom,
    error,
    again: () => results.forEach((result) => result.error && void result.refetch()),
    stale,
    kept,
    key,
  };
}

/** The segments that were in view last; they stand in for the next ones while those are read. */
class ShownSegments {
  #segments = new Map<number, Segment>();

  at(segment: number): Segment | undefined {
    return this.#segments.get(segment);
  }

  keep(known: readonly number[], results: readonly { data: Segment | undefined }[]): void {
    const next = new Map<number, Segment>();
    known.forEach((segment, place) => {
      const data = results[place]?.data;
      if (data) next.set(segment, data);
    });
    if (next.size > 0) this.#segments = next;
  }
}

/** Notes what a segment says about the list. */
function learn(kept: KeptShelf, segment: number, { stories, nextCursor, total }: Segment): void {
  const end = segment * segmentSize + stories.length + (nextCursor === null ? 0 : segmentSize);
  // Where nothing follows, what was believed to follow is not there any more.
  const isEnd = nextCursor === null && stories.length > 0;
  kept.reached = isEnd ? end : nextCursor === null ? Math.min(kept.reached, end) : Math.max(kept.reached, end);
  // The first segment is counted while somebody types, those behind it further: coming back to it forgets nothing.
  const knowsLess = total.atLeast && kept.total !== null && kept.total.count > total.count;
  if (!knowsLess) kept.total = total;
}

function isNews(before: KeptShelf, { reached, total }: KeptShelf): boolean {
  return reached !== before.reached || total?.count !== before.total?.count || total?.atLeast !== before.total?.atLeast;
}

function countOf(kept: KeptShelf, total: Shelf['total']): number {
  if (!total) return 0;
  return total.atLeast ? Math.max(total.count, kept.reached) : total.count;
}
