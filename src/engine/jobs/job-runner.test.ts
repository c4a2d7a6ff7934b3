import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FakeClock, settle } from '../../../test/support/fake-clock.ts';
import { memoryLog, temporaryFolder } from '../../../test/support/test-engine.ts';
import { EngineError } from '../errors.ts';
import type { Step } from '../provider-kit/model.ts';
import { ProviderFailure, type Outcome } from '../provider-kit/outcome.ts';
import { openLibraryStore } from '../store/library-store.ts';
import type { JobRow } from '../store/rows.ts';
import { systemPorts } from '../system-ports.ts';
import type { JobKind } from './job-kind.ts';
import { JobRunner } from './job-runner.ts';
import type { NewJob } from './new-job.ts';

const NEW_JOB: NewJob = {
  kind: 'image',
  storyId: null,
  sceneId: null,
  providerId: 'paid',
  modelId: 'paid-image',
  modelTitle: 'Paid Image',
  practice: false,
  priority: 10,
  inputs: { prompt: 'a fox' },
  estimateMicros: 40_000,
};

interface Desk {
  readonly runner: JobRunner;
  readonly clock: FakeClock;
  readonly kind: JobKind & { started: string[]; resumed: unknown[]; cancelled: unknown[]; kept: unknown[] };
  readonly path: string;
  /** How many more commits find room on the disk. */
  roomFor: number;
  /** Rows as another process would see them. */
  onDisk(id: string): JobRow;
  ledger(): { outcome: string; estimate_micros: number; actual_micros: number | null }[];
}

interface DeskOptions {
  folder?: string;
  afterCrash?: 'rerun' | 'ask';
  concurrency?: number;
  clock?: FakeClock;
  start?: (job: JobRow, attempt: number) => Promise<Step<unknown>>;
  resume?: (operation: unknown) => Promise<Step<unknown>>;
  keep?: () => Promise<void>;
}

function desk(options: DeskOptions = {}): Desk {
  const path = join(options.folder ?? temporaryFolder(), 'library.db');
  const store = openLibraryStore(path);
  const commit: typeof store.commit = (work) => {
    if (made.roomFor <= 0) throw new EngineError('DISK_FULL', 'full');
    made.roomFor--;
    return store.commit(work);
  };
  const clock = options.clock ?? new FakeClock();
  const { newId } = systemPorts({ dataFolder: '', settings: { get: never, set: never }, log: memoryLog() });
  const kind: Desk['kind'] = {
    started: [],
    resumed: [],
    cancelled: [],
    kept: [],
    policy: () => ({ concurrency: options.concurrency ?? 2, afterCrash: options.afterCrash ?? 'ask' }),
    start: (job) => {
      kind.started.push(job.id);
      return options.start?.(job, kind.started.length) ?? Promise.resolve({ state: 'done', output: 'picture' });
    },
    resume: (_job, operation) => {
      kind.resumed.push(operation);
      return options.resume?.(operation) ?? Promise.resolve({ state: 'done', output: 'picture' });
    },
    cancel: (_job, operation) => {
      kind.cancelled.push(operation);
      return Promise.resolve();
    },
    progressed: () => undefined,
    keep: async (_job, output) => {
      await options.keep?.();
      return { write: () => void kind.kept.push(output), afterwards: () => undefined };
    },
    endedWithout: () => undefined,
  };
  const runner = new JobRunner({
    store: { ...store, commit },
    kinds: { text: kind, image: kind, video: kind },
    clock,
    log: memoryLog(),
    newId,
    changed: () => undefined,
    random: () => 1,
  });
  const reader = new Database(path, { readonly: true });
  onTestFinished(async () => {
    await runner.close();
    reader.close();
    store.close();
  });
  const made: Desk = {
    roomFor: Infinity,
    runner,
    clock,
    kind,
    path,
    onDisk: (id) => reader.prepare<[string], JobRow>('SELECT * FROM jobs WHERE id = ?').get(id) as JobRow,
    ledger: () => reader.prepare('SELECT * FROM ledger ORDER BY id').all() as ReturnType<Desk['ledger']>,
  };
  return made;
}

function never(): never {
  throw new Error('not used here');
}

const failing = (outcome: Outcome) => (): Promise<never> => Promise.reject(new ProviderFailure(outcome, outcome.kind));

describe('the job runner', () => {
  it('has the intent on disk before a paid request leaves', async () => {
    let seen: JobRow | undefined;
    const { runner, onDisk } = desk({
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
    const { runner, onDisk, clock, kind } = desk({
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
    const { runner, kind, clock, onDisk, ledger } = desk({ start: failing(outcome) });
    const job = await runner.enqueue(NEW_JOB);
    await clock.advance(3_600_000);
    expect(kind.started).toHaveLength(1);
    expect(onDisk(job.id)).toMatchObject({ state: 'failed', error_code: outcome.kind });
    expect(ledger()).toHaveLength(1);
  });

  it('gives a refusal its own calm state and its own ledger line', async () => {
    const { runner, onDisk, ledger } = desk({ start: failing({ kind: 'refused', stage: 'output', billed: true }) });
    const job = await runner.enqueue(NEW_JOB);
    await settle();
    expect(onDisk(job.id)).toMatchObject({ state: 'refused', error_code: 'refused-output' });
    expect(ledger()).toMatchObject([{ outcome: 'refused-output', estimate_micros: 40_000, actual_micros: null }]);
  });

  it('waits as long as Retry-After says before it sends again', async () => {
    const { runner, kind, clock, onDisk } = desk({
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
    const { runner, kind, clock, onDisk } = desk({ start: failing({ kind: 'transient', sent: false, detail: 'dns' }) });
    const job = await runner.enqueue(NEW_JOB);
    await clock.advance(3_600_000);
    expect(kind.started).toHaveLength(6);
    expect(onDisk(job.id)).toMatchObject({ state: 'failed', error_code: 'unreachable' });
  });

  it('goes on polling through passing faults, because a poll buys nothing', async () => {
    const { runner, kind, clock } = desk({
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
    const { runner, kind } = desk({
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
    const { runner } = desk({
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
    const { runner, kind, clock, onDisk } = desk({
      keep: () => (full ? Promise.reject(new EngineError('DISK_FULL', 'full')) : Promise.resolve()),
    });
    const job = await runner.enqueue(NEW_JOB);
    await clock.advance(12_000);
    expect(onDisk(job.id).state).toBe('downloading');
    expect(runner.live.get(job.id)?.waitReason).toBe('disk-full');
    full = false;
    await clock.advance(5_000);
    expect(kind.started).toHaveLength(1);
    expect(onDisk(job.id).state).toBe('done');
  });

  it.each(['ask', 'rerun'] as const)(
    'outlives a full disk at the end of a job (%s) and writes it down as soon as there is room',
    async (afterCrash) => {
      const made: Desk = desk({
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
    const made = desk();
    made.roomFor = 1;
    const job = await made.runner.enqueue(NEW_JOB);
    await made.clock.advance(12_000);
    expect(made.kind.started).toEqual([]);
    expect(made.runner.live.get(job.id)?.waitReason).toBe('disk-full');
    made.roomFor = Infinity;
    await made.clock.advance(5_000);
    expect(made.onDisk(job.id).state).toBe('done');
  });

  it('cancels a waiting job without sending anything', async () => {
    const { runner, kind, onDisk } = desk({ concurrency: 0 });
    const job = await runner.enqueue(NEW_JOB);
    await settle();
    runner.cancel(job.id);
    await settle();
    expect(kind.started).toEqual([]);
    expect(onDisk(job.id)).toMatchObject({ state: 'cancelled' });
    expect(runner.live.get(job.id)).toBeUndefined();
  });

  it('tells the provider when work in flight is cancelled, by the operation it gave', async () => {
    const { runner, kind, clock, onDisk } = desk({
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
    const { runner, kind, onDisk } = desk({ start: () => answer.promise });
    const job = await runner.enqueue(NEW_JOB);
    await settle();
    runner.cancel(job.id);
    answer.resolve({ state: 'done', output: 'late picture' });
    await settle();
    expect(kind.kept).toEqual(['late picture']);
    expect(onDisk(job.id).state).toBe('done');
  });

  it('sends a failed job again only when a person asks, with the same frozen inputs', async () => {
    const { runner, kind, onDisk } = desk({
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
    const { runner } = desk();
    const job = await runner.enqueue(NEW_JOB);
    await settle();
    expect(() => runner.retry(job.id)).toThrow(expect.objectContaining({ code: 'STATE_CONFLICT' }));
  });

  it('runs no timer while nothing is due', async () => {
    const { runner, clock } = desk();
    await runner.enqueue(NEW_JOB);
    await settle();
    expect(clock.sleeping).toBe(0);
  });
});

describe('after a crash', () => {
  /** Leaves a job in the middle of its life, as a process that was killed would. */
  async function killed(options: DeskOptions): Promise<{ folder: string; id: string }> {
    const folder = temporaryFolder();
    const first = desk({ ...options, folder });
    const job = await first.runner.enqueue(NEW_JOB);
    await settle();
    await first.runner.close();
    return { folder, id: job.id };
  }
  const hangs = (): Promise<never> => Promise.withResolvers<never>().promise;

  it('asks the person about a paid request whose answer was never stored, and sends nothing', async () => {
    const { folder, id } = await killed({ start: hangs });
    const second = desk({ folder });
    second.runner.recover();
    await second.clock.advance(3_600_000);
    expect(second.kind.started).toEqual([]);
    expect(second.onDisk(id).state).toBe('unknown');
  });

  it('runs a free request again by itself', async () => {
    const { folder, id } = await killed({ start: hangs, afterCrash: 'rerun' });
    const second = desk({ folder, afterCrash: 'rerun' });
    second.runner.recover();
    await settle();
    expect(second.kind.started).toEqual([id]);
    expect(second.onDisk(id).state).toBe('done');
  });

  it('asks after work in flight by its operation instead of buying it again', async () => {
    const { folder, id } = await killed({
      start: async () => ({ state: 'pending', operation: 'op-3', pollAfterMs: 60_000 }),
    });
    const second = desk({ folder });
    second.runner.recover();
    await settle();
    expect(second.kind.started).toEqual([]);
    expect(second.kind.resumed).toEqual(['op-3']);
    expect(second.onDisk(id).state).toBe('done');
  });

  it('starts what was only queued', async () => {
    const { folder, id } = await killed({ concurrency: 0 });
    const second = desk({ folder });
    second.runner.recover();
    await settle();
    expect(second.kind.started).toEqual([id]);
  });

  it('does not wait for a provider that never listens when the program closes', async () => {
    const { folder } = await killed({ start: hangs });
    expect(folder).not.toBe('');
  });
});
