import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from '../../../test/support/fake-clock.ts';
import { jobDesk, NEW_JOB } from '../../../test/support/job-desk.ts';
import type { Step } from '../provider-kit/model.ts';
import { pollPauseMs } from './poll-pause.ts';

const PENDING: Step<unknown> = { state: 'pending', operation: 'order-1', pollAfterMs: 5_000 };
const MINUTE_MS = 60_000;
const NOW = Date.UTC(2026, 10, 21, 12) + 37;

describe('the pause between two polls of an order', () => {
  it('is never shorter than its provider wants, nor longer than a minute because of the others', () => {
    const wanted = fc.integer({ min: 0, max: 300_000 });
    const inFlight = fc.integer({ min: 1, max: 100_000 });
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(wanted, inFlight, chance, (wantedMs, count, random) => {
        const pause = pollPauseMs(wantedMs, { inFlight: count, leftMs: Infinity, now: NOW, random: () => random });
        expect(pause).toBeGreaterThanOrEqual(wantedMs);
        expect(pause).toBeLessThanOrEqual(Math.max(wantedMs, MINUTE_MS));
      }),
    );
  });

  it('is what the provider wants while few are in flight', () => {
    for (const inFlight of [1, 64, 1_250]) {
      expect(pollPauseMs(5_000, { inFlight, leftMs: Infinity, now: NOW, random: () => 1 })).toBe(5_000);
    }
  });

  it('lets ten thousand orders make 250 polls a second', () => {
    let sum = 0;
    for (let step = 0; step < 100; step++) {
      sum += pollPauseMs(5_000, { inFlight: 10_000, leftMs: Infinity, now: NOW, random: () => (step + 0.5) / 100 });
    }
    expect(10_000 / (sum / 100 / 1_000)).toBeCloseTo(250, 0);
  });

  it('ends for many orders at the same moments, so that the program does not wake for each', () => {
    for (const random of [0.1, 0.1234, 0.9]) {
      const pause = pollPauseMs(5_000, { inFlight: 10_000, leftMs: Infinity, now: NOW, random: () => random });
      expect((NOW + pause) % 100).toBe(0);
    }
  });

  it('ends when the time of the order is over', () => {
    expect(pollPauseMs(5_000, { inFlight: 10_000, leftMs: 7_000, now: NOW, random: () => 1 })).toBe(7_000);
    expect(pollPauseMs(5_000, { inFlight: 10_000, leftMs: 1_000, now: NOW, random: () => 1 })).toBe(5_000);
  });
});

describe('polls of many orders', () => {
  it('are each asked every minute, write nothing while nothing changes, and show nobody anything', async () => {
    const count = 300;
    const asked = new Map<string, number[]>();
    let changes = 0;
    const desk = jobDesk({
      concurrency: count,
      policy: { timeoutMs: 3_600_000 },
      start: async (job) => ({ ...PENDING, operation: job.id }),
      resume: async (operation) => {
        const times = asked.get(operation as string) ?? [];
        asked.set(operation as string, [...times, desk.clock.now()]);
        return { ...PENDING, operation: operation as string };
      },
      changed: () => changes++,
    });
    await Promise.all(Array.from({ length: count }, () => desk.runner.enqueue(NEW_JOB)));
    await settle();
    const commits = desk.commits();
    changes = 0;
    await desk.clock.advance(2 * MINUTE_MS);
    expect(desk.commits()).toBe(commits);
    expect(changes).toBe(0);
    expect(asked.size).toBe(count);
    for (const times of asked.values()) {
      for (const [index, at] of times.entries()) {
        const pause = at - (times[index - 1] ?? desk.clock.now() - 2 * MINUTE_MS);
        expect(pause).toBeGreaterThanOrEqual(5_000);
        expect(pause).toBeLessThanOrEqual(MINUTE_MS);
      }
    }
  });

  it('are open at the same time 64 at most, and who is due first is asked first', async () => {
    const open: (() => void)[] = [];
    const order: unknown[] = [];
    const desk = jobDesk({
      concurrency: 200,
      start: async (job) => ({ ...PENDING, operation: job.id }),
      resume: (operation) => {
        order.push(operation);
        const { promise, resolve } = Promise.withResolvers<Step<unknown>>();
        open.push(() => resolve({ state: 'done', output: 'clip' }));
        return promise;
      },
    });
    const enqueue = (): Promise<unknown> =>
      Promise.all(Array.from({ length: 100 }, () => desk.runner.enqueue(NEW_JOB)));
    await enqueue();
    await desk.clock.advance(1_000);
    await enqueue();
    await desk.clock.advance(6_000);
    expect(open).toHaveLength(64);
    while (open.length > 0) {
      for (const end of open.splice(0)) end();
      await settle();
      expect(open.length).toBeLessThanOrEqual(64);
    }
    expect(new Set(order.slice(0, 100))).toEqual(new Set(desk.kind.started.slice(0, 100)));
    expect(order).toHaveLength(200);
  });

  it('that wait for their turn end at once when their job is cancelled', async () => {
    const desk = jobDesk({
      concurrency: 100,
      start: async (job) => ({ ...PENDING, operation: job.id }),
      resume: () => Promise.withResolvers<Step<unknown>>().promise,
    });
    const jobs = await Promise.all(Array.from({ length: 100 }, () => desk.runner.enqueue(NEW_JOB)));
    await desk.clock.advance(6_000);
    const last = jobs.find(({ id }) => !desk.kind.resumed.includes(id))?.id ?? '';
    desk.runner.cancel(last);
    await settle();
    expect(desk.onDisk(last).state).toBe('cancelled');
  });
});
