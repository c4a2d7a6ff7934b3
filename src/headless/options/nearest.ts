export interface Nearest {
  readonly word: string;
  /** Near enough that it is probably what was meant. */
  readonly likely: boolean;
}

/** The candidate that takes the fewest changes to reach from `word`; null without candidates. */
export function nearest(word: string, candidates: readonly string[]): Nearest | null {
  let best: { word: string; steps: number } | null = null;
  for (const candidate of candidates) {
    const steps = stepsBetween(word.toLowerCase(), candidate.toLowerCase());
    if (best === null || steps < best.steps) best = { word: candidate, steps };
  }
  return best && { word: best.word, likely: best.steps <= Math.max(2, Math.floor(word.length / 3)) };
}

/** A word inside another one, like "model" in "text-model", is one step away, whatever surrounds it. */
function stepsBetween(word: string, candidate: string): number {
  if (word !== candidate && word.length >= 3 && candidate.includes(word)) return 1;
  return editDistance(word, candidate);
}

/** Fewest insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (last[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      let steps = Math.min(replaced, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) steps = Math.min(steps, (beforeLast[column - 2] ?? 0) + 1);
      current.push(steps);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
