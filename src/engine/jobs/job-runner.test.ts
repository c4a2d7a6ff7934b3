import { describe, expect, it } from 'vitest';
import { settle } from '../../../test/support/fake-clock.ts';
import { jobDesk, NEW_JOB, type Desk } from '../../../test/support/job-desk.ts';
import { EngineError } from '../errors.ts';
import type { Step } from '../provider-kit/model.ts';
import { ProviderFailure, type Outcome } from '../provider-kit/outcome.ts';
import type { JobRow } from '../store/rows.ts';

const failing = (outcome: Outcome) => (): Promise<never> => Promise.reject(new ProviderFailure(outcome, outcome.kind));

describe('the job runner', () => {
  it('has the intent on disk before a paid request leaves', async () => {
    let seen: JobRow | undefined;
    const { runner, onDisk } = jobDesk({
      start: async (job) => {
        seen = onDisk(job.id);
        return { state: 'done', output: 'picture' };
      },
    });
    await runner.enqueue(NEW_JOB);
    await settle();
    expect(seen).toMatchObject({ state: 'submitting', attempt: 1 });
  });

  it('has the operation on disk before the first poll', async () => {
    let seen: string | null | undefined;
    const { runner, onDisk, clock, kind } = jobDesk({
      start: async () => ({ state: 'pending', operation: { id: 'op-1' }, pollAfterMs: 5_000 }),
      resume: async () => {
        seen = onDisk(kind.started[0] ?? '').operation_json;
        return { state: 'done', output: 'clip' };
      },
    });
    await runner.enqueue(NEW_JOB);
    await clock.advance(5_000);
    expect(seen).toBe('{"id":"op-1"}');
    expect(kind.kept).toEqual(['clip']);
  });

  it.each<Outcome>([
    { kind: 'transient', sent: true, detail: 'reset' },
    { kind: 'timeout' },
    { kind: 'auth' },
    { kind: 'billing' },
    { kind: 'empty' },
    { kind: 'invalid', detail: 'bad size' },
  ])('sends a paid request that may have arrived only once: $kind', async (outcome) => {
    const { runner, kind, clock, onDisk, ledger } = jobDesk({ start: failing(outcome) });
    const job = await runner.enqueue(NEW_JOB);
    await clock.advance(3_600_000);
    expect(kind.started).toHaveLength(1);
    expect(onDisk(job.id)).toMatchObject({ state: 'failed', error_code: outcome.kind });
    expect(ledger()).toHaveLength(1);
  });

  it('gives a refusal its own calm state and its own ledger line', async () => {
    const { runner, onDisk, ledger } = jobDesk({
      start: failing({ kind: 'refused', stage: 'output', billed: true, costMicros: 20_000 }),
    });
    const job = await runner.enqueue(NEW_JOB);
    await settle();
    expect(onDisk(job.id)).toMatchObject({ state: 'refused', error_code: 'refused-output' });
    expect(ledger()).toMatchObject([{ outcome: 'refused-output', estimate_micros: 40_000, actual_micros: 20_000 }]);
  });

  it('waits as long as Retry-After says before it sends again', async () => {
    const { runner, kind, clock, onDisk } = jobDesk({
      start: (_job, attempt) =>
        attempt === 1
          ? failing({ kind: 'rate-limited', retryAfterMs: 30_000 })()
          : Promise.resolve({ state: 'done', output: 'picture' }),
    });
    const job = await runner.enqueue(NEW_JOB);
    await clock.advance(29_999);
    expect(kind.started).toHaveLength(1);
    expect(onDisk(job.id)).toMatchObject({ state: 'queued', error_code: 'rate-limited' });
    await clock.advance(1);
    expect(kind.started).toHaveLength(2);
    expect(onDisk(job.id).state).toBe('done');
  });

  it('stops sending after six tries when the provider is never reached', async () => {
    const { runner, kind, clock, onDisk } = jobDesk({
      start: failing({ kind: 'transient', sent: false, detail: 'dns' }),
    });
    const job = await runner.enqueue(NEW_JOB);
    await clock.advance(3_600_000);
    expect(kind.started).toHaveLength(6);
    expect(onDisk(job.id)).toMatchObject({ state: 'failed', error_code: 'unreachable' });
  });

  it('goes on polling through passing faults, because a poll buys nothing', async () => {
    const { runner, kind, clock } = jobDesk({
      start: async () => ({ state: 'pending', operation: 'op', pollAfterMs: 1_000 }),
      resume: () =>
        kind.resumed.length < 4
          ? failing({ kind: 'transient', sent: true, detail: '503' })()
          : Promise.resolve({ state: 'done', output: 'clip' }),
    });
    await runner.enqueue(NEW_JOB);
    await clock.advance(120_000);
    expect(kind.started).toHaveLength(1);
    expect(kind.kept).toEqual(['clip']);
  });

  it('keeps a lane within its limit and starts the next the moment a place is free', async () => {
    const open: (() => void)[] = [];
    const { runner, kind } = jobDesk({
      concurrency: 2,
      start: () => new Promise((resolve) => open.push(() => resolve({ state: 'done', output: 'picture' }))),
    });
    for (let count = 0; count < 4; count++) await runner.enqueue(NEW_JOB);
    await settle();
    expect(kind.started).toHaveLength(2);
    open[0]?.();
    await settle();
    expect(kind.started).toHaveLength(3);
  });

  it('starts what the person looks at before what came earlier', async () => {
    const order: unknown[] = [];
    const hold = Promise.withResolvers<Step<unknown>>();
    const { runner } = jobDesk({
      concurrency: 1,
      start: (job, attempt) => {
        order.push(job.priority);
        return attempt === 1 ? hold.promise : Promise.resolve({ state: 'done', output: 'picture' });
      },
    });
    await runner.enqueue(NEW_JOB);
    await runner.enqueue({ ...NEW_JOB, priority: 20 });
    await runner.enqueue({ ...NEW_JOB, priority: 5 });
    await settle();
    hold.resolve({ state: 'done', output: 'picture' });
    await settle();
    expect(order).toEqual([10, 5, 20]);
  });

  it('holds a paid result in memory while the disk is full and keeps it as soon as there is room', async () => {
    let full = true;
    const { runner, kind, clock, onDisk } = jobDesk({
      keep: () => (full ? Promise.reject(new EngineError('DISK_FULL', 'full')) : Promise.resolve()),
    });
    const job = await runner.enqueue(NEW_JOB);
    await clock.advance(12_000);
    expect(runner.row(job.id).state).toBe('downloading');
    expect(runner.live.get(job.id)?.wait?.reason).toBe('disk-full');
    full = false;
    await clock.advance(5_000);
    expect(kind.started).toHaveLength(1);
    expect(onDisk(job.id).state).toBe('done');
  });

  it.each(['ask', 'rerun'] as const)(
    'outlives a full disk at the end of a job (%s) and writes it down as soon as there is room',
    async (afterCrash) => {
      const made: Desk = jobDesk({
        afterCrash,
        keep: async () => {
          made.roomFor = 0;
        },
      });
      const job = await made.runner.enqueue(NEW_JOB);
      await made.clock.advance(12_000);
      expect(made.onDisk(job.id).state).not.toBe('done');
      made.roomFor = Infinity;
      await made.clock.advance(10_000);
      expect(made.kind.started).toHaveLength(1);
      expect(made.onDisk(job.id).state).toBe('done');
      expect(made.ledger()).toHaveLength(1);
    },
  );

  it('does not send a paid request while its intent finds no room on the disk', async () => {
    const made = jobDesk();
    made.roomFor = 1;
    const job = await made.runner.enqueue(NEW_JOB);
    await made.clock.advance(12_000);
    expect(made.kind.started).toEqual([]);
    expect(made.runner.live.get(job.id)?.wait?.reason).toBe('disk-full');
    made.roomFor = Infinity;
    await made.clock.advance(5_000);
    expect(made.onDisk(job.id).state).toBe('done');
  });

  it('cancels a waiting job without sending anything', async () => {
    const { runner, kind, onDisk } = jobDesk({ concurrency: 0 });
    const job = await runner.enqueue(NEW_JOB);
    await settle();
    runner.cancel(job.id);
    await settle();
    expect(kind.started).toEqual([]);
    expect(onDisk(job.id)).toMatchObject({ state: 'cancelled' });
    expect(runner.live.get(job.id)).toBeUndefined();
  });

  it('tells the provider when work in flight is cancelled, by the operation it gave', async () => {
    const { runner, kind, clock, onDisk } = jobDesk({
      start: async () => ({ state: 'pending', operation: 'op-9', pollAfterMs: 1_000 }),
    });
    const job = await runner.enqueue(NEW_JOB);
    await settle();
    expect(runner.cancel(job.id).state).toBe('cancelling');
    await clock.advance(0);
    expect(kind.cancelled).toEqual(['op-9']);
    expect(onDisk(job.id).state).toBe('cancelled');
  });

  it('keeps a result that arrives after cancelling was asked for, because it was paid for', async () => {
    const answer = Promise.withResolvers<Step<unknown>>();
    const { runner, kind, onDisk } = jobDesk({ start: () => answer.promise });
    const job = await runner.enqueue(NEW_JOB);
    await settle();
    runner.cancel(job.id);
    answer.resolve({ state: 'done', output: 'late picture' });
    await settle();
    expect(kind.kept).toEqual(['late picture']);
    expect(onDisk(job.id).state).toBe('done');
  });

  it('sends a failed job again only when a person asks, with the same frozen inputs', async () => {
    const { runner, kind, onDisk } = jobDesk({
      start: (_job, attempt) =>
        attempt === 1 ? failing({ kind: 'timeout' })() : Promise.resolve({ state: 'done', output: 'picture' }),
    });
    const job = await runner.enqueue(NEW_JOB);
    await settle();
    const { inputs_hash: before } = onDisk(job.id);
    runner.retry(job.id);
    await settle();
    expect(kind.started).toHaveLength(2);
    expect(onDisk(job.id)).toMatchObject({ state: 'done', inputs_hash: before, error_code: null });
  });

  it('does not retry a job that is done', async () => {
    const { runner } = jobDesk();
    const job = await runner.enqueue(NEW_JOB);
    await settle();
    expect(() => runner.retry(job.id)).toThrow(expect.objectContaining({ code: 'STATE_CONFLICT' }));
  });

  it('ends a job that cannot even be started, instead of leaving it in the line for ever', async () => {
    const { runner, kind, onDisk, ledger } = jobDesk({ isUnreachable: true });
    const job = await runner.enqueue(NEW_JOB);
    await runner.live.settled(() => true);
    expect(kind.started).toEqual([]);
    expect(onDisk(job.id)).toMatchObject({ state: 'failed', error_code: 'internal' });
    expect(ledger()).toEqual([]);
  });

  it('runs no timer while nothing is due', async () => {
    const { runner, clock } = jobDesk();
    await runner.enqueue(NEW_JOB);
    await settle();
    expect(clock.sleeping).toBe(0);
  });
});
