import { numberAt } from '../../provider-kit/loose-json.ts';

/** One US dollar is 10,000,000,000 ticks. */
const TICKS_PER_MICRO = 10_000;

/** What a reply says it cost, in micro-dollars; null where it does not say. */
export function costOf(body: unknown): number | null {
  const ticks = numberAt(body, 'usage', 'cost_in_usd_ticks');
  return ticks === null ? null : Math.ceil(ticks / TICKS_PER_MICRO);
}
