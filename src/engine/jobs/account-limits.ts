import type { ToldLimits } from './rate-headers.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** What left has arrived within this time, if its answer does not show that it did so earlier. */
const ON_THE_WAY_MS = 1_000;
/** Clocks are read in whole milliseconds, and the provider's is not ours. */
const MARGIN_MS = 100;

/** One request's place in its account's limits. It counts from when it is taken. */
export interface Seat {
  /** The request leaves now. */
  left(now: number): void;
  /** The call is over. A request that never left does not count any more. */
  over(now: number): void;
}

/** When a request arrived at the latest; null until it has left. */
interface Taken {
  arrived: number | null;
}

/** What is known of one account's limits for one kind of work. */
interface Limits {
  perMinute: number | null;
  perDay: number | null;
  /** Nothing is sent before; 0 while nobody asked for a break. */
  restsUntil: number;
  /** As far back as a limit reaches, in the order in which they were taken. */
  seats: Taken[];
  /** What the clock said last. */
  seen: number;
}

/**
 * How often each account may be called, learned from what providers answer. One for both rooms, because the provider
 * counts both together; there is no content in it. A request counts for a minute from when it has certainly arrived,
 * so that however long each was on its way the provider never counts too many. Keys are lane ids, times UTC
 * milliseconds.
 */
export class AccountLimits {
  readonly #limits = new Map<string, Limits>();
  readonly #listeners = new Set<(lane: string) => void>();

  /** Told when what is known of a lane has changed. Answers with a function that ends it. */
  listen(listener: (lane: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The limits that a provider has told; null until one did. */
  rateLimit(lane: string): { perMinute: number | null; perDay: number | null } | null {
    const known = this.#limits.get(lane);
    if (!known || (known.perMinute === null && known.perDay === null)) return null;
    return { perMinute: known.perMinute, perDay: known.perDay };
  }

  /** When the next request of that lane may leave; not later than `now` when it may at once. */
  opensAt(lane: string, now: number): number {
    const known = this.#limits.get(lane);
    if (!known) return now;
    forget(known, now);
    const minute = fullUntil(known.seats, known.perMinute, MINUTE_MS, now);
    const day = fullUntil(known.seats, known.perDay, DAY_MS, now);
    return Math.max(now, known.restsUntil, minute, day);
  }

  /** Keeps a place for a request that is going to leave. */
  take(lane: string, now: number): Seat {
    const known = this.#of(lane);
    forget(known, now);
    const taken: Taken = { arrived: null };
    known.seats.push(taken);
    return {
      left: (at) => {
        taken.arrived ??= at + ON_THE_WAY_MS;
      },
      over: (at) => {
        if (taken.arrived !== null) taken.arrived = Math.min(taken.arrived, at);
        else known.seats.splice(known.seats.lastIndexOf(taken), 1);
      },
    };
  }

  /** Takes in what an answer said. */
  learn(lane: string, told: ToldLimits, now: number): void {
    const known = this.#of(lane);
    const { perMinute, perDay, restsUntil } = known;
    known.perMinute = told.perMinute ?? perMinute;
    known.perDay = told.perDay ?? perDay;
    if (told.usedUpForMs !== null) known.restsUntil = Math.max(restsUntil, now + told.usedUpForMs);
    const isAsBefore = perMinute === known.perMinute && perDay === known.perDay && restsUntil === known.restsUntil;
    if (!isAsBefore) this.#tell(lane);
  }

  /** The provider asked for a break. */
  restUntil(lane: string, until: number): void {
    const known = this.#of(lane);
    known.restsUntil = Math.max(known.restsUntil, until);
    this.#tell(lane);
  }

  #of(lane: string): Limits {
    const known = this.#limits.get(lane) ?? { perMinute: null, perDay: null, restsUntil: 0, seats: [], seen: 0 };
    this.#limits.set(lane, known);
    return known;
  }

  #tell(lane: string): void {
    for (const listener of this.#listeners) listener(lane);
  }
}

/** When one of the seats becomes free; 0 while there is a free one. */
function fullUntil(seats: readonly Taken[], limit: number | null, windowMs: number, now: number): number {
  if (limit === null || seats.length < limit) return 0;
  const ends: number[] = [];
  for (const { arrived } of seats) {
    const end = (arrived ?? now + ON_THE_WAY_MS) + windowMs + MARGIN_MS;
    if (end > now) ends.push(end);
  }
  return ends.toSorted((a, b) => a - b)[ends.length - limit] ?? 0;
}

/** Drops what no limit reaches back to. With a clock that was set back, everything moves back. */
function forget(known: Limits, now: number): void {
  const back = known.seen - now;
  if (back > 0) {
    for (const seat of known.seats) if (seat.arrived !== null) seat.arrived -= back;
    known.restsUntil -= back;
  }
  known.seen = now;
  const reach = (known.perDay === null ? MINUTE_MS : DAY_MS) + MARGIN_MS;
  const kept = known.seats.findIndex(({ arrived }) => arrived === null || arrived + reach > now);
  if (kept !== 0) known.seats.splice(0, kept < 0 ? known.seats.length : kept);
}
