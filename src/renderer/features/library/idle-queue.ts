/** Milliseconds after which something is done although there was no time for it. */
const patience = 500;

/**
 * Small pieces of drawing that can wait until the page has nothing better to do. As many are done at once as fit into
 * what is left of a frame; on a slow machine they wait for the scrolling to end.
 */
export class IdleQueue {
  #waiting = new Set<() => void>();
  #asked = false;
  /** Milliseconds that the last piece took. */
  #cost = 0;
  #lastDone = 0;
  #draw: (piece: () => void) => void;

  /** `draw` runs a piece and returns when what it changed is in the document. */
  constructor(draw: (piece: () => void) => void) {
    this.#draw = draw;
  }

  /** Answers with how to take it back. */
  add(piece: () => void): () => void {
    if (this.#waiting.size === 0) this.#lastDone = performance.now();
    this.#waiting.add(piece);
    this.#ask();
    return () => void this.#waiting.delete(piece);
  }

  #ask(): void {
    if (this.#asked || this.#waiting.size === 0) return;
    this.#asked = true;
    requestIdleCallback((deadline) => this.#work(deadline), { timeout: patience });
  }

  #work(deadline: IdleDeadline): void {
    this.#asked = false;
    for (const piece of this.#waiting) {
      const begun = performance.now();
      if (deadline.timeRemaining() <= this.#cost && begun - this.#lastDone < patience) break;
      this.#waiting.delete(piece);
      this.#draw(piece);
      this.#lastDone = performance.now();
      this.#cost = this.#lastDone - begun;
    }
    this.#ask();
  }
}
