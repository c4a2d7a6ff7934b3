import type { RunContext } from '../provider-kit/model.ts';
import type { JobRow } from '../store/rows.ts';
import type { AccountLimits, Seat } from './account-limits.ts';
import type { Alarm } from './alarm.ts';
import type { JobRecords } from './job-records.ts';
import type { Lanes } from './lanes.ts';
import type { LiveJobs } from './live-jobs.ts';
import { observeLimits } from './observe-limits.ts';
import type { RunnerPorts } from './runner-ports.ts';

/** What the parts of one runner work with. */
export interface RunnerDesk {
  readonly ports: RunnerPorts;
  readonly live: LiveJobs;
  readonly lanes: Lanes;
  readonly limits: AccountLimits;
  readonly alarm: Alarm;
  readonly records: JobRecords;
  readonly closing: AbortSignal;
  /** What has to end at once when the program closes. Each is called with the reason. */
  readonly whenClosing: Set<(reason: Error) => void>;
  /** Puts a job that waits into its line, or aside until it is due. */
  enterLane(job: JobRow): void;
  /** Gives the place of a job that has only its last row to write to the next of its lane. */
  leaveLane(job: JobRow): void;
  /** Keeps the program from closing before that has come to its end. */
  follow(work: Promise<void>): void;
}

/**
 * What one call of a job may use; `seat` is the place of an order in its account's limits. Ends with the signal. Throws
 * when nothing of it can be had.
 */
export function contextOf(
  { ports, live, limits }: RunnerDesk,
  job: JobRow,
  signal: AbortSignal,
  seat: Seat | null = null,
): RunContext {
  const connected = ports.connect(job, signal);
  return {
    ...connected,
    fetch: observeLimits(connected.fetch, job.lane, { limits, clock: ports.clock, seat }),
    reference: `${job.id}-${job.calls}`,
    signal,
    clock: ports.clock,
    progress: (progress) => {
      if (live.take(job.id, progress)) ports.changed(job);
      ports.kinds[job.kind].progressed(job, progress);
    },
  };
}

/** A provider that does not listen to its signal must not keep the program open. */
export async function unlessClosing<Result>(
  { closing, whenClosing }: RunnerDesk,
  call: Promise<Result>,
): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  if (closing.aborted) reject(closing.reason);
  whenClosing.add(reject);
  call.then(resolve, reject);
  try {
    return await promise;
  } finally {
    whenClosing.delete(reject);
  }
}

/** Aborted when the job is cancelled or the program closes. */
export function stopSignal({ live, closing }: RunnerDesk, job: JobRow): AbortSignal {
  return live.get(job.id)?.stop.signal ?? closing;
}
