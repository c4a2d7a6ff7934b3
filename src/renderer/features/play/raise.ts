import type { OverBudget } from '../../../contract/money.ts';
import { dollarsToType } from '../../lib/dollars.ts';

const CENT = 10_000;

/** What a cap lacks for a call, in dollars with cents, rounded up: "0.04" ("0,04" in French). */
export function missingCents({ capMicros, usedMicros }: OverBudget, neededMicros: number, language: string): string {
  const missing = Math.max(0, usedMicros + neededMicros - capMicros);
  return dollarsToType(Math.max(1, Math.ceil(missing / CENT)) * CENT, language);
}
