import type { Clock } from '../ports.ts';
import type { AccountLimits, Seat } from './account-limits.ts';
import { readRateHeaders } from './rate-headers.ts';

interface Observed {
  readonly limits: AccountLimits;
  readonly clock: Pick<Clock, 'now'>;
  /** The place of the first request that leaves; further ones take their own. Null for what no limit counts. */
  readonly seat: Seat | null;
}

/** A fetch that takes in what answers say about limits. What a 429 means is judged by its provider and by the job rules. */
export function observeLimits(send: typeof fetch, lane: string, { limits, clock, seat }: Observed): typeof fetch {
  let next = seat;
  return async (...request) => {
    const own = seat && (next ?? limits.take(lane, clock.now()));
    next = null;
    own?.left(clock.now());
    try {
      const answer = await send(...request);
      limits.learn(lane, readRateHeaders(answer.headers, clock.now()), clock.now());
      return answer;
    } finally {
      own?.over(clock.now());
    }
  };
}
