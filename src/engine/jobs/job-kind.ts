import type { JsonValue, Model, Progress, RunContext, Step } from '../provider-kit/model.ts';
import type { JobRow } from '../store/rows.ts';

/** What must be written together with the job's end, and what follows once that is on disk. */
export interface Keeping {
  /** Runs inside the transaction that ends the job. */
  write(): void;
  /** Runs when it is on disk, before the job counts as settled. */
  afterwards(): void;
}

/** How jobs of a model may be carried out. */
export interface JobPolicy {
  /** How many may be in flight in the job's lane. */
  readonly concurrency: number;
  /** What a crash between sending and the answer means. */
  readonly afterCrash: 'rerun' | 'ask';
  /** Sent again with the same reference it is still one order. */
  readonly idempotent?: boolean | undefined;
  /** Longest from the order to its result. */
  readonly timeoutMs?: number | undefined;
  readonly cancelCharges?: { readonly submitting: boolean | null; readonly running: boolean | null } | undefined;
  /** Whether a running order can be ended at all. */
  readonly canBeCancelled?: boolean;
  /** Whether the provider can be asked for an order by our reference. */
  readonly canBeLookedUp?: boolean;
}

/** How jobs of one kind are carried out. The job rules themselves know nothing of pictures or words. */
export interface JobKind {
  policy(job: JobRow): JobPolicy;
  /** Sends one request, once. */
  start(job: JobRow, context: RunContext): Promise<Step<unknown>>;
  /** Asks after work in flight by the provider's own handle. */
  resume(job: JobRow, operation: JsonValue, context: RunContext): Promise<Step<unknown>>;
  cancel(job: JobRow, operation: JsonValue, context: RunContext): Promise<void>;
  /** Asks what became of an order whose answer was lost; null when it never arrived. See `canBeLookedUp`. */
  lookUp?(job: JobRow, context: RunContext): Promise<Step<unknown> | null>;
  /** Takes in what came on the way. Rough pictures and shares of work are shown by the runner itself. */
  progressed(job: JobRow, progress: Progress): void;
  /**
   * Puts an answer where it belongs. May be asked again with the same answer when the disk was full. For a job whose
   * `late_until` is set, the answer came after it had been given up.
   */
  keep(job: JobRow, output: unknown): Promise<Keeping>;
  /** Told when a job ended without a result. */
  endedWithout(job: JobRow): void;
}

/** What a model says of its jobs; of one that is gone, the careful choice. */
export function policyOf(model: Model | undefined): JobPolicy {
  if (!model) return { concurrency: 1, afterCrash: 'ask' };
  return {
    concurrency: model.concurrency,
    afterCrash: model.afterCrash,
    idempotent: model.idempotent,
    timeoutMs: model.timeoutMs,
    cancelCharges: model.cancelCharges,
    canBeCancelled: model.cancel !== undefined,
    canBeLookedUp: model.lookUp !== undefined,
  };
}
