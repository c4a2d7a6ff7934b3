/** Questions a second that a room asks at most on average, so that ten thousand orders take a few percent of a core. */
const POLLS_PER_SECOND = 250;
/** So few orders are never asked more seldom than their provider wants it. */
const FEW = 64;
/** Mean pause that is not made longer by how many wait; with its spread each order is asked every minute. */
const LONGEST_MEAN_MS = 40_000;
/** While there are many they are asked on a beat of the clock: one waking of the program for a handful of questions. */
const BEAT_MS = 100;

/**
 * How long an order is left alone before it is asked after again. Never less than its provider wants. While very many
 * are in flight it is longer, by chance up to half as much again or less, so that what was ordered together is not
 * asked together for ever; never longer than a minute because of that, and never beyond `leftMs`, the rest of the
 * order's time.
 */
export function pollPauseMs(wantedMs: number, { inFlight, leftMs, now, random }: PollCrowd): number {
  const mean = inFlight <= FEW ? 0 : Math.min(LONGEST_MEAN_MS, (inFlight * 1000) / POLLS_PER_SECOND);
  if (mean <= wantedMs) return wantedMs;
  const stretched = now + wantedMs + (mean - wantedMs) * (0.5 + random());
  const onBeat = Math.floor(stretched / BEAT_MS) * BEAT_MS - now;
  return Math.max(wantedMs, Math.min(onBeat, leftMs));
}

/** What else is going on while an order waits to be asked after. */
export interface PollCrowd {
  readonly inFlight: number;
  readonly leftMs: number;
  /** UTC milliseconds. */
  readonly now: number;
  random(): number;
}
