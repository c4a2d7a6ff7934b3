import type { Clock } from '../ports.ts';
import { DueQueue } from './due-queue.ts';

/** Longest nap. After the computer has slept, what became due meanwhile is noticed within this time. */
const LONGEST_NAP_MS = 1_500;
/** A nap that took so much longer than it should was a sleep of the computer. */
const LEAP_MS = 10_000;

interface Waiting {
  /** In this alarm's own time. */
  readonly at: number;
  ring(): void;
  isCancelled: boolean;
}

/**
 * One timer for everything that waits, and none while nothing does. Its own time never runs backwards: it goes on with
 * what was slept, and leaps with a clock that has leapt ahead (the computer slept). So a clock that is set back keeps
 * nobody waiting, and one that is set ahead lets nobody wait too long.
 */
export class Alarm {
  readonly #clock: Clock;
  readonly #closing: AbortSignal;
  readonly #leapt: () => void;
  readonly #waiting = new DueQueue<Waiting>();
  #count = 0;
  /** Own time, and what the clock said when it was last counted on. */
  #time = 0;
  #seen: number;
  #nap: { readonly until: number; readonly stop: AbortController } | null = null;
  #isRinging = false;

  /** `leapt` is called when the clock has leapt ahead while somebody waited. */
  constructor(clock: Clock, closing: AbortSignal, leapt: () => void = () => undefined) {
    this.#leapt = leapt;
    this.#clock = clock;
    this.#closing = closing;
    this.#seen = clock.now();
    closing.addEventListener('abort', () => this.wake(), { once: true });
  }

  /** Resolves after that many milliseconds. Rejects with the signal's reason, or when the alarm is closed. */
  sleep(milliseconds: number, signal: AbortSignal = this.#closing): Promise<void> {
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const cancel = (): void => {
      stop();
      reject(signal.reason as Error);
    };
    const stop = this.#set(milliseconds, () => {
      signal.removeEventListener('abort', cancel);
      resolve();
    });
    signal.addEventListener('abort', cancel, { once: true });
    return promise;
  }

  /** Calls `ring` after that many milliseconds, unless the returned function is called before. */
  after(milliseconds: number, ring: () => void): () => void {
    return this.#set(milliseconds, ring);
  }

  /** Looks at the clock now; for a host that is told when the computer wakes. */
  wake(): void {
    this.#nap?.stop.abort(WOKEN);
  }

  #set(milliseconds: number, ring: () => void): () => void {
    // What the clock did while nobody waited does not matter.
    if (this.#count === 0) this.#seen = this.#clock.now();
    else this.#countOn();
    const waiting: Waiting = { at: this.#time + Math.max(0, milliseconds), ring, isCancelled: false };
    this.#waiting.add(waiting);
    this.#count++;
    if (!this.#isRinging) void this.#ringAllDue();
    else if (this.#nap && waiting.at < this.#nap.until) this.wake();
    return () => {
      if (waiting.isCancelled) return;
      waiting.isCancelled = true;
      if (--this.#count === 0) this.wake();
    };
  }

  async #ringAllDue(): Promise<void> {
    this.#isRinging = true;
    while (this.#count > 0 && !this.#closing.aborted) {
      const next = this.#waiting.first;
      if (!next) break;
      if (next.at > this.#time && !next.isCancelled) {
        await this.#rest(Math.min(next.at - this.#time, LONGEST_NAP_MS));
        continue;
      }
      this.#waiting.takeFirst();
      if (next.isCancelled) continue;
      next.isCancelled = true;
      this.#count--;
      next.ring();
    }
    this.#isRinging = false;
  }

  async #rest(milliseconds: number): Promise<void> {
    const until = this.#time + milliseconds;
    const leapAt = this.#clock.now() + milliseconds + LEAP_MS;
    const stop = new AbortController();
    this.#nap = { until, stop };
    try {
      await this.#clock.sleep(milliseconds, stop.signal);
      this.#countOn(until);
    } catch (error) {
      if (error !== WOKEN) throw error;
      this.#countOn();
    } finally {
      this.#nap = null;
    }
    if (this.#clock.now() >= leapAt) this.#leapt();
  }

  /** Own time goes on by what the clock says; after a whole nap at least to its end. */
  #countOn(atLeast = 0): void {
    const now = this.#clock.now();
    const passed = now - this.#seen;
    if (passed > 0 || passed < -LONGEST_NAP_MS) {
      this.#time += Math.max(0, passed);
      this.#seen = now;
    }
    const ahead = atLeast - this.#time;
    if (ahead <= 0) return;
    this.#time = atLeast;
    // Timers ring early after a busy moment. That must not put own time ahead a little more at every nap.
    this.#seen += ahead;
  }
}

const WOKEN = new Error('Woken');
