import type { JsonValue, Progress, RunContext, Step } from '../provider-kit/model.ts';
import type { JobRow } from '../store/rows.ts';

/** What must be written together with the job's end, and what follows once that is on disk. */
export interface Keeping {
  /** Runs inside the transaction that ends the job. */
  write(): void;
  /** Runs when it is on disk, before the job counts as settled. */
  afterwards(): void;
}

/** How jobs of one kind are carried out. The job rules themselves know nothing of pictures or words. */
export interface JobKind {
  /** How many may be in flight in the job's lane, and what a crash between sending and the answer means. */
  policy(job: JobRow): { concurrency: number; afterCrash: 'rerun' | 'ask' };
  /** Sends one request, once. */
  start(job: JobRow, context: RunContext): Promise<Step<unknown>>;
  /** Asks after work in flight by the provider's own handle. */
  resume(job: JobRow, operation: JsonValue, context: RunContext): Promise<Step<unknown>>;
  cancel(job: JobRow, operation: JsonValue, context: RunContext): Promise<void>;
  /** Takes in what came on the way. Rough pictures and shares of work are shown by the runner itself. */
  progressed(job: JobRow, progress: Progress): void;
  /** Puts an answer where it belongs. May be asked again with the same answer when the disk was full. */
  keep(job: JobRow, output: unknown): Promise<Keeping>;
  /** Told when a job ended without a result. */
  endedWithout(job: JobRow): void;
}
