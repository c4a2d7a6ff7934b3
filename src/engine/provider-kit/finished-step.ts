import type { Step } from './model.ts';

/** An answer that is there, with its cost in micro-dollars where the provider said it; null where it did not. */
export function finishedStep<Output>(output: Output, costMicros: number | null): Step<Output> {
  return { state: 'done', output, ...(costMicros === null ? {} : { costMicros }) };
}
