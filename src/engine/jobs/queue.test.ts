import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../../../test/support/fake-clock.ts';
import { jobDesk, NEW_JOB, type Desk } from '../../../test/support/job-desk.ts';
import { temporaryFolder } from '../../../test/support/test-engine.ts';
import type { OverBudget } from '../../contract/money.ts';
import type { Step } from '../provider-kit/model.ts';
import { EngineError } from '../errors.ts';
import { ProviderFailure } from '../provider-kit/outcome.ts';
import { AccountLimits } from './account-limits.ts';
import { jobView } from './job-view.ts';

const LANE = 'paid/image';
const OVER: OverBudget = { scope: 'day', capMicros: 100_000, usedMicros: 90_000, neededMicros: 40_000 };
const limited = (retryAfterMs: number | null): Promise<never> =>
  Promise.reject(new ProviderFailure({ kind: 'rate-limited', retryAfterMs }, '429'));
const DONE: Step<unknown> = { state: 'done', output: 'picture' };

function seen(desk: Desk, id: string): ReturnType<typeof jobView> {
  return jobView(desk.runner.row(id), desk.runner.live);
}

describe('a pause', () => {
  it('sends nothing more, takes in what has been sent, and survives a restart', async () => {
    const folder = temporaryFolder();
    const answer = Promise.withResolvers<Step<unknown>>();
    const first = jobDesk({ folder, concurrency: 1, start: () => answer.promise });
    const sent = await first.runner.enqueue(NEW_JOB);
    const waiting = await first.runner.enqueue(NEW_JOB);
    await settle();
    first.runner.gate.pause();
    answer.resolve(DONE);
    await settle();
    expect(first.onDisk(sent.id).state).toBe('done');
    expect(seen(first, waiting.id)).toMatchObject({ state: 'queued', waitReason: 'paused', dueAt: null });
    await first.runner.close();
    const second = jobDesk({ folder });
    second.runner.recover();
    await settle();
    expect(second.kind.started).toEqual([]);
    second.runner.gate.resume();
    await settle();
    expect(second.kind.started).toEqual([waiting.id]);
  });

  it('of one lane leaves the others alone', async () => {
    const { runner, kind } = jobDesk();
    runner.gate.pause(LANE);
    await runner.enqueue(NEW_JOB);
    const page = await runner.enqueue({ ...NEW_JOB, kind: 'text' });
    await settle();
    expect(kind.started).toEqual([page.id]);
  });

  it('before the program closes is not remembered, and waits for what is in flight', async () => {
    const folder = temporaryFolder();
    const answer = Promise.withResolvers<Step<unknown>>();
    const first = jobDesk({ folder, concurrency: 1, start: () => answer.promise });
    await first.runner.enqueue(NEW_JOB);
    const waiting = await first.runner.enqueue(NEW_JOB);
    await settle();
    let isFinished = false;
    const finished = first.runner.finishCurrentSteps().then(() => (isFinished = true));
    await settle();
    expect(isFinished).toBe(false);
    answer.resolve(DONE);
    await finished;
    await first.runner.close();
    expect(first.kind.started).toHaveLength(1);
    const second = jobDesk({ folder });
    second.runner.recover();
    await settle();
    expect(second.kind.started).toEqual([waiting.id]);
  });
});

describe('the order of a lane', () => {
  it('is the one that the person gave it, also after a restart', async () => {
    const folder = temporaryFolder();
    const first = jobDesk({ folder });
    first.runner.gate.pause();
    const ids: string[] = [];
    for (let count = 0; count < 4; count++) ids.push((await first.runner.enqueue(NEW_JOB)).id);
    const [a = '', b = '', c = '', d = ''] = ids;
    first.runner.move(d, b);
    first.runner.move(a, null);
    await first.runner.close();
    const second = jobDesk({ folder, concurrency: 1 });
    second.runner.recover();
    expect(second.runner.active().map(({ id }) => id)).toEqual([d, b, c, a]);
    second.runner.gate.resume();
    await settle();
    expect(second.kind.started).toEqual([d, b, c, a]);
  });

  it('is only of jobs that wait in it', async () => {
    const { runner } = jobDesk();
    const done = await runner.enqueue(NEW_JOB);
    await settle();
    runner.gate.pause();
    const picture = await runner.enqueue(NEW_JOB);
    const page = await runner.enqueue({ ...NEW_JOB, kind: 'text' });
    const conflict = expect.objectContaining({ code: 'STATE_CONFLICT' });
    expect(() => runner.move(done.id, null)).toThrow(conflict);
    expect(() => runner.move(picture.id, page.id)).toThrow(conflict);
  });
});

describe('a limit of the provider', () => {
  it('makes the whole lane rest, and every job of it says until when', async () => {
    const desk = jobDesk({
      concurrency: 1,
      start: (_job, attempt) => (attempt === 1 ? limited(30_000) : Promise.resolve(DONE)),
    });
    const until = desk.clock.now() + 30_000;
    const jobs = [await desk.runner.enqueue(NEW_JOB), await desk.runner.enqueue(NEW_JOB)];
    await desk.clock.advance(29_999);
    expect(desk.kind.started).toHaveLength(1);
    for (const { id } of jobs) expect(seen(desk, id)).toMatchObject({ waitReason: 'rate-limit', dueAt: until });
    await desk.clock.advance(1);
    expect(desk.runner.live.all()).toEqual([]);
    expect(desk.ledger()).toMatchObject([{ outcome: 'done' }, { outcome: 'done' }]);
  });

  it('of one account holds for both rooms', async () => {
    const limits = new AccountLimits();
    const clock = new FakeClock();
    const kids = jobDesk({
      limits,
      clock,
      start: (_job, attempt) => (attempt === 1 ? limited(30_000) : Promise.resolve(DONE)),
    });
    const adult = jobDesk({ limits, clock });
    await kids.runner.enqueue(NEW_JOB);
    await settle();
    await adult.runner.enqueue(NEW_JOB);
    await clock.advance(29_000);
    expect(adult.kind.started).toEqual([]);
    await clock.advance(1_000);
    expect(adult.kind.started).toHaveLength(1);
  });

  it('is still kept after a restart', async () => {
    const folder = temporaryFolder();
    const clock = new FakeClock();
    const first = jobDesk({ folder, clock, start: () => limited(30_000) });
    await first.runner.enqueue(NEW_JOB);
    await settle();
    await first.runner.close();
    const second = jobDesk({ folder, clock });
    second.runner.recover();
    await clock.advance(29_000);
    expect(second.kind.started).toEqual([]);
    await clock.advance(1_000);
    expect(second.kind.started).toHaveLength(1);
  });

  it('learned from the headers of answers is never passed', async () => {
    const times: number[] = [];
    const desk = jobDesk({
      concurrency: 50,
      send: async () => new Response('{}', { headers: { 'x-ratelimit-limit': '5', 'ratelimit-policy': '5;w=60' } }),
      start: async (_job, _attempt, context) => {
        times.push(desk.clock.now());
        await context.fetch('http://provider.test/');
        return DONE;
      },
    });
    await desk.runner.enqueue(NEW_JOB);
    await settle();
    expect(desk.runner.gate.rateLimit(LANE)).toEqual({ perMinute: 5, perDay: null });
    await Promise.all(Array.from({ length: 20 }, () => desk.runner.enqueue(NEW_JOB)));
    await desk.clock.advance(300_000);
    expect(times).toHaveLength(21);
    for (const [index, at] of times.entries()) {
      expect(at - (times[index - 5] ?? -Infinity)).toBeGreaterThanOrEqual(60_000);
    }
  });
});

describe('a cap', () => {
  it('stops a call before it leaves, says which cap, and lets free work pass', async () => {
    const desk = jobDesk({ overBudget: (job) => (job.estimate_micros > 0 ? OVER : null) });
    const paid = await desk.runner.enqueue(NEW_JOB);
    const free = await desk.runner.enqueue({ ...NEW_JOB, estimateMicros: 0 });
    await desk.clock.advance(3_600_000);
    expect(desk.kind.started).toEqual([free.id]);
    expect(desk.onDisk(paid.id)).toMatchObject({ state: 'queued', calls: 0 });
    expect(seen(desk, paid.id)).toMatchObject({ waitReason: 'over-budget', overBudget: OVER });
    expect(desk.ledger()).toMatchObject([{ outcome: 'done' }]);
  });

  it('that was raised lets what waits for it go on', async () => {
    let cap = 0;
    let used = 0;
    const desk = jobDesk({
      overBudget: () => {
        if (used + 1 > cap) return OVER;
        used++;
        return null;
      },
    });
    for (let count = 0; count < 3; count++) await desk.runner.enqueue(NEW_JOB);
    await settle();
    expect(desk.kind.started).toEqual([]);
    cap = 2;
    used = -3; // Looking again asks once for each of the three.
    desk.runner.reconsider();
    await settle();
    expect(desk.kind.started).toHaveLength(2);
  });

  it('counts for what is retried and recovered too', async () => {
    const folder = temporaryFolder();
    const first = jobDesk({ folder, start: () => Promise.reject(new ProviderFailure({ kind: 'timeout' }, 'slow')) });
    const failed = await first.runner.enqueue(NEW_JOB);
    await settle();
    first.runner.gate.pause();
    await first.runner.enqueue(NEW_JOB);
    await first.runner.close();
    const second = jobDesk({ folder, overBudget: () => OVER });
    second.runner.recover();
    second.runner.gate.resume();
    second.runner.retry(failed.id);
    await settle();
    expect(second.kind.started).toEqual([]);
    expect(second.runner.live.all().map(({ wait }) => wait?.reason)).toEqual(['over-budget', 'over-budget']);
  });
});

describe('what keeps a job', () => {
  it('is a full disk before anything is sent for it, until there is room', async () => {
    let free = 10_000_000;
    const desk = jobDesk({ freeBytes: async () => free });
    const job = await desk.runner.enqueue(NEW_JOB);
    await desk.clock.advance(60_000);
    expect(desk.kind.started).toEqual([]);
    expect(seen(desk, job.id).waitReason).toBe('disk-full');
    free = 100_000_000;
    await desk.clock.advance(6_000);
    expect(desk.onDisk(job.id).state).toBe('done');
  });

  it('are locked keys, with no call counted as failed', async () => {
    let isLocked = true;
    const desk = jobDesk({
      start: () => (isLocked ? Promise.reject(new EngineError('KEYS_LOCKED', 'locked')) : Promise.resolve(DONE)),
    });
    const job = await desk.runner.enqueue(NEW_JOB);
    await desk.clock.advance(3_600_000);
    expect(seen(desk, job.id)).toMatchObject({ state: 'queued', waitReason: 'keys-locked' });
    isLocked = false;
    expect(desk.runner.reconsider()).toBe(1);
    await settle();
    expect(desk.onDisk(job.id).state).toBe('done');
  });

  it('is the network for a moment, and it says when it tries again', async () => {
    const desk = jobDesk({
      start: (_job, attempt) =>
        attempt === 1
          ? Promise.reject(new ProviderFailure({ kind: 'transient', sent: false, detail: 'dns' }, 'dns'))
          : Promise.resolve(DONE),
    });
    const job = await desk.runner.enqueue(NEW_JOB);
    await settle();
    expect(seen(desk, job.id)).toMatchObject({ waitReason: 'retry-later', dueAt: desk.clock.now() + 1_000 });
    desk.clock.jump(-3_600_000);
    await desk.clock.advance(2_600);
    expect(desk.onDisk(job.id).state).toBe('done');
  });
});

describe('stopping', () => {
  it('before anything has left costs nothing, and says so', async () => {
    const desk = jobDesk();
    desk.runner.gate.pause();
    const job = await desk.runner.enqueue(NEW_JOB);
    desk.runner.cancel(job.id);
    expect(jobView(desk.onDisk(job.id), desk.runner.live)).toMatchObject({ state: 'cancelled', stillCharged: false });
    expect(desk.ledger()).toEqual([]);
  });

  it.each([
    ['charges', { cancelCharges: { submitting: null, running: true } }, true, null],
    ['does not charge', { cancelCharges: { submitting: null, running: false } }, false, 0],
    ['does not say', { canBeCancelled: true }, null, null],
    ['cannot be stopped', { canBeCancelled: false }, true, null],
  ] as const)('says what becomes of the money where the provider %s', async (_name, policy, stillCharged, actual) => {
    const desk = jobDesk({ policy, start: async () => ({ state: 'pending', operation: 'op', pollAfterMs: 5_000 }) });
    const job = await desk.runner.enqueue(NEW_JOB);
    await settle();
    expect(jobView(desk.runner.cancel(job.id), desk.runner.live).stillCharged).toBe(stillCharged);
    await settle();
    expect(desk.onDisk(job.id).state).toBe('cancelled');
    expect(desk.ledger()).toMatchObject([{ outcome: 'cancelled', actual_micros: actual }]);
  });

  it('makes no promise when the provider did not hear of it', async () => {
    const desk = jobDesk({
      policy: { cancelCharges: { submitting: null, running: false } },
      start: async () => ({ state: 'pending', operation: 'op', pollAfterMs: 5_000 }),
      cancel: () => Promise.reject(new Error('503')),
    });
    const job = await desk.runner.enqueue(NEW_JOB);
    await settle();
    desk.runner.cancel(job.id);
    await settle();
    expect(desk.onDisk(job.id)).toMatchObject({ state: 'cancelled', still_charged: null });
  });

  it('that a crash cut short is carried on at the provider', async () => {
    const folder = temporaryFolder();
    const first = jobDesk({
      folder,
      start: async () => ({ state: 'pending', operation: 'op', pollAfterMs: 5_000 }),
      cancel: () => Promise.withResolvers<never>().promise,
    });
    const job = await first.runner.enqueue(NEW_JOB);
    await settle();
    first.runner.cancel(job.id);
    await settle();
    const second = jobDesk({ folder });
    second.runner.recover();
    await settle();
    expect(second.kind.cancelled).toEqual(['op']);
    expect(second.onDisk(job.id).state).toBe('cancelled');
  });
});

describe('the ledger', () => {
  it('counts nothing for a call that was turned away, and the estimate for one whose cost nobody says', async () => {
    for (const [outcome, actual] of [
      [{ kind: 'auth' }, 0],
      [{ kind: 'timeout' }, null],
      [{ kind: 'refused', stage: 'input', billed: false }, 0],
      [{ kind: 'refused', stage: 'input', billed: null }, null],
    ] as const) {
      const desk = jobDesk({ start: () => Promise.reject(new ProviderFailure(outcome, outcome.kind)) });
      await desk.runner.enqueue(NEW_JOB);
      await settle();
      expect(desk.ledger()).toMatchObject([{ actual_micros: actual, model_title: 'Paid Image', price_known: 1 }]);
    }
  });

  it('has a line for every order of a job that was tried again', async () => {
    const desk = jobDesk({
      start: (_job, attempt) =>
        attempt === 1 ? Promise.reject(new ProviderFailure({ kind: 'timeout' }, 'slow')) : Promise.resolve(DONE),
    });
    const job = await desk.runner.enqueue(NEW_JOB);
    await settle();
    expect(desk.runner.retryFailed().map(({ id }) => id)).toEqual([job.id]);
    await settle();
    expect(desk.runner.retryFailed()).toEqual([]);
    expect(desk.ledger()).toMatchObject([
      { outcome: 'timeout', call: 1 },
      { outcome: 'done', call: 2 },
    ]);
  });
});

it('commits three times for a paid call that is answered at once', async () => {
  const desk = jobDesk();
  await desk.runner.enqueue(NEW_JOB);
  await settle();
  expect(desk.kind.kept).toEqual(['picture']);
  expect(desk.commits()).toBe(3);
});
