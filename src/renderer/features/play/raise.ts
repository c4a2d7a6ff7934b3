import type { OverBudget } from '../../../contract/money.ts';

const CENT = 10_000;

/** What a cap lacks for a call, in dollars with cents, rounded up: "0.04". */
export function missingCents({ capMicros, usedMicros }: OverBudget, neededMicros: number): string {
  const missing = Math.max(0, usedMicros + neededMicros - capMicros);
  return (Math.max(1, Math.ceil(missing / CENT)) / 100).toFixed(2);
}
