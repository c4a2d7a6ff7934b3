import type { Moment } from './order-service.ts';

/** When one life of the host ends. */
export type KillPlan =
  /** While it starts and takes up what is left, or a while later. Milliseconds from the start of the process. */
  | { readonly when: 'starting'; readonly afterMs: number }
  /** Milliseconds from its first answer. */
  | { readonly when: 'working'; readonly afterMs: number }
  /** At the nth such moment of this life, or so many milliseconds after it. */
  | { readonly when: Moment; readonly nth: number; readonly afterMs: number };

const LONGEST_START_MS = 600;
const LONGEST_WORK_MS = 400;
const MOST_NTH = 6;
/** What is kept after an answer is written within this time. */
const LONGEST_KEEP_MS = 12;
const MOMENTS: readonly Moment[] = ['order-arrived', 'order-answered', 'poll-arrived', 'poll-answered'];

/** One life in eight ends while it starts, one in four at any time, the others where an answer can be lost. */
export function planKill(random: () => number): KillPlan {
  const which = random();
  if (which < 0.125) return { when: 'starting', afterMs: random() * LONGEST_START_MS };
  if (which < 0.375) return { when: 'working', afterMs: random() * LONGEST_WORK_MS };
  const when = MOMENTS[Math.floor(random() * MOMENTS.length)] ?? 'order-arrived';
  const nth = 1 + Math.floor(random() * MOST_NTH);
  return { when, nth, afterMs: when.endsWith('answered') ? random() * LONGEST_KEEP_MS : 0 };
}
