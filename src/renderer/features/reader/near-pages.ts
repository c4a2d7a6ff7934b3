/**
 * Places in the path of the pages that are laid out: the open one, and those before and after the one where reading has
 * settled, so that a turn only shows what is there already. In order, so that no page ever moves in the document.
 */
export function nearPages(index: number, settled: number, count: number): number[] {
  const near = new Set([index, settled - 1, settled, settled + 1]);
  return [...near].filter((at) => at >= 0 && at < count).toSorted((one, other) => one - other);
}
