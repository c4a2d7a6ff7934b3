export type Language = 'en' | 'fr';

/** Words of one table entry, as alternatives of a regular expression without accents. */
export interface Words {
  readonly en: string;
  readonly fr: string;
}

/** A sentence break in a token list. */
export const BREAK = '|';

/** Lower-case words without accents; punctuation becomes `BREAK`. */
export function tokensOf(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll(/[.,;:!?()]/g, ` ${BREAK} `)
    .replaceAll(/[^a-z0-9|]+/g, ' ')
    .trim()
    .split(' ')
    .filter((token) => token !== '');
}

const COMMON: Readonly<Record<Language, RegExp>> = {
  en: /^(the|a|an|and|in|of|with|is|are|at|near|by|under|over|his|her|their|to|from|two|three|while|into|its|looks|who|without|no)$/,
  fr: /^(le|la|les|l|un|une|des|du|de|d|et|dans|sur|avec|est|sont|au|aux|pres|sous|son|sa|ses|deux|trois|qui|en|pendant|vers|sans|pas|ni)$/,
};

/** The language with more of its common words in the text; English when in doubt. */
export function languageOf(tokens: readonly string[]): Language {
  const score = (language: Language): number => tokens.filter((token) => COMMON[language].test(token)).length;
  return score('fr') > score('en') ? 'fr' : 'en';
}

export interface WordMatch {
  /** Position of the first word among the tokens. */
  readonly start: number;
  /** Position behind the last word. */
  readonly end: number;
  readonly plural: boolean;
}

const compiled = new Map<string, RegExp>();

/** Every place where one of the words stands, singular or plural, in reading order. */
export function findWords(tokens: readonly string[], words: string): WordMatch[] {
  if (words === '') return [];
  let pattern = compiled.get(words);
  if (!pattern) {
    pattern = new RegExp(`(?<= )(?:${words})(s|es|x)?(?= )`, 'g');
    compiled.set(words, pattern);
  }
  const text = ` ${tokens.join(' ')} `;
  return [...text.matchAll(pattern)].map((match) => {
    const start = text.slice(0, match.index).split(' ').length - 2;
    return { start, end: start + match[0].split(' ').length, plural: match[1] !== undefined };
  });
}

const NEGATION = /^(no|not|without|never|sans|aucun|aucune|pas|ni|nor|neither|jamais)$/;
const NEGATION_END =
  /^(but|with|in|on|at|mais|avec|dans|sur|et|and|while|under|by|during|near|at|par|pendant|\||is|are|est|sont)$/;

/** What is said, with denied words blanked out, and the denied words alone. */
export function splitNegation(tokens: readonly string[]): { said: string[]; denied: string[] } {
  const said: string[] = [];
  const denied: string[] = [];
  let left = 0;
  for (const [index, token] of tokens.entries()) {
    if (NEGATION.test(token)) left = 4;
    else if (left > 0 && NEGATION_END.test(token)) {
      // "no moon and no stars" goes on by itself; "no moon or stars" does not stop here.
      const next = tokens[index + 1];
      left = token === 'and' || token === 'et' ? (next !== undefined && NEGATION.test(next) ? 4 : 0) : 0;
    } else if (left > 0 && (token === 'or' || token === 'ou')) left = 4;
    const isDenied = left > 0;
    if (isDenied) left--;
    said.push(isDenied ? '~' : token);
    denied.push(isDenied ? token : '~');
  }
  return { said, denied };
}
