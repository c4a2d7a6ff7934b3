import type { JobRow, LedgerRow } from '../store/rows.ts';

interface Ending {
  readonly id: string;
  readonly at: number;
  readonly outcome: string;
  /** What the provider said it cost; null where it said nothing. */
  readonly actualMicros: number | null;
}

/**
 * The line of money for one order of a job. What is sent again by itself, because nothing was bought, is the same
 * order. An `unknown` one has its line from the moment at which that is known; so has one that ran out of time.
 */
export function ledgerEntry(job: JobRow, { id, at, outcome, actualMicros }: Ending): LedgerRow {
  return {
    id,
    // A clock that was set back dates no call before the day on which it left, whose money it has used.
    at: Math.max(at, job.submitted_at ?? at),
    job_id: job.id,
    call: job.calls,
    kind: job.kind,
    outcome,
    provider_id: job.provider_id,
    account_id: job.account_id,
    client_id: job.client_id,
    model_id: job.model_id,
    model_title: job.model_title,
    story_id: job.story_id,
    scene_id: job.scene_id,
    estimate_micros: job.estimate_micros,
    price_known: job.price_known,
    actual_micros: actualMicros,
  };
}
