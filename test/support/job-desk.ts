import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { FakeClock } from './fake-clock.ts';
import { memoryLog, temporaryFolder } from './test-engine.ts';
import { connectAccount } from '../../src/engine/accounts/connect-account.ts';
import { EngineError } from '../../src/engine/errors.ts';
import type { Step } from '../../src/engine/provider-kit/model.ts';
import { openLibraryStore } from '../../src/engine/store/library-store.ts';
import type { JobRow } from '../../src/engine/store/rows.ts';
import { systemPorts } from '../../src/engine/system-ports.ts';
import type { JobKind } from '../../src/engine/jobs/job-kind.ts';
import { JobRunner } from '../../src/engine/jobs/job-runner.ts';
import type { NewJob } from '../../src/engine/jobs/new-job.ts';

/** A paid picture. */
export const NEW_JOB: NewJob = {
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

/** A runner on a real store, with a kind of job that does what the test says. */
export interface Desk {
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

export interface DeskOptions {
  folder?: string;
  afterCrash?: 'rerun' | 'ask';
  concurrency?: number;
  clock?: FakeClock;
  start?: (job: JobRow, attempt: number) => Promise<Step<unknown>>;
  resume?: (operation: unknown) => Promise<Step<unknown>>;
  keep?: () => Promise<void>;
  /** True: nothing that a call needs can be had. */
  isUnreachable?: boolean;
}

export function jobDesk(options: DeskOptions = {}): Desk {
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
    connect: (_job, signal) => {
      if (options.isUnreachable) throw new Error('no account');
      return connectAccount(null, { signal, clock });
    },
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
