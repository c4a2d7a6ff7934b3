/** How many times each thing is measured, in turns with what it is compared with. */
export const REPETITIONS = 5;

/**
 * Median, smallest and largest.
 * @param {readonly number[]} values
 */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: round(at(sorted, 0.5)), min: round(at(sorted, 0)), max: round(at(sorted, 1)), count: sorted.length };
}

/**
 * The value below which that share of all lies.
 * @param {readonly number[]} sorted
 * @param {number} share
 */
export function at(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** @param {number} value */
export function round(value) {
  return Number(value.toPrecision(4));
}

/**
 * Prints one figure as a JSON line.
 * @param {Record<string, unknown>} figure
 */
export function print(figure) {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}
