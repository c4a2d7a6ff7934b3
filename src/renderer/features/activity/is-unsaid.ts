import type { MoneySum } from '../../../contract/money.ts';

/** Whether nobody says what any of it cost: neither what was charged nor an estimate is anything but zero. */
export function isUnsaid({ actualMicros, estimatedMicros, unpricedCalls }: MoneySum): boolean {
  return unpricedCalls > 0 && actualMicros === 0 && estimatedMicros === 0;
}
