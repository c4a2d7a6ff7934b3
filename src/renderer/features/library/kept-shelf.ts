/** What is remembered of a shelf while the library is not shown, so that coming back finds the same place. */
export interface KeptShelf {
  /** Cards that are known to be there, where the engine stopped counting. */
  reached: number;
  total: { count: number; atLeast: boolean } | null;
  /** The row at the top, with the share of it that was out of view. */
  row: number;
  /** The card that had the focus. */
  card: number;
  /** The library was left from a card. */
  focused: boolean;
}

const most = 6;
/** What is remembered, the one used last at the end. */
export const shelves = new Map<string, KeptShelf>();

/** By what is asked for; the ones used last are kept. */
export function keptShelf(key: string): KeptShelf {
  const kept = shelves.get(key) ?? { reached: 0, total: null, row: 0, card: 0, focused: false };
  shelves.delete(key);
  shelves.set(key, kept);
  const [oldest] = shelves.keys();
  if (shelves.size > most && oldest !== undefined) shelves.delete(oldest);
  return kept;
}
