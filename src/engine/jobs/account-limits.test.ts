import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AccountLimits, type Seat } from './account-limits.ts';

const LANE = 'account/image';
const NOW = Date.UTC(2026, 10, 21, 12);
const MINUTE_MS = 60_000;

/** One attempt to send: when it comes, and how long its intent, its way and its answer take. */
interface Attempt {
  readonly after: number;
  readonly intent: number;
  readonly way: number;
  readonly answer: number;
}

/** When each request that was let through arrived at the provider, in that order. */
function arrivals(limits: AccountLimits, attempts: readonly Attempt[]): number[] {
  const ahead: { at: number; happens: () => void }[] = [];
  const arrived: number[] = [];
  let now = NOW;
  for (const { after, intent, way, answer } of attempts) {
    now += after;
    for (const event of ahead.toSorted((a, b) => a.at - b.at)) {
      if (event.at > now) break;
      ahead.splice(ahead.indexOf(event), 1);
      event.happens();
    }
    if (limits.opensAt(LANE, now) > now) continue;
    const seat: Seat = limits.take(LANE, now);
    const left = now + intent;
    const over = left + way + answer;
    ahead.push({ at: left, happens: () => seat.left(left) }, { at: over, happens: () => seat.over(over) });
    arrived.push(left + way);
  }
  return arrived.toSorted((a, b) => a - b);
}

const attempt = fc.record({
  after: fc.integer({ min: 0, max: 4_000 }),
  intent: fc.integer({ min: 0, max: 50 }),
  way: fc.integer({ min: 0, max: 500 }),
  answer: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 90_000 })),
});

describe('a limit of a minute', () => {
  it('is kept in every minute of the provider, however long each request was on its way', () => {
    const attempts = fc.array(attempt, { minLength: 1, maxLength: 150, size: 'max' });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), attempts, (perMinute, all) => {
        const limits = new AccountLimits();
        limits.learn(LANE, { perMinute, perDay: null, usedUpForMs: null }, NOW);
        const arrived = arrivals(limits, all);
        for (const [index, at] of arrived.entries()) {
          expect(at - (arrived[index - perMinute] ?? -Infinity)).toBeGreaterThanOrEqual(MINUTE_MS);
        }
      }),
    );
  });

  it('is used in full, also where answers take long', () => {
    const limits = new AccountLimits();
    limits.learn(LANE, { perMinute: 10, perDay: null, usedUpForMs: null }, NOW);
    const eager = Array.from({ length: 6_500 }, () => ({ after: 100, intent: 20, way: 200, answer: 40_000 }));
    // Ten minutes and fifty seconds, each minute a good second longer.
    expect(arrivals(limits, eager).length).toBeGreaterThanOrEqual(100);
  });

  it('counts nothing that never left', () => {
    const limits = new AccountLimits();
    limits.learn(LANE, { perMinute: 1, perDay: null, usedUpForMs: null }, NOW);
    const first = limits.take(LANE, NOW);
    expect(limits.opensAt(LANE, NOW)).toBeGreaterThan(NOW);
    first.over(NOW);
    expect(limits.opensAt(LANE, NOW)).toBe(NOW);
  });
});
