import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../../test/support/test-engine.ts';
import { openLibraryStore } from '../store/library-store.ts';
import type { LedgerRow } from '../store/rows.ts';
import { moneySummary } from './money-summary.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const YEAR = 365 * 24 * 3_600_000;

function summaryOf(lines: readonly Partial<LedgerRow>[]) {
  const store = openLibraryStore(join(temporaryFolder(), 'library.db'));
  onTestFinished(() => store.close());
  store.commit(() => {
    for (const [number, change] of lines.entries()) {
      store.jobs.enterLedger({
        id: `line-${number}`,
        at: NOW,
        job_id: `job-${number}`,
        call: 1,
        kind: 'image',
        outcome: 'done',
        provider_id: 'xai',
        account_id: 'account',
        client_id: null,
        model_id: 'grok',
        model_title: 'Grok',
        story_id: null,
        scene_id: null,
        estimate_micros: 0,
        price_known: 1,
        actual_micros: null,
        ...change,
      });
    }
  });
  return moneySummary(store.money, NOW, (id) => ({ id, title: id, builtIn: id === 'practice' }));
}

describe('a sum of money', () => {
  const nothing = { actualMicros: 0, estimatedMicros: 0 };

  it('would take a call whose price nobody says for one that was not charged', () => {
    const failed = { outcome: 'auth', estimate_micros: 42_000, actual_micros: 0 };
    const unpriced = { price_known: 0, provider_id: 'gateway' };
    const { today, month, total, providers, days } = summaryOf([
      failed,
      unpriced,
      { ...unpriced, actual_micros: 7 },
      { ...unpriced, at: NOW - YEAR },
    ]);
    expect(today).toEqual({ actualMicros: 7, estimatedMicros: 0, calls: 3, unpricedCalls: 1 });
    expect(month).toEqual(today);
    expect(total).toEqual({ actualMicros: 7, estimatedMicros: 0, calls: 4, unpricedCalls: 2 });
    expect(days).toMatchObject([{ calls: 3, unpricedCalls: 1 }]);
    expect(providers).toEqual([
      {
        actualMicros: 7,
        estimatedMicros: 0,
        calls: 2,
        unpricedCalls: 1,
        provider: { id: 'gateway', title: 'gateway', builtIn: false },
      },
      { ...nothing, calls: 1, unpricedCalls: 0, provider: { id: 'xai', title: 'xai', builtIn: false } },
    ]);
  });

  it('would count a practice call among those that may cost something', () => {
    const { total, providers } = summaryOf([
      { provider_id: 'practice' },
      { provider_id: 'practice', outcome: 'failed', actual_micros: 0 },
    ]);
    expect(total).toEqual({ ...nothing, calls: 0, unpricedCalls: 0 });
    expect(providers).toEqual([]);
  });
});
