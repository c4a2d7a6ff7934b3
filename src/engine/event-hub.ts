import type { Event } from '../contract/events.ts';

/** Most events that wait for a slow listener; one that falls behind further is told to read everything again. */
const LONGEST_QUEUE = 2_000;

interface Listener {
  queue: Event[];
  wake: () => void;
}

/** Tells what happened in one room to everyone who listens. */
export class EventHub {
  readonly #listeners = new Set<Listener>();
  #closed = false;

  emit(event: Event): void {
    for (const listener of this.#listeners) {
      if (listener.queue.length >= LONGEST_QUEUE) listener.queue = [{ type: 'stream-opened' }];
      listener.queue.push(event);
      listener.wake();
    }
  }

  /** Yields `stream-opened`, then every event from now on, until the signal is aborted or the hub closes. */
  async *watch(signal?: AbortSignal): AsyncGenerator<Event, void> {
    const listener: Listener = { queue: [{ type: 'stream-opened' }], wake: () => undefined };
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
    }
  }

  close(): void {
    this.#closed = true;
    for (const { wake } of this.#listeners) wake();
  }
}
