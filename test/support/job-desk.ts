import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { layDatabase } from './empty-databases.ts';
import { FakeClock } from './fake-clock.ts';
import { memoryLog, temporaryFolder } from './test-engine.ts';
import { connectAccount } from '../../src/engine/accounts/connect-account.ts';
import { EngineError } from '../../src/engine/errors.ts';
import type { RunContext, Step } from '../../src/engine/provider-kit/model.ts';
import { openLibraryStore } from '../../src/engine/store/library-store.ts';
import type { JobRow } from '../../src/engine/store/rows.ts';
import { systemPorts } from '../../src/engine/system-ports.ts';
import type { AccountLimits } from '../../src/engine/jobs/account-limits.ts';
import type { JobKind, JobPolicy } from '../../src/engine/jobs/job-kind.ts';
import { JobRunner } from '../../src/engine/jobs/job-runner.ts';
import type { RunnerPorts } from '../../src/engine/jobs/runner-ports.ts';
import type { NewJob } from '../../src/engine/jobs/new-job.ts';

/** A paid picture. */
export const NEW_JOB: NewJob = {
  kind: 'image',
  storyId: null,
  sceneId: null,
  providerId: 'paid',
  accountId: null,
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
  readonly kind: JobKind & {
    started: string[];
    /** The reference that each request carried. */
    references: string[];
    resumed: unknown[];
    cancelled: unknown[];
    kept: unknown[];
    lookedUp: string[];
  };
  readonly path: string;
  /** How many more commits find room on the disk. */
  roomFor: number;
  /** Rows as another process would see them. */
  onDisk(id: string): JobRow;
  ledger(): { outcome: string; call: number; estimate_micros: number; actual_micros: number | null }[];
  /** How many transactions were committed so far. */
  commits(): number;
}

export interface DeskOptions {
  folder?: string;
  afterCrash?: 'rerun' | 'ask';
  concurrency?: number;
  policy?: Partial<JobPolicy>;
  clock?: FakeClock;
  start?: (job: JobRow, attempt: number, context: RunContext) => Promise<Step<unknown>>;
  resume?: (operation: unknown, context: RunContext) => Promise<Step<unknown>>;
  lookUp?: (reference: string) => Promise<Step<unknown> | null>;
  cancel?: () => Promise<void>;
  keep?: () => Promise<void>;
  overBudget?: RunnerPorts['overBudget'];
  freeBytes?: () => Promise<number>;
  limits?: AccountLimits;
  send?: typeof fetch;
  changed?: (job: JobRow) => void;
  accountNow?: RunnerPorts['accountNow'];
  hidesMoney?: boolean;
  /** True: nothing that a call needs can be had. */
  isUnreachable?: boolean;
}

export function jobDesk(options: DeskOptions = {}): Desk {
  const path = join(options.folder ?? temporaryFolder(), 'library.db');
  layDatabase(path, 'library');
  const store = openLibraryStore(path);
  const commit: typeof store.commit = (work) => {
    if (made.roomFor <= 0) throw new EngineError('DISK_FULL', 'full');
    made.roomFor--;
    commits++;
    return store.commit(work);
  };
  let commits = 0;
  const clock = options.clock ?? new FakeClock();
  const { newId } = systemPorts({ dataFolder: '', settings: { get: never, set: never }, log: memoryLog() });
  const kind: Desk['kind'] = {
    started: [],
    resumed: [],
    cancelled: [],
    kept: [],
    references: [],
    lookedUp: [],
    policy: () => ({
      concurrency: options.concurrency ?? 2,
      afterCrash: options.afterCrash ?? 'ask',
      canBeLookedUp: options.lookUp !== undefined,
      ...options.policy,
    }),
    lookUp: async (_job, { reference }) => {
      kind.lookedUp.push(reference);
      return options.lookUp?.(reference) ?? null;
    },
    start: (job, context) => {
      kind.started.push(job.id);
      kind.references.push(context.reference);
      return (
        options.start?.(job, kind.started.length, context) ?? Promise.resolve({ state: 'done', output: 'picture' })
      );
    },
    resume: (_job, operation, context) => {
      kind.resumed.push(operation);
      return options.resume?.(operation, context) ?? Promise.resolve({ state: 'done', output: 'picture' });
    },
    cancel: (_job, operation) => {
      kind.cancelled.push(operation);
      return options.cancel?.() ?? Promise.resolve();
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
    kinds: { text: kind, image: kind, video: kind, check: kind },
    clock,
    connect: (_job, signal) => {
      if (options.isUnreachable) throw new Error('no account');
      const connected = connectAccount(null, { signal, clock });
      return options.send ? { ...connected, fetch: options.send } : connected;
    },
    log: memoryLog(),
    newId,
    changed: (job) => options.changed?.(job),
    random: () => 1,
    ...(options.overBudget ? { overBudget: options.overBudget } : {}),
    ...(options.freeBytes ? { freeBytes: options.freeBytes } : {}),
    ...(options.limits ? { limits: options.limits } : {}),
    ...(options.accountNow ? { accountNow: options.accountNow } : {}),
    hidesMoney: options.hidesMoney ?? false,
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
    commits: () => commits,
    onDisk: (id) => reader.prepare<[string], JobRow>('SELECT * FROM jobs WHERE id = ?').get(id) as JobRow,
    ledger: () => reader.prepare('SELECT * FROM ledger ORDER BY id').all() as ReturnType<Desk['ledger']>,
  };
  return made;
}

function never(): never {
  throw new Error('not used here');
}
