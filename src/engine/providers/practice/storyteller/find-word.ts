const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const matchers = new WeakMap<readonly string[], RegExp>();

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
    const choices = words.toSorted((first, second) => second.length - first.length).map(escaped);
    matcher = new RegExp(`(?<![\\p{L}\\p{N}])(${choices.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
    matchers.set(words, matcher);
  }
  const match = matcher.exec(text);
  return match?.[1] ? { at: match.index, word: match[1].toLowerCase() } : null;
}

/** Where the first of the emoji in `signs` stands in `text`; null when none does. */
export function findEmoji(text: string, signs: string): number | null {
  const places = [...signs.replace(/\u200d|\ufe0f/gu, '')].map((sign) => text.indexOf(sign)).filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : null;
}
