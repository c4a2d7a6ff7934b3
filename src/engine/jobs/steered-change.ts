import type { JobChange } from '../store/jobs-store.ts';
import type { JobRow } from '../store/rows.ts';
import type { JobPolicy } from './job-kind.ts';

/** A job as if nothing had been tried yet; its inputs stay. */
export const AS_NEW = {
  operation_json: null,
  attempt: 0,
  due_at: null,
  error_code: null,
  error_message: null,
  cost_micros: null,
  still_charged: null,
  late_until: null,
  submitted_at: null,
  ended_at: null,
} as const satisfies Partial<JobChange>;

/** What stopping changes at once, and the ledger's word where an order that cost nothing ends with it. */
export function afterCancel(
  job: JobRow,
  policy: JobPolicy,
  now: number,
): { change: Partial<JobChange>; outcome: 'cancelled' | null } {
  const ends = { ended_at: now, due_at: null };
  if (job.state === 'queued') {
    return { change: { ...ends, still_charged: 0 }, outcome: job.attempt > 0 ? 'cancelled' : null };
  }
  const charged = job.practice === 1 ? false : chargesAnyway(job, policy);
  const change = { still_charged: charged === null ? null : Number(charged) };
  return { change: job.state === 'unknown' ? { ...ends, ...change } : change, outcome: null };
}

/** Whether the provider charges for work that is stopped now; null where it does not say. */
function chargesAnyway(job: JobRow, { cancelCharges, canBeCancelled }: JobPolicy): boolean | null {
  switch (job.state) {
    case 'submitting':
      return cancelCharges?.submitting ?? null;
    case 'running':
      // What cannot be ended is made all the same.
      return cancelCharges?.running ?? (canBeCancelled === false ? true : null);
    case 'downloading':
      return true;
    default:
      return null;
  }
}
