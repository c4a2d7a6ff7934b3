import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEW_JOB } from '../../../test/support/job-desk.ts';
import type { JobRow } from '../store/rows.ts';
import { AccountLimits } from './account-limits.ts';
import { Lanes } from './lanes.ts';
import { draftJob } from './new-job.ts';
import { readRateHeaders } from './rate-headers.ts';

const LANE = 'paid/image';
const NOW = Date.UTC(2026, 10, 21, 12);

function job(number: number, priority: number): JobRow {
  return draftJob({ ...NEW_JOB, priority }, String(number).padStart(6, '0'), NOW);
}

describe('lanes', () => {
  it('keep the order that moving gave them, however often and wherever to', () => {
    const moves = fc.array(fc.tuple(fc.nat(), fc.option(fc.nat())), { maxLength: 60 });
    const priorities = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(priorities, moves, (given, steps) => {
        const lanes = new Lanes();
        for (const [number, priority] of given.entries()) lanes.add(job(number, priority), 1);
        const expected = lanes.line(LANE);
        for (const [which, where] of steps) {
          const moved = expected[which % expected.length];
          const before = where === null ? null : expected[where % expected.length];
          if (!moved || moved === before) continue;
          lanes.move(moved, before ?? null);
          expected.splice(expected.indexOf(moved), 1);
          expected.splice(before ? expected.indexOf(before) : expected.length, 0, moved);
          expect(lanes.line(LANE)).toEqual(expected);
          for (const [place, each] of expected.entries()) expect(lanes.placeInLine(each)).toBe(place);
        }
      }),
    );
  });

  it('put who comes later with the same priority last, whatever was moved before', () => {
    const lanes = new Lanes();
    const jobs = [1, 2, 3].map((number) => job(number, 10));
    for (const each of jobs) lanes.add(each, 1);
    const [a, , c] = jobs;
    if (a && c) lanes.move(c, a);
    const later = job(4, 10);
    lanes.add(later, 1);
    expect(lanes.line(LANE).at(-1)).toBe(later);
  });

  it('never have more in flight than their limit, and lose nobody', () => {
    const actions = fc.array(fc.constantFrom('add', 'take', 'release', 'aside'), { maxLength: 100 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), actions, (limit, steps) => {
        const lanes = new Lanes();
        const flying: JobRow[] = [];
        let added = 0;
        let ended = 0;
        for (const step of steps) {
          if (step === 'add') lanes.add(job(added++, added % 3), limit);
          if (step === 'take') for (const taken of lanes.takeReady(() => true)) flying.push(taken);
          const flown = step === 'release' || step === 'aside' ? flying.shift() : undefined;
          if (flown) lanes.release(LANE);
          if (flown && step === 'aside') lanes.setAside(flown);
          else if (flown) ended++;
          expect(flying.length).toBeLessThanOrEqual(limit);
          expect(lanes.line(LANE).length + flying.length + ended).toBe(added);
        }
      }),
    );
  });
});

describe('limits of an account', () => {
  it('are never passed in any minute or day, with a clock that may be set back', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 80 });
    const limit = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(limit, limit, waits, fc.nat(3_600_000), (perMinute, perDay, steps, back) => {
        const limits = new AccountLimits();
        limits.learn(LANE, { perMinute, perDay: perDay * 4, usedUpForMs: null }, NOW);
        const sent: number[] = [];
        let time = 0;
        for (const [index, wait] of steps.entries()) {
          const offset = index > steps.length / 2 ? -back : 0;
          time += wait;
          const now = NOW + time + offset;
          if (limits.opensAt(LANE, now) > now) continue;
          const seat = limits.take(LANE, now);
          seat.left(now);
          seat.over(now);
          sent.push(time);
        }
        for (const [index, at] of sent.entries()) {
          expect(at - (sent[index - perMinute] ?? -Infinity)).toBeGreaterThanOrEqual(60_000);
          expect(at - (sent[index - perDay * 4] ?? -Infinity)).toBeGreaterThanOrEqual(86_400_000);
        }
      }),
    );
  });

  it.each([
    [
      'of a minute in the words of OpenAI',
      {
        'x-ratelimit-limit-requests': '500',
        'x-ratelimit-remaining-requests': '499',
        'x-ratelimit-reset-requests': '120ms',
      },
      { perMinute: 500, perDay: null, usedUpForMs: null },
    ],
    [
      'of a day in the words of OpenAI',
      {
        'x-ratelimit-limit-requests': '200',
        'x-ratelimit-remaining-requests': '199',
        'x-ratelimit-reset-requests': '7m12s',
      },
      { perMinute: null, perDay: 200, usedUpForMs: null },
    ],
    [
      'that are used up',
      { 'ratelimit-limit': '10', 'ratelimit-remaining': '0', 'ratelimit-reset': '30', 'ratelimit-policy': '10;w=60' },
      { perMinute: 10, perDay: null, usedUpForMs: 30_000 },
    ],
    [
      'that end at a time of the calendar',
      { 'x-ratelimit-limit': '10', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 20) },
      { perMinute: 10, perDay: null, usedUpForMs: 20_000 },
    ],
    ['that nobody can read', { 'x-ratelimit-limit': 'many' }, { perMinute: null, perDay: null, usedUpForMs: null }],
  ])('are read from headers: %s', (_name, headers, told) => {
    expect(readRateHeaders(new Headers(headers), NOW)).toEqual(told);
  });
});
