/** Longest that is shown of either side, in UTF-16 code units. */
const LIMIT = 120;
/** Words that are left before the first difference. */
const LEAD = 3;

/** Two texts cut down to where they differ, at whole words. Short ones stay whole. */
export function excerptsOfChange(from: string, to: string): { from: string; to: string } {
  if (from.length <= LIMIT && to.length <= LIMIT) return { from, to };
  const [before, after] = [from.split(/\s+/), to.split(/\s+/)];
  let same = 0;
  while (same < Math.min(before.length, after.length) && before[same] === after[same]) same++;
  const start = Math.max(0, same - LEAD);
  return { from: excerpt(before, start), to: excerpt(after, start) };
}

function excerpt(words: readonly string[], start: number): string {
  const kept: string[] = [];
  let length = 0;
  for (const word of words.slice(start)) {
    if (length + word.length > LIMIT) break;
    kept.push(word);
    length += word.length + 1;
  }
  // A single word that is longer than all of it, as in a language that is written without spaces.
  const text = kept.length > 0 ? kept.join(' ') : (words[start] ?? '').slice(0, LIMIT);
  const isEnd = kept.length > 0 && start + kept.length >= words.length;
  return `${start > 0 ? '… ' : ''}${text}${isEnd || text === '' ? '' : ' …'}`;
}
