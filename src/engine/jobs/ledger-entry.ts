import type { JobRow, LedgerRow } from '../store/rows.ts';

interface Ending {
  readonly id: string;
  readonly at: number;
  readonly outcome: string;
  /** What the provider said it cost; null where it said nothing. */
  readonly actualMicros: number | null;
}

/** The line of money for one call of a job. */
export function ledgerEntry(job: JobRow, { id, at, outcome, actualMicros }: Ending): LedgerRow {
  return {
    id,
    at,
    job_id: job.id,
    kind: job.kind,
    outcome,
    provider_id: job.provider_id,
    account_id: job.account_id,
    model_id: job.model_id,
    story_id: job.story_id,
    scene_id: job.scene_id,
    estimate_micros: job.estimate_micros,
    actual_micros: actualMicros,
  };
}
