import type { Clock, Log } from '../ports.ts';
import type { SearchStore } from '../store/search-store.ts';

/** In milliseconds: a start has other things to do first, and others go on between two steps. */
const BEFORE = 10_000;
const BETWEEN = 50;
/** An index in this many pieces is quick enough as it is. */
const FEW_PIECES = 8;

interface SearchMergeParts {
  readonly search: Pick<SearchStore, 'pieces' | 'merge'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
}

/**
 * Puts the search index together while nobody waits for it. Every change adds a piece to it, which SQLite joins with
 * others only roughly: after many, a search of a large library takes two to three times as long as it must.
 */
export class SearchMerge {
  readonly #parts: SearchMergeParts;
  readonly #closing = new AbortController();

  constructor(parts: SearchMergeParts) {
    this.#parts = parts;
  }

  /** Begins some seconds later, where there is something to put together. */
  start(): void {
    if (this.#parts.search.pieces() > FEW_PIECES) void this.#run();
  }

  close(): void {
    this.#closing.abort(new Error('Fableroom is closing'));
  }

  async #run(): Promise<void> {
    const { search, clock, log } = this.#parts;
    try {
      await clock.sleep(BEFORE, this.#closing.signal);
      for (let isFirst = true; search.merge(isFirst); isFirst = false) await clock.sleep(BETWEEN, this.#closing.signal);
    } catch (error) {
      // A full disk, or damage: the index is as good as it was, and the next start tries again.
      if (!this.#closing.signal.aborted) log.warn('the search index could not be put together', { error });
    }
  }
}
