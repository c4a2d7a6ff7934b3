import type { Clock } from '../ports.ts';
import { dayOf, startOfDay } from './calendar.ts';

/** Longest that is slept at a stretch, so that a computer that slept through midnight notices soon after. */
const LONGEST_SLEEP_MS = 600_000;

/** Calls back once when another day has begun by this computer's calendar, and only while somebody expects it. */
export class DayTurn {
  readonly #clock: Clock;
  readonly #begun: () => void;
  readonly #closing = new AbortController();
  #expected = false;

  constructor(clock: Clock, begun: () => void) {
    this.#clock = clock;
    this.#begun = begun;
  }

  expect(): void {
    if (this.#expected || this.#closing.signal.aborted) return;
    this.#expected = true;
    void this.#sleepUntilThen();
  }

  close(): void {
    this.#closing.abort(new Error('Fableroom is closing'));
  }

  async #sleepUntilThen(): Promise<void> {
    const day = dayOf(this.#clock.now());
    try {
      while (dayOf(this.#clock.now()) === day) {
        const now = this.#clock.now();
        await this.#clock.sleep(Math.min(startOfDay(now, 1) - now, LONGEST_SLEEP_MS), this.#closing.signal);
      }
    } catch (error) {
      if (this.#closing.signal.aborted) return;
      throw error;
    }
    this.#expected = false;
    this.#begun();
  }
}
