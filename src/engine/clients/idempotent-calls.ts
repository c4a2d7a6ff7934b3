import type { IdempotentAnswer } from '../store/idempotency-store.ts';
import type { LibraryStore } from '../store/library-store.ts';

/** How long an answer is kept for a call that comes again. */
const KEPT_MS = 86_400_000;

/** What is known of a call with a key: nothing yet, and now it is begun; or what an earlier one was. */
export type EarlierCall =
  | { readonly state: 'begun' }
  /** The key came with another request before. */
  | { readonly state: 'other' }
  | { readonly state: 'running' }
  /** It was cut off, and nobody knows how much of it was done. */
  | { readonly state: 'cut-off' }
  | { readonly state: 'answered'; readonly answer: IdempotentAnswer & { readonly status: number } };

/** Calls of one room that carry a key, so that one that comes twice is done once, also after a restart. */
export class IdempotentCalls {
  readonly #store: Pick<LibraryStore, 'idempotency' | 'commit'>;
  readonly #now: () => number;
  /** Calls that this run of the program has begun and not ended. */
  readonly #running = new Set<string>();

  constructor(store: Pick<LibraryStore, 'idempotency' | 'commit'>, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Writes down that a call begins, unless it came before. `hash` stands for the whole request. Throws DISK_FULL. */
  begin(caller: string, key: string, hash: string): EarlierCall {
    const { idempotency, commit } = this.#store;
    const now = this.#now();
    const earlier = commit(() => {
      idempotency.forgetBefore(now - KEPT_MS);
      const found = idempotency.find(caller, key);
      if (!found) idempotency.begin({ client_id: caller, key, request_hash: hash, at: now });
      return found;
    });
    if (!earlier) {
      this.#running.add(nameOf(caller, key));
      return { state: 'begun' };
    }
    if (earlier.request_hash !== hash) return { state: 'other' };
    if (this.#running.has(nameOf(caller, key))) return { state: 'running' };
    const { status, media_type, body } = earlier;
    return status === null ? { state: 'cut-off' } : { state: 'answered', answer: { status, media_type, body } };
  }

  /** Keeps the answer; null where nothing was done, so that the call may come again. Throws DISK_FULL. */
  end(caller: string, key: string, answer: IdempotentAnswer | null): void {
    const { idempotency, commit } = this.#store;
    try {
      commit(() => (answer ? idempotency.end(caller, key, answer) : idempotency.forget(caller, key)));
    } finally {
      this.#running.delete(nameOf(caller, key));
    }
  }

  /** It ended and nobody knows how: it counts as cut off. */
  lose(caller: string, key: string): void {
    this.#running.delete(nameOf(caller, key));
  }
}

function nameOf(caller: string, key: string): string {
  return `${caller} ${key}`;
}
