const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

interface Matcher {
  /** Finds the words anywhere, also inside longer ones. */
  readonly anywhere: RegExp;
  readonly whole: RegExp;
}
const matchers = new WeakMap<readonly string[], Matcher>();

/**
 * Where the first of `words` stands in `text` as a whole word, in any case; null when none does.
 * Lists that are asked for often are best kept: each has its matcher made once.
 */
export function findWord(
  text: string,
  words: readonly string[],
): { readonly at: number; readonly word: string } | null {
  let matcher = matchers.get(words);
  if (!matcher) {
    const choices = words
      .toSorted((first, second) => second.length - first.length)
      .map(escaped)
      .join('|');
    matcher = {
      anywhere: new RegExp(choices, 'iu'),
      whole: new RegExp(`(?<![\\p{L}\\p{N}])(${choices})(?![\\p{L}\\p{N}])`, 'iu'),
    };
    matchers.set(words, matcher);
  }
  // An expression with classes of letters is compiled at its first use, which takes a millisecond or more; of the
  // hundreds of lists that a text is asked for, it holds words of few.
  if (!matcher.anywhere.test(text)) return null;
  const match = matcher.whole.exec(text);
  return match?.[1] ? { at: match.index, word: match[1].toLowerCase() } : null;
}

/** Where the first of the emoji in `signs` stands in `text`; null when none does. */
export function findEmoji(text: string, signs: string): number | null {
  const places = [...signs.replace(/\u200d|\ufe0f/gu, '')].map((sign) => text.indexOf(sign)).filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : null;
}
