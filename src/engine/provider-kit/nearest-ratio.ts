/** The ratio of a list, such as `3:2`, that is nearest to a size in pixels. Throws for an empty list. */
export function nearestRatio(width: number, height: number, ratios: readonly string[]): string {
  const distance = (ratio: string): number => {
    const [across = 1, down = 1] = ratio.split(':').map(Number);
    return Math.abs(Math.log(across / down / (width / height)));
  };
  const [nearest] = ratios.toSorted((a, b) => distance(a) - distance(b));
  if (nearest === undefined) throw new Error('No ratio to choose from');
  return nearest;
}
