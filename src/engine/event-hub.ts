import { randomBytes } from 'node:crypto';
import type { Event } from '../contract/events.ts';

/** Most events that wait for a slow listener; one that falls behind further is told to read everything again. */
const LONGEST_QUEUE = 2_000;
/** How many of the latest can be told again to one who comes back. */
const KEPT = 3_000;
/** How long events are kept for one who may come back, in milliseconds. */
const KEPT_AFTER_LAST_MS = 600_000;

/** An event with the id after which its reader can go on. */
export interface NumberedEvent {
  readonly id: string;
  readonly event: Event;
}

interface Listener {
  queue: NumberedEvent[];
  wake: () => void;
}

/** Tells what happened in one room to everyone who listens. */
export class EventHub {
  readonly #listeners = new Set<Listener>();
  /** Ids of another run of the program, or of another room, are not taken for ours. */
  readonly #run = randomBytes(6).toString('base64url');
  readonly #monotonicNow: () => number;
  /** The latest events, the oldest first; the last one has the number `#last`. */
  #kept: Event[] = [];
  #last = 0;
  #lastHeardAt = -Infinity;
  #closed = false;

  constructor(monotonicNow: () => number = () => performance.now()) {
    this.#monotonicNow = monotonicNow;
  }

  /** Whether anybody listens, or may come back for what happened meanwhile. */
  get isHeard(): boolean {
    if (this.#listeners.size > 0 || this.#monotonicNow() - this.#lastHeardAt < KEPT_AFTER_LAST_MS) return true;
    // Somebody is about to tell nothing, so from here on there would be a gap.
    this.#forget();
    return false;
  }

  emit(event: Event): void {
    if (!this.isHeard) {
      this.#last++;
      return;
    }
    const numbered = { id: this.#idOf(++this.#last), event };
    this.#kept.push(event);
    // Dropped by the hundred: taking one off the front of a long list is slow.
    if (this.#kept.length > KEPT + 500) this.#kept = this.#kept.slice(-KEPT);
    for (const listener of this.#listeners) {
      if (listener.queue.length >= LONGEST_QUEUE) listener.queue = [this.#opening(this.#last - 1)];
      listener.queue.push(numbered);
      listener.wake();
    }
  }

  /** Yields `stream-opened`, then every event from now on, until the signal is aborted or the hub closes. */
  async *watch(signal?: AbortSignal): AsyncGenerator<Event, void> {
    for await (const { event } of this.watchFrom(undefined, signal)) yield event;
  }

  /**
   * The same with ids. With the id of an event that is still kept, all that came after it and nothing else; with any
   * other one, `stream-opened` comes first and what was missed must be read again.
   */
  async *watchFrom(lastId: string | undefined, signal?: AbortSignal): AsyncGenerator<NumberedEvent, void> {
    const listener: Listener = { queue: this.#since(lastId) ?? [this.#opening()], wake: () => undefined };
    const stop = (): void => listener.wake();
    signal?.addEventListener('abort', stop);
    this.#listeners.add(listener);
    try {
      while (!signal?.aborted) {
        const events = listener.queue;
        listener.queue = [];
        yield* events;
        if (listener.queue.length > 0) continue;
        if (this.#closed || signal?.aborted) return;
        await new Promise<void>((resolve) => {
          listener.wake = resolve;
        });
      }
    } finally {
      signal?.removeEventListener('abort', stop);
      this.#listeners.delete(listener);
      this.#lastHeardAt = this.#monotonicNow();
    }
  }

  close(): void {
    this.#closed = true;
    for (const { wake } of this.#listeners) wake();
  }

  #opening(after = this.#last): NumberedEvent {
    return { id: this.#idOf(after), event: { type: 'stream-opened' } };
  }

  /** Null where not all of it is kept. */
  #since(lastId: string | undefined): NumberedEvent[] | null {
    const [run, text] = lastId?.split('.') ?? [];
    const number = run === this.#run && /^\d{1,15}$/.test(text ?? '') ? Number(text) : null;
    // Asked first: it forgets what has a gap.
    if (number === null || !this.isHeard) return null;
    const missed = this.#last - number;
    if (missed < 0 || missed > this.#kept.length) return null;
    const first = number + 1;
    return this.#kept
      .slice(this.#kept.length - missed)
      .map((event, index) => ({ id: this.#idOf(first + index), event }));
  }

  #idOf(number: number): string {
    return `${this.#run}.${number}`;
  }

  #forget(): void {
    this.#kept = [];
    this.#last++;
  }
}
