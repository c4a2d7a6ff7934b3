import { join } from 'node:path';
import { onTestFinished, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/support/test-engine.ts';
import { openLibraryStore, type LibraryStore } from './library-store.ts';
import type { LedgerRow } from './rows.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 21, 12);

function openStore(): LibraryStore {
  const store = openLibraryStore(join(temporaryFolder(), 'library.db'));
  onTestFinished(() => store.close());
  return store;
}

function line(number: number, change: Partial<LedgerRow> = {}): LedgerRow {
  return {
    id: `line-${String(number).padStart(4, '0')}`,
    at: START + number * HOUR,
    job_id: `job-${number}`,
    call: 1,
    kind: 'image',
    outcome: 'done',
    provider_id: 'openai',
    account_id: null,
    client_id: null,
    model_id: 'a-model',
    model_title: 'A Model',
    story_id: null,
    scene_id: null,
    estimate_micros: 100,
    price_known: 1,
    actual_micros: null,
    ...change,
  };
}

describe('the sums of the ledger', () => {
  it('would differ from what the lines add up to', () => {
    const store = openStore();
    store.commit(() => {
      for (let number = 0; number < 60; number++) {
        store.jobs.enterLedger(
          line(number, {
            provider_id: ['openai', 'xai'][number % 2] ?? '',
            story_id: ['a', 'b', null][number % 3] ?? null,
            actual_micros: number % 4 === 0 ? number : null,
          }),
        );
      }
    });
    // The line of an answer that was lost says later what it cost.
    for (const number of [1, 5, 9]) store.jobs.enterLedger(line(number, { actual_micros: 7 }));

    const counts = (rows: readonly { actual_micros: number; estimated_micros: number; calls: number }[]): number[] =>
      rows.reduce(
        ([a = 0, e = 0, c = 0], row) => [a + row.actual_micros, e + row.estimated_micros, c + row.calls],
        [0, 0, 0],
      );
    const actual = 4 * ((14 * 15) / 2) + 3 * 7;
    const everything = [actual, (60 - 15 - 3) * 100, 60];
    expect(counts([store.money.total()])).toEqual(everything);
    expect(counts(store.money.quartersSince(0))).toEqual(everything);
    expect(counts(store.money.providersSince(0))).toEqual(everything);
    expect(counts([store.money.since(START + 58 * HOUR)])).toEqual([0, 200, 2]);
    expect(counts([store.money.ofStory('a'), store.money.ofStory('b')])[2]).toBe(40);
  });

  it('would count a free call, or lose one whose price turned out later', () => {
    const store = openStore();
    store.jobs.enterLedger(line(1, { estimate_micros: 0, story_id: 'a' }));
    expect(store.money.total().calls).toBe(0);
    store.jobs.enterLedger(line(2, { estimate_micros: 0, price_known: 0 }));
    expect(store.money.total()).toEqual({ actual_micros: 0, estimated_micros: 0, calls: 1 });
    store.jobs.enterLedger(line(1, { estimate_micros: 0, story_id: 'a', actual_micros: 9 }));
    expect(store.money.total()).toEqual({ actual_micros: 9, estimated_micros: 0, calls: 2 });
    expect(store.money.ofStory('a')).toEqual({ actual_micros: 9, estimated_micros: 0, calls: 1 });
  });

  it('would keep the money of a transaction that came to nothing', () => {
    const store = openStore();
    const torn = (): void =>
      store.commit(() => {
        store.jobs.enterLedger(line(1));
        throw new Error('the disk went away');
      });
    expect(torn).toThrow('the disk went away');
    expect(store.money.total().calls).toBe(0);
  });
});

describe('pages of the ledger', () => {
  it('would skip or repeat lines of the same moment', () => {
    const store = openStore();
    store.commit(() => {
      for (let number = 0; number < 25; number++) store.jobs.enterLedger(line(number, { at: START }));
    });
    const seen: string[] = [];
    let before = { at: Number.MAX_SAFE_INTEGER, id: '' };
    for (;;) {
      const lines = store.money.lines(before, 10);
      seen.push(...lines.map(({ id }) => id));
      const last = lines.at(-1);
      if (!last || lines.length < 10) break;
      before = { at: last.at, id: last.id };
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => line(24 - index).id));
  });

  it('would show another story’s lines', () => {
    const store = openStore();
    store.jobs.enterLedger(line(1, { story_id: 'a' }));
    store.jobs.enterLedger(line(2, { story_id: 'b' }));
    const lines = store.money.lines({ at: Number.MAX_SAFE_INTEGER, id: '' }, 10, 'a');
    expect(lines.map(({ id, story_title }) => [id, story_title])).toEqual([[line(1).id, null]]);
  });
});
