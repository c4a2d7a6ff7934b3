/** A run of words that stayed, went or came. */
export interface DifferencePart {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** What changed from one text to another, word by word: the shortest list of words gone and words new. */
export function wordDifference(before: string, after: string): DifferencePart[] {
  const old = before.split(/\s+/).filter(Boolean);
  const now = after.split(/\s+/).filter(Boolean);
  const common = commonLengths(old, now);
  const parts: { kind: DifferencePart['kind']; words: string[] }[] = [];
  const add = (kind: DifferencePart['kind'], word: string) => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else parts.push({ kind, words: [word] });
  };
  let at = 0;
  let to = 0;
  while (at < old.length || to < now.length) {
    const [oldWord, newWord] = [old[at], now[to]];
    if (oldWord !== undefined && oldWord === newWord) {
      add('same', oldWord);
      at += 1;
      to += 1;
    } else if (oldWord !== undefined && (newWord === undefined || lengthAt(at + 1, to) >= lengthAt(at, to + 1))) {
      add('gone', oldWord);
      at += 1;
    } else if (newWord !== undefined) {
      add('new', newWord);
      to += 1;
    }
  }
  return parts.map(({ kind, words }) => ({ kind, text: words.join(' ') }));

  function lengthAt(row: number, column: number): number {
    return common[row * (now.length + 1) + column] ?? 0;
  }
}

/** For every pair of ends of the two lists, how many words they have in common in the same order. Row by row. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      const beside = Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0);
      const diagonal = (lengths[(row + 1) * width + column + 1] ?? 0) + 1;
      lengths[row * width + column] = old[row] === now[column] ? diagonal : beside;
    }
  }
  return lengths;
}
