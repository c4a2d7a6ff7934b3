import { isDiskFull } from '../errors.ts';

interface Waiting {
  readonly work: () => void;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Puts writes that arrive together into one durable transaction: a disk flush costs the same for one as for many.
 * Only for writes whose loss would buy nothing twice. Work runs in the order in which it was given; while the disk is
 * full all of it waits, still in order.
 */
export class CommitGroup {
  readonly #commit: (work: () => void) => void;
  readonly #untilRetry: () => Promise<void>;
  #waiting: Waiting[] = [];
  #isPaused = false;

  /** `untilRetry` resolves when a commit that found no room may be tried again; it rejects when that is pointless. */
  constructor(commit: (work: () => void) => void, untilRetry: () => Promise<void>) {
    this.#commit = commit;
    this.#untilRetry = untilRetry;
  }

  /** Resolves when the work is on disk. */
  add(work: () => void): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting.push({ work, resolve, reject });
    if (this.#waiting.length === 1 && !this.#isPaused) setImmediate(() => this.flush());
    return promise;
  }

  /** Commits all that is waiting now. */
  flush(): void {
    const group = this.#waiting;
    this.#waiting = [];
    if (group.length === 0) return;
    try {
      this.#commit(() => {
        for (const { work } of group) work();
      });
    } catch (error) {
      if (isDiskFull(error)) void this.#waitForRoom(group);
      else this.#commitOneByOne(group);
      return;
    }
    for (const { resolve } of group) resolve();
  }

  /** One bad piece of work must not take the others with it: each gets its own transaction and its own error. */
  #commitOneByOne(group: readonly Waiting[]): void {
    for (const { work, resolve, reject } of group) {
      try {
        this.#commit(work);
        resolve();
      } catch (error) {
        reject(error);
      }
    }
  }

  async #waitForRoom(group: readonly Waiting[]): Promise<void> {
    this.#waiting = [...group, ...this.#waiting];
    if (this.#isPaused) return;
    this.#isPaused = true;
    try {
      await this.#untilRetry();
    } catch (error) {
      const lost = this.#waiting;
      this.#waiting = [];
      for (const { reject } of lost) reject(error);
    }
    this.#isPaused = false;
    this.flush();
  }
}
