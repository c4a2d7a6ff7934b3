import { EngineError } from '../errors.ts';

/** Work in many steps that lets others go on in between, and stops when the program ends. */
export class LongWork {
  readonly #running = new Set<Promise<unknown>>();
  #isClosing = false;

  /** What `close` waits for. */
  follow<Result>(work: Promise<Result>): Promise<Result> {
    const followed = work.finally(() => this.#running.delete(followed));
    followed.catch(() => undefined);
    this.#running.add(followed);
    return followed;
  }

  /** Lets others go on. Throws CLOSED when the program ends. */
  async turn(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.goOn();
  }

  /** Throws CLOSED when the program ends. */
  goOn(): void {
    if (this.#isClosing) throw new EngineError('CLOSED', 'Fableroom is closing');
  }

  /** Resolves when nothing runs any more. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await Promise.allSettled(this.#running);
  }
}
