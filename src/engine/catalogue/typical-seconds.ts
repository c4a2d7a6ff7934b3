import type { Model as ModelView } from '../../contract/models.ts';

/** Median and the middle half of what a model took, in seconds; null without a history. */
export function typicalSeconds(seconds: readonly number[]): ModelView['typicalSeconds'] {
  if (seconds.length === 0) return null;
  const sorted = seconds.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { low: at(0.25), median: at(0.5), high: at(0.75), count: sorted.length };
}
