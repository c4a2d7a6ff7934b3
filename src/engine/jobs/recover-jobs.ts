import type { JobRow } from '../store/rows.ts';
import { hasEnded } from './job-states.ts';
import type { RunnerDesk } from './runner-desk.ts';

/** What an earlier run of the program left, and how each of it goes on. */
export interface Recovered {
  /** Back in line: nothing had left, or what had left may leave again as the same order. */
  readonly waiting: readonly JobRow[];
  /** At the provider; to be asked after, or ended there. */
  readonly inFlight: readonly JobRow[];
  /** Left, and nobody knows what became of it. */
  readonly unknown: readonly JobRow[];
}

/**
 * Reads the open jobs and writes down, in one transaction, what a crash has done to them: a request that may have left
 * without its answer is `unknown`, unless sending it again is free or is still the same order.
 */
export function recoverJobs({ ports, live, records }: RunnerDesk): Recovered {
  const { store, kinds, clock } = ports;
  const jobs = store.jobs.open();
  store.commit(() => {
    for (const job of jobs) {
      const policy = kinds[job.kind].policy(job);
      if (job.operation_json !== null) {
        if (job.state === 'downloading') job.state = 'running';
      } else if (job.state === 'submitting' && policy.idempotent && policy.afterCrash === 'ask') {
        continue;
      } else if (job.state === 'submitting' || job.state === 'downloading') {
        const isFree = policy.afterCrash === 'rerun';
        records.write(job, isFree ? 'unsent' : 'interrupted', {}, () => {
          if (!isFree) records.enterLedger(job, 'unknown', null);
        });
      } else if (job.state === 'cancelling') {
        records.write(job, 'stopped', { ended_at: clock.now() }, () => records.enterLedger(job, 'cancelled', null));
      }
    }
  });
  const open = jobs.filter((job) => !hasEnded(job.state));
  for (const job of open) live.add(job);
  const isInFlight = (job: JobRow): boolean => job.operation_json !== null && job.state !== 'unknown';
  return {
    waiting: open.filter((job) => job.state !== 'unknown' && !isInFlight(job)),
    inFlight: open.filter(isInFlight),
    unknown: open.filter((job) => job.state === 'unknown'),
  };
}
