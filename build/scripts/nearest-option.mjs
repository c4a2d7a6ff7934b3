/**
 * The option that a person most likely meant, for "did you mean" sentences.
 * @param {string} word what was typed
 * @param {readonly string[]} options what exists
 * @returns {string | null} null when nothing is near enough to be worth saying
 */
export function nearestOption(word, options) {
  const typed = word.toLowerCase();
  let nearest = null;
  let least = Infinity;
  for (const option of options) {
    const known = option.toLowerCase();
    const distance = typed.length > 1 && known.startsWith(typed) ? 0 : editDistance(typed, known);
    if (distance < least) {
      least = distance;
      nearest = option;
    }
  }
  return nearest !== null && least <= Math.max(1, Math.ceil(nearest.length / 3)) ? nearest : null;
}

/**
 * Letters to insert, remove, replace or swap with their neighbour.
 * @param {string} from
 * @param {string} to
 */
function editDistance(from, to) {
  /** @type {number[][]} */
  const rows = [Array.from({ length: to.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const cost = from[i - 1] === to[j - 1] ? 0 : 1;
      let least = Math.min(cell(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1, cell(rows, i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        least = Math.min(least, cell(rows, i - 2, j - 2) + 1);
      }
      row.push(least);
    }
    rows.push(row);
  }
  return cell(rows, from.length, to.length);
}

/**
 * @param {readonly (readonly number[])[]} rows
 * @param {number} i
 * @param {number} j
 */
function cell(rows, i, j) {
  return rows[i]?.[j] ?? Infinity;
}
