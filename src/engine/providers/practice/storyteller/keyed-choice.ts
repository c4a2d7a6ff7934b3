/** A 32-bit number for a text: the same on every machine (FNV-1a with a final mix). */
export function hash(text: string): number {
  let value = 2166136261;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16777619);
  value = Math.imul(value ^ (value >>> 16), 2246822507);
  value = Math.imul(value ^ (value >>> 13), 3266489909);
  return (value ^ (value >>> 16)) >>> 0;
}

/** One item of a list that is not empty, decided by `key` alone. */
export function pick<Item>(list: readonly Item[], key: string): Item {
  const item = list[hash(key) % list.length];
  if (item === undefined) throw new Error('There is nothing to pick from');
  return item;
}

/** The whole list, in an order decided by `key` alone. */
export function shuffle<Item>(list: readonly Item[], key: string): Item[] {
  return list
    .map((item, index) => ({ item, rank: hash(`${key}#${index}`) }))
    .toSorted((first, second) => first.rank - second.rank)
    .map((entry) => entry.item);
}
