/** Things that are due at some time, the earliest first. */
export class DueQueue<Item extends { readonly at: number }> {
  readonly #heap: Item[] = [];

  get first(): Item | undefined {
    return this.#heap[0];
  }

  add(item: Item): void {
    let place = this.#heap.push(item) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (this.#at(above) <= item.at) break;
      this.#swap(place, above);
      place = above;
    }
  }

  takeFirst(): Item | undefined {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (last === undefined || this.#heap.length === 0) return first;
    this.#heap[0] = last;
    for (let place = 0; ;) {
      const left = 2 * place + 1;
      if (left >= this.#heap.length) return first;
      const below = left + 1 < this.#heap.length && this.#at(left + 1) < this.#at(left) ? left + 1 : left;
      if (this.#at(place) <= this.#at(below)) return first;
      this.#swap(place, below);
      place = below;
    }
  }

  #at(place: number): number {
    return this.#heap[place]?.at ?? Infinity;
  }

  #swap(a: number, b: number): void {
    const [first, second] = [this.#heap[a], this.#heap[b]];
    if (!first || !second) return;
    this.#heap[a] = second;
    this.#heap[b] = first;
  }
}
