/** One word of a text in the form in which words are compared, and how it might be meant. */
export interface FoldedToken {
  /** What may stand there: as written, and with its tricks undone. */
  readonly forms: readonly string[];
  /** As it was written. */
  readonly written: string;
}

/** Letters of other alphabets and symbols that pass for ours. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  к: 'k',
  м: 'm',
  т: 't',
  н: 'h',
  в: 'b',
  α: 'a',
  ε: 'e',
  ο: 'o',
  ρ: 'p',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  τ: 't',
  υ: 'u',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  ı: 'i',
};
/** Figures and signs in place of letters. A one may be an i or an l. */
const FIGURES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '+': 't',
  '€': 'e',
};

/** What words are made of, with the signs that are put in place of letters. */
const WORD = /[\p{L}\p{N}@$€|+]+(?:!(?=\p{L})[\p{L}\p{N}@$€|+]*)*/gu;
/** Signs between letters that part no words: "k.i.l.l", "k-i-l-l", "ki*ll*". */
const WITHIN = /^[.\-_*~·]{1,2}$/u;
const LONGEST_JOINED = 12;

/** Lower case, without accents, without invisible characters, in our own letters. */
export function folded(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}\u{ad}]/gu, '')
    .toLowerCase();
  return plain.replaceAll(/[^\p{ASCII}]/gu, (letter) => LOOKALIKES[letter] ?? letter);
}

/** The words of a text in their order. Words that were taken apart stand as their parts and joined. */
export function foldedTokens(text: string): FoldedToken[] {
  const plain = folded(text);
  const words = [...plain.matchAll(WORD)].map(({ 0: written, index }) => ({
    written,
    from: index,
    to: index + written.length,
  }));
  const tokens: FoldedToken[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    const joined = joinedFrom(plain, words, at);
    tokens.push({ written: word.written, forms: [...new Set([word.written, ...joined].flatMap(formsOf))] });
  }
  return tokens;
}

interface Place {
  readonly written: string;
  readonly from: number;
  readonly to: number;
}

/** What the words from here on would be as one: across signs within a word, and across spaces between single letters. */
function joinedFrom(plain: string, words: readonly Place[], at: number): string[] {
  const first = words[at];
  if (!first) return [];
  const found: string[] = [];
  let joined = first.written;
  for (let next = at + 1; next < words.length && next < at + LONGEST_JOINED; next++) {
    const before = words[next - 1];
    const word = words[next];
    if (!before || !word) break;
    const between = plain.slice(before.to, word.from);
    const isSpelled = before.written.length === 1 && word.written.length === 1 && /^[\s.\-_*~,]{1,3}$/u.test(between);
    if (!isSpelled && !WITHIN.test(between)) break;
    joined += word.written;
    if (joined.length > 2) found.push(joined);
  }
  return found;
}

/** A word as written and with its tricks undone: figures for letters, letters repeated. */
function formsOf(word: string): string[] {
  const unmasked = /\p{L}/u.test(word) ? withoutFigures(word) : [word];
  return unmasked.flatMap((form) => {
    if (!/(.)\1\1/u.test(form)) return [form];
    return [form, form.replaceAll(/(.)\1{2,}/gu, '$1$1'), form.replaceAll(/(.)\1{2,}/gu, '$1')];
  });
}

function withoutFigures(word: string): string[] {
  if (/^\p{L}+$/u.test(word)) return [word];
  const letters = word.replaceAll(/[^\p{L}]/gu, (sign) => FIGURES[sign] ?? sign);
  return word.includes('1')
    ? [word, letters, word.replaceAll('1', 'l').replaceAll(/[^\p{L}]/gu, (sign) => FIGURES[sign] ?? sign)]
    : [word, letters];
}
