import type { MoneySum } from '../../contract/money.ts';
import type { ProviderReference } from '../../contract/values.ts';
import { QUARTER_MS, type MoneyStore, type SpentRow } from '../store/money-store.ts';
import { dayOf, startOfDay, startOfMonth } from './calendar.ts';

const MOST_STORIES = 50;
const MOST_DAYS = 31;

/** Sums of a room by this computer's calendar. What is dated in the future counts as of now. */
export function moneySummary(
  store: MoneyStore,
  now: number,
  provider: (id: string) => ProviderReference,
): {
  today: MoneySum;
  month: MoneySum;
  total: MoneySum;
  providers: (MoneySum & { provider: ProviderReference })[];
  stories: (MoneySum & { story: { id: string; title: string } })[];
  days: (MoneySum & { day: string })[];
  reservedMicros: number;
} {
  const today = startOfDay(now);
  const month = startOfMonth(now);
  const unpricedByProvider = store.unpricedByProvider(month);
  return {
    today: sumView(store.since(today), store.unpricedSince(today)),
    month: sumView(store.since(month), store.unpricedSince(month)),
    total: sumView(store.total(), store.unpricedSince(0)),
    providers: store
      .providersSince(month)
      .map((row) => ({
        ...sumView(row, unpricedByProvider.get(row.provider_id)),
        provider: provider(row.provider_id),
      }))
      .toSorted((a, b) => microsOf(b) - microsOf(a)),
    stories: store.stories(MOST_STORIES).map((row) => ({
      ...sumView(row, store.unpricedOfStory(row.story_id)),
      story: { id: row.story_id, title: row.title },
    })),
    days: daysOf(store, startOfDay(now, 1 - MOST_DAYS)),
    reservedMicros: store.promisedMicros(''),
  };
}

function daysOf(store: MoneyStore, from: number): (MoneySum & { day: string })[] {
  const days = new Map<string, MoneySum>();
  const unpriced = store.unpricedByQuarter(from);
  for (const row of store.quartersSince(from)) {
    const day = dayOf(row.quarter * QUARTER_MS);
    const sum = days.get(day) ?? { actualMicros: 0, estimatedMicros: 0, calls: 0, unpricedCalls: 0 };
    const more = sumView(row, unpriced.get(row.quarter));
    days.set(day, {
      actualMicros: sum.actualMicros + more.actualMicros,
      estimatedMicros: sum.estimatedMicros + more.estimatedMicros,
      calls: sum.calls + more.calls,
      unpricedCalls: sum.unpricedCalls + more.unpricedCalls,
    });
  }
  return [...days].map(([day, sum]) => ({ day, ...sum })).slice(-MOST_DAYS);
}

function sumView(row: SpentRow, unpricedCalls = 0): MoneySum {
  return { actualMicros: row.actual_micros, estimatedMicros: row.estimated_micros, calls: row.calls, unpricedCalls };
}

function microsOf({ actualMicros, estimatedMicros }: MoneySum): number {
  return actualMicros + estimatedMicros;
}
