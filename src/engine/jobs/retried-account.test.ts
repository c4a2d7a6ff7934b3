import { describe, expect, it } from 'vitest';
import { settle } from '../../../test/support/fake-clock.ts';
import { jobDesk, NEW_JOB } from '../../../test/support/job-desk.ts';
import { ProviderFailure } from '../provider-kit/outcome.ts';
import { jobView } from './job-view.ts';

const OLD = { ...NEW_JOB, accountId: 'old' };

/** A desk whose first order fails and whose account may be another one by then. */
function deskWith(accountNow: string | null) {
  return jobDesk({
    accountNow: () => accountNow,
    start: (_job, attempt) =>
      attempt === 1
        ? Promise.reject(new ProviderFailure({ kind: 'auth' }, '401'))
        : Promise.resolve({ state: 'done', output: 'picture' }),
  });
}

describe('a job that is tried again', () => {
  it('would ask for the key of an account that is gone, where there is another', async () => {
    const { runner, onDisk, kind } = deskWith('new');
    const job = await runner.enqueue(OLD);
    await settle();
    expect(onDisk(job.id)).toMatchObject({ state: 'failed', account_id: 'old', lane: 'old/image' });
    runner.retry(job.id);
    await settle();
    expect(onDisk(job.id)).toMatchObject({ state: 'done', account_id: 'new', lane: 'new/image' });
    expect(kind.started).toHaveLength(2);
  });

  it('would lose its account where there is no other', async () => {
    const { runner, onDisk } = deskWith(null);
    const job = await runner.enqueue(OLD);
    await settle();
    runner.retry(job.id);
    await settle();
    expect(onDisk(job.id)).toMatchObject({ account_id: 'old', lane: 'old/image' });
  });
});

describe('a job as it is shown', () => {
  it('would say in the kids’ room what it costs', async () => {
    const { runner } = jobDesk({
      hidesMoney: true,
      overBudget: () => ({ scope: 'day', capMicros: 1, usedMicros: 0, neededMicros: 40_000 }),
    });
    const job = await runner.enqueue(NEW_JOB);
    await settle();
    const seen = jobView(runner.row(job.id), runner.live);
    expect(seen).toMatchObject({ waitReason: 'over-budget', overBudget: null, estimateMicros: null, costMicros: null });
    runner.cancel(job.id);
    expect(jobView(runner.row(job.id), runner.live)).toMatchObject({ state: 'cancelled', costMicros: null });
  });

  it('would hide it in the other room', async () => {
    const { runner } = jobDesk();
    const job = await runner.enqueue(NEW_JOB);
    expect(jobView(runner.row(job.id), runner.live).estimateMicros).toBe(40_000);
  });
});
