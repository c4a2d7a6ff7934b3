/** Letters that may carry an accent; the signs between them stay as they are, and so do syllables of Asian scripts. */
const ACCENTED = /[\u00C0-\u1FFF\u2C60-\u2DFF\uA640-\uABFF\uFB00-\uFDFF]/g;
/** The same without a place to keep, which is quicker to look for where there are none. */
const HAS_ACCENTED = new RegExp(ACCENTED, '');
/** Scripts that put no space between words. */
const UNSPACED_SCRIPTS =
  '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]';
/** Their letters, and signs such as emoji, of which any number may stand together. */
const UNSPACED = `[\\p{So}[[\\p{L}\\p{N}\\p{M}]&&${UNSPACED_SCRIPTS}]]`;
/** A letter, digit or mark of any other script, for a pattern with the flag `v`. */
export const SPACED_LETTER = `[[\\p{L}\\p{N}\\p{M}\\p{Co}]--${UNSPACED_SCRIPTS}]`;
const RUN = new RegExp(`${UNSPACED}+`, 'gv');
const WORD = new RegExp(`${UNSPACED}+|[[\\p{L}\\p{N}\\p{Co}]--${UNSPACED_SCRIPTS}]${SPACED_LETTER}*`, 'gv');
const STARTS_A_RUN = new RegExp(`^${UNSPACED}`, 'v');

/** Says only how the sign before it is drawn. */
const DRAWN_AS = /[\uFE0E\uFE0F]/g;

/** Without capitals and accents, and exactly as long, so that places in it are places in the text. */
export function foldedLetters(written: string): string {
  const text = written.replace(DRAWN_AS, ' ');
  const small = text.toLowerCase();
  if (small.length === text.length) return HAS_ACCENTED.test(small) ? small.replace(ACCENTED, bare) : small;
  return text.replace(/[^]/gu, (letter) =>
    letter.toLowerCase().length === letter.length ? bare(letter.toLowerCase()) : letter,
  );
}

/** The words of a text that was folded. What is written without spaces stays together. */
export function wordsOf(foldedText: string): string[] {
  return foldedText.match(WORD) ?? [];
}

/** Whether a word is of a script without spaces: it may then stand anywhere, not only where a word begins. */
export function isUnspaced(word: string): boolean {
  return STARTS_A_RUN.test(word);
}

/**
 * What the index is given of a text that was folded: it tells words apart by spaces, so where a script has none, every
 * two letters that stand together are a word of their own, and the last letter is one too.
 */
export function spacedOut(foldedText: string): string {
  return foldedText.replace(RUN, (run) => ` ${[...pairsOf(run), [...run].at(-1)].join(' ')} `);
}

/** Every two letters that stand together; none where there is only one. */
export function pairsOf(run: string): string[] {
  const letters = [...run];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}

/** Letters that are the same for a search, by what they look like. */
const bareLetters = new Map([['ς', 'σ']]);

function bare(letter: string): string {
  const known = bareLetters.get(letter);
  if (known !== undefined) return known;
  const [base = letter] = letter.normalize('NFD');
  const found = base.length === letter.length ? base : letter;
  bareLetters.set(letter, found);
  return found;
}
