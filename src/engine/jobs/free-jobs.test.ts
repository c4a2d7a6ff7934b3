import { describe, expect, it } from 'vitest';
import { settle } from '../../../test/support/fake-clock.ts';
import { jobDesk, NEW_JOB } from '../../../test/support/job-desk.ts';
import type { Step } from '../provider-kit/model.ts';
import { ProviderFailure } from '../provider-kit/outcome.ts';

const FREE = { ...NEW_JOB, estimateMicros: 0 };

describe('free jobs', () => {
  it('would wait for the flush of those before them, one lane at a time', async () => {
    const { runner, commits, kind, ledger } = jobDesk({ afterCrash: 'rerun', concurrency: 1 });
    await Promise.all(Array.from({ length: 50 }, () => runner.enqueue(FREE)));
    await runner.live.settled(() => true);
    expect(kind.kept).toHaveLength(50);
    expect(ledger()).toHaveLength(50);
    // All rows, then all results.
    expect(commits()).toBeLessThanOrEqual(4);
  });

  it('would count as idle while a result is still on its way to the disk', async () => {
    const answer = Promise.withResolvers<Step<unknown>>();
    const { runner, onDisk } = jobDesk({ afterCrash: 'rerun', start: () => answer.promise });
    const job = await runner.enqueue(FREE);
    await settle();
    const idle = runner.finishCurrentSteps();
    answer.resolve({ state: 'done', output: 'picture' });
    await idle;
    expect(onDisk(job.id).state).toBe('done');
  });

  it('would shut their lane for ever after a job that came back to it by itself', async () => {
    const answers: (() => Promise<Step<unknown>>)[] = [
      () => Promise.reject(new ProviderFailure({ kind: 'rate-limited', retryAfterMs: 0 }, '429')),
    ];
    const { runner, clock, onDisk } = jobDesk({
      concurrency: 1,
      start: () => (answers.shift() ?? (() => Promise.resolve({ state: 'done' as const, output: 'picture' })))(),
    });
    const first = await runner.enqueue(NEW_JOB);
    const second = await runner.enqueue(NEW_JOB);
    await settle();
    await clock.advance(1_000);
    await settle();
    expect(onDisk(first.id).state).toBe('done');
    expect(onDisk(second.id).state).toBe('done');
  });
});

describe('paid jobs', () => {
  it('would share a flush with others before they leave', async () => {
    const { runner, commits } = jobDesk({ concurrency: 10 });
    await Promise.all(Array.from({ length: 10 }, () => runner.enqueue(NEW_JOB)));
    await runner.live.settled(() => true);
    // All rows together; then each its intent and its end.
    expect(commits()).toBe(21);
  });
});
