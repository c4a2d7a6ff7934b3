import type { Event } from '../../src/contract/events.ts';

/** Events for one reader, who waits for those that are not there yet. */
export class EventQueue {
  #waiting: Event[] = [];
  #ended = false;
  #wake: () => void = () => undefined;

  push(event: Event): void {
    this.#waiting.push(structuredClone(event));
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  async *read(onEnd: () => void): AsyncGenerator<Event, void, void> {
    try {
      for (;;) {
        const event = this.#waiting.shift();
        if (event) yield event;
        else if (this.#ended) return;
        else await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    } finally {
      onEnd();
    }
  }
}
