/** Browsers draw nothing below 33,554,432 px; well under it there is room for what stands around the list. */
const tallest = 16_000_000;

/**
 * Where a list of any height stands in a box whose scroll height has a limit. A short list is not mapped. In a tall one
 * small steps move the list by as much as the box; a jump (the bar dragged, a key) lands at the same share of both.
 * All heights in pixels.
 */
export class ScrollMap {
  #full = 0;
  #view = 0;
  #top = 0;
  #boxTop = 0;

  /** Takes new sizes; the place in the list stays. Answers with where the box must scroll to for that. */
  resize(full: number, view: number): number {
    this.#full = full;
    this.#view = view;
    return this.goTo(this.#top);
  }

  /** Height that the box is given. */
  get height(): number {
    return Math.min(this.#full, tallest);
  }

  /** The place in the list that is at the upper edge of the box. */
  get top(): number {
    return this.#top;
  }

  /** What is to be taken from a place in the list to get the place in the box. */
  get shift(): number {
    return this.#top - this.#boxTop;
  }

  /** The box was scrolled. */
  scrolled(boxTop: number): void {
    const step = boxTop - this.#boxTop;
    this.#boxTop = boxTop;
    if (!this.#mapped) this.#top = boxTop;
    else if (Math.abs(step) <= this.#view * 2) this.#top = this.#within(this.#top + step);
    else this.#top = this.#within(boxTop * this.#share);
  }

  /** Goes to a place in the list. Answers with where the box must scroll to for that. */
  goTo(top: number): number {
    this.#top = this.#within(top);
    this.#boxTop = Math.round(this.#mapped ? this.#top / this.#share : this.#top);
    return this.#boxTop;
  }

  /** True when the box can go no further although the list can, or stands at another share than the list. */
  get astray(): boolean {
    return this.#mapped && Math.abs(this.#top / this.#share - this.#boxTop) > 1;
  }

  get #mapped(): boolean {
    return this.#full > tallest;
  }

  /** How much further the list goes than the box. */
  get #share(): number {
    return (this.#full - this.#view) / (tallest - this.#view);
  }

  #within(top: number): number {
    return Math.min(Math.max(0, top), Math.max(0, this.#full - this.#view));
  }
}
