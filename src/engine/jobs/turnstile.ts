/** Lets so many into each line at once; who comes later waits, and goes in by the order of arrival. */
export class Turnstile {
  readonly #places: number;
  readonly #inside = new Map<string, number>();
  readonly #waiting = new Map<string, Set<() => void>>();

  constructor(places: number) {
    this.#places = places;
  }

  /** Resolves when there is room; null when there is at once. Rejects with the signal's reason. */
  enter(line: string, signal: AbortSignal): Promise<void> | null {
    const inside = this.#inside.get(line) ?? 0;
    if (inside < this.#places) {
      this.#inside.set(line, inside + 1);
      return null;
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiting = this.#waiting.get(line) ?? new Set();
    this.#waiting.set(line, waiting);
    const goIn = (): void => {
      signal.removeEventListener('abort', giveUp);
      resolve();
    };
    const giveUp = (): void => {
      waiting.delete(goIn);
      reject(signal.reason as Error);
    };
    waiting.add(goIn);
    signal.addEventListener('abort', giveUp, { once: true });
    return promise;
  }

  /** Gives the place to who has waited longest. */
  leave(line: string): void {
    const waiting = this.#waiting.get(line);
    const [next] = waiting ?? [];
    if (waiting && next) {
      waiting.delete(next);
      next();
      return;
    }
    this.#inside.set(line, (this.#inside.get(line) ?? 1) - 1);
  }
}
