import { describe, expect, it } from 'vitest';
import { settle } from '../../../test/support/fake-clock.ts';
import { jobDesk, NEW_JOB, type DeskOptions } from '../../../test/support/job-desk.ts';
import { temporaryFolder } from '../../../test/support/test-engine.ts';

describe('after a crash', () => {
  /** Leaves a job in the middle of its life, as a process that was killed would. */
  async function killed(options: DeskOptions): Promise<{ folder: string; id: string }> {
    const folder = temporaryFolder();
    const first = jobDesk({ ...options, folder });
    const job = await first.runner.enqueue(NEW_JOB);
    await settle();
    await first.runner.close();
    return { folder, id: job.id };
  }
  const hangs = (): Promise<never> => Promise.withResolvers<never>().promise;

  it('asks the person about a paid request whose answer was never stored, and sends nothing', async () => {
    const { folder, id } = await killed({ start: hangs });
    const second = jobDesk({ folder });
    second.runner.recover();
    await second.clock.advance(3_600_000);
    expect(second.kind.started).toEqual([]);
    expect(second.onDisk(id).state).toBe('unknown');
  });

  it('runs a free request again by itself', async () => {
    const { folder, id } = await killed({ start: hangs, afterCrash: 'rerun' });
    const second = jobDesk({ folder, afterCrash: 'rerun' });
    second.runner.recover();
    await settle();
    expect(second.kind.started).toEqual([id]);
    expect(second.onDisk(id).state).toBe('done');
  });

  it('asks after work in flight by its operation instead of buying it again', async () => {
    const { folder, id } = await killed({
      start: async () => ({ state: 'pending', operation: 'op-3', pollAfterMs: 60_000 }),
    });
    const second = jobDesk({ folder });
    second.runner.recover();
    await settle();
    expect(second.kind.started).toEqual([]);
    expect(second.kind.resumed).toEqual(['op-3']);
    expect(second.onDisk(id).state).toBe('done');
  });

  it('sends nothing, and asks nobody about it, where closing began while the request was being claimed', async () => {
    const closing: Promise<void>[] = [];
    const first = jobDesk({
      folder: temporaryFolder(),
      overBudget: () => {
        closing.push(first.runner.close());
        return null;
      },
    });
    const job = await first.runner.enqueue(NEW_JOB);
    await settle();
    await Promise.all(closing);
    expect(closing).toHaveLength(1);
    expect(first.kind.started).toEqual([]);
    expect(first.onDisk(job.id)).toMatchObject({ state: 'queued', attempt: 0, calls: 0 });
    expect(first.ledger()).toEqual([]);
  });

  it('starts what was only queued', async () => {
    const { folder, id } = await killed({ concurrency: 0 });
    const second = jobDesk({ folder });
    second.runner.recover();
    await settle();
    expect(second.kind.started).toEqual([id]);
  });

  it('does not wait for a provider that never listens when the program closes', async () => {
    const { runner } = jobDesk({ start: hangs });
    await runner.enqueue(NEW_JOB);
    await settle();
    await expect(runner.close()).resolves.toBeUndefined();
  });
});
