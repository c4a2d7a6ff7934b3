/** Which card a key leads to in a grid that is read row by row; undefined when the key does not move. */
export function nextCard(key: string, at: number, columns: number, count: number): number | undefined {
  const target = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - columns,
    ArrowDown: at + columns,
    Home: 0,
    End: count - 1,
    PageUp: Math.max(at % columns, at - columns * 3),
    PageDown: at + columns * 3,
  }[key];
  if (target === undefined) return undefined;
  // Below the last full row, "down" still reaches the last card.
  if (target >= count) return Math.floor(at / columns) < Math.floor((count - 1) / columns) ? count - 1 : at;
  return target < 0 ? at : target;
}

/** How many cards of at least this width fit beside one another. */
export function columnsFor(width: number, least: number, gap: number): number {
  return Math.max(2, Math.floor((width + gap) / (least + gap)));
}
