import type { MoneySum } from '../../contract/money.ts';
import { QUARTER_MS, type MoneyStore, type SpentRow } from '../store/money-store.ts';
import { dayOf, startOfDay, startOfMonth } from './calendar.ts';

const MOST_STORIES = 50;
const MOST_DAYS = 31;

/** Sums of a room by this computer's calendar. What is dated in the future counts as of now. */
export function moneySummary(
  store: MoneyStore,
  now: number,
  providerTitle: (id: string) => string,
): {
  today: MoneySum;
  month: MoneySum;
  total: MoneySum;
  providers: (MoneySum & { provider: { id: string; title: string } })[];
  stories: (MoneySum & { story: { id: string; title: string } })[];
  days: (MoneySum & { day: string })[];
  reservedMicros: number;
} {
  return {
    today: sumView(store.since(startOfDay(now))),
    month: sumView(store.since(startOfMonth(now))),
    total: sumView(store.total()),
    providers: store
      .providersSince(startOfMonth(now))
      .map((row) => ({ ...sumView(row), provider: { id: row.provider_id, title: providerTitle(row.provider_id) } }))
      .toSorted((a, b) => microsOf(b) - microsOf(a)),
    stories: store
      .stories(MOST_STORIES)
      .map((row) => ({ ...sumView(row), story: { id: row.story_id, title: row.title } })),
    days: daysOf(store, startOfDay(now, 1 - MOST_DAYS)),
    reservedMicros: store.promisedMicros(''),
  };
}

function daysOf(store: MoneyStore, from: number): (MoneySum & { day: string })[] {
  const days = new Map<string, MoneySum>();
  for (const row of store.quartersSince(from)) {
    const day = dayOf(row.quarter * QUARTER_MS);
    const sum = days.get(day) ?? { actualMicros: 0, estimatedMicros: 0, calls: 0 };
    const more = sumView(row);
    days.set(day, {
      actualMicros: sum.actualMicros + more.actualMicros,
      estimatedMicros: sum.estimatedMicros + more.estimatedMicros,
      calls: sum.calls + more.calls,
    });
  }
  return [...days].map(([day, sum]) => ({ day, ...sum })).slice(-MOST_DAYS);
}

function sumView(row: SpentRow): MoneySum {
  return { actualMicros: row.actual_micros, estimatedMicros: row.estimated_micros, calls: row.calls };
}

function microsOf({ actualMicros, estimatedMicros }: MoneySum): number {
  return actualMicros + estimatedMicros;
}
