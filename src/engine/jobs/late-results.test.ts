import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../../../test/support/fake-clock.ts';
import { jobDesk, NEW_JOB, type DeskOptions } from '../../../test/support/job-desk.ts';
import { temporaryFolder } from '../../../test/support/test-engine.ts';
import type { Step } from '../provider-kit/model.ts';
import { ProviderFailure } from '../provider-kit/outcome.ts';

const PENDING: Step<unknown> = { state: 'pending', operation: 'op', pollAfterMs: 5_000 };
const DAY_MS = 86_400_000;

function slow(options: DeskOptions & { readyAt: number }): ReturnType<typeof jobDesk> {
  const clock = options.clock ?? new FakeClock();
  return jobDesk({
    policy: { timeoutMs: 300_000 },
    start: async () => PENDING,
    resume: async () =>
      clock.now() >= options.readyAt ? { state: 'done', output: 'clip', costMicros: 50_000 } : PENDING,
    ...options,
    clock,
  });
}

describe('a result that comes after its time', () => {
  it('ends the job in time and is still taken in when it arrives', async () => {
    const clock = new FakeClock();
    const desk = slow({ clock, readyAt: clock.now() + 3_600_000 });
    const job = await desk.runner.enqueue(NEW_JOB);
    await clock.advance(310_000);
    expect(desk.onDisk(job.id)).toMatchObject({ state: 'failed', error_code: 'timeout', operation_json: '"op"' });
    expect(desk.ledger()).toMatchObject([{ outcome: 'timeout', actual_micros: null }]);
    await clock.advance(2 * 3_600_000);
    expect(desk.kind.started).toHaveLength(1);
    expect(desk.kind.kept).toEqual(['clip']);
    expect(desk.onDisk(job.id)).toMatchObject({ state: 'done', error_code: null, late_until: null });
    expect(desk.ledger()).toMatchObject([{ outcome: 'done', actual_micros: 50_000 }]);
  });

  it('is asked after again when the program was started anew', async () => {
    const clock = new FakeClock();
    const folder = temporaryFolder();
    const readyAt = clock.now() + 3_600_000;
    const first = slow({ clock, folder, readyAt });
    const job = await first.runner.enqueue(NEW_JOB);
    await clock.advance(310_000);
    await first.runner.close();
    await clock.advance(4_000_000);
    const second = slow({ clock, folder, readyAt });
    second.runner.recover();
    await settle();
    await clock.advance(1);
    expect(second.onDisk(job.id).state).toBe('done');
  });

  it('is given up after a day, and then nobody asks any more', async () => {
    const clock = new FakeClock();
    const desk = slow({ clock, readyAt: Infinity });
    const job = await desk.runner.enqueue(NEW_JOB);
    await clock.advance(310_000 + DAY_MS + 60_000);
    const asked = desk.kind.resumed.length;
    expect(asked).toBeLessThan(200);
    expect(desk.onDisk(job.id)).toMatchObject({ state: 'failed', late_until: null });
    expect(clock.sleeping).toBe(0);
  }, 60_000);

  it('stays beside the new one when the person had tried again meanwhile', async () => {
    const clock = new FakeClock();
    const desk = slow({ clock, readyAt: clock.now() + 400_000 });
    const job = await desk.runner.enqueue(NEW_JOB);
    await clock.advance(310_000);
    const twin = desk.runner.retry(job.id);
    expect(twin.id).not.toBe(job.id);
    await clock.advance(200_000);
    expect(desk.onDisk(job.id).state).toBe('done');
    expect(desk.onDisk(twin.id)).toMatchObject({ state: 'done', inputs_hash: job.inputs_hash });
    expect(desk.ledger()).toHaveLength(2);
  });

  it('is asked after further when the provider fails too often to say what became of it', async () => {
    let isDown = true;
    const desk = jobDesk({
      policy: { timeoutMs: 3_600_000 },
      start: async () => PENDING,
      resume: () =>
        isDown
          ? Promise.reject(new ProviderFailure({ kind: 'transient', sent: true, detail: '503' }, '503'))
          : Promise.resolve({ state: 'done', output: 'clip' }),
    });
    const job = await desk.runner.enqueue(NEW_JOB);
    await desk.clock.advance(600_000);
    expect(desk.onDisk(job.id)).toMatchObject({ state: 'failed', error_code: 'transient' });
    isDown = false;
    await desk.clock.advance(3_600_000);
    expect(desk.onDisk(job.id).state).toBe('done');
  });

  it('is expired when the provider says that it is no longer there', async () => {
    const desk = jobDesk({
      start: async () => PENDING,
      resume: () => Promise.reject(new ProviderFailure({ kind: 'expired' }, 'gone')),
    });
    const job = await desk.runner.enqueue(NEW_JOB);
    await desk.clock.advance(5_000);
    expect(desk.onDisk(job.id)).toMatchObject({ state: 'expired', error_code: 'expired' });
  });
});

describe('polls', () => {
  it('find the way back within two seconds after the network was away for minutes', async () => {
    let isAway = true;
    const desk = jobDesk({
      policy: { timeoutMs: 3_600_000 },
      start: async () => PENDING,
      resume: () =>
        isAway
          ? Promise.reject(new ProviderFailure({ kind: 'transient', sent: false, detail: 'dns' }, 'dns'))
          : Promise.resolve({ state: 'done', output: 'clip' }),
    });
    const job = await desk.runner.enqueue(NEW_JOB);
    await desk.clock.advance(600_000);
    expect(desk.runner.row(job.id).state).toBe('running');
    isAway = false;
    await desk.clock.advance(2_000);
    expect(desk.onDisk(job.id).state).toBe('done');
  });

  it('go on within two seconds after the computer slept, and nothing is bought again', async () => {
    const desk = jobDesk({ start: async () => ({ ...PENDING, pollAfterMs: 60_000 }) });
    const job = await desk.runner.enqueue(NEW_JOB);
    await desk.clock.advance(3_000);
    desk.clock.jump(3_600_000);
    await desk.clock.advance(2_000);
    expect(desk.kind.started).toHaveLength(1);
    expect(desk.onDisk(job.id).state).toBe('done');
  });

  it('whose connection died in the sleep are asked anew when the host says that the computer woke', async () => {
    const desk = jobDesk({
      start: async () => PENDING,
      resume: (_operation, { signal }) =>
        desk.kind.resumed.length === 1
          ? new Promise((_resolve, reject) => {
              signal.addEventListener('abort', () => reject(signal.reason as Error));
            })
          : Promise.resolve({ state: 'done', output: 'clip' }),
    });
    const job = await desk.runner.enqueue(NEW_JOB);
    await desk.clock.advance(5_000);
    desk.runner.wake();
    await desk.clock.advance(2_000);
    expect(desk.kind.started).toHaveLength(1);
    expect(desk.onDisk(job.id).state).toBe('done');
  });

  it('write nothing while the operation stays the same', async () => {
    const desk = jobDesk({
      start: async () => PENDING,
      resume: () => Promise.resolve(desk.kind.resumed.length < 20 ? PENDING : { state: 'done', output: 'clip' }),
    });
    await desk.runner.enqueue(NEW_JOB);
    await desk.clock.advance(120_000);
    expect(desk.kind.kept).toEqual(['clip']);
    expect(desk.commits()).toBe(4); // inserted, claimed, accepted, kept
  });
});
