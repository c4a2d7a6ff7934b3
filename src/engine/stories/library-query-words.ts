import type { MarkedText } from '../../contract/library.ts';

/** Longest piece of a text that is shown around a hit. */
const PIECE = 160;
const LEAD = 40;
const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
/** Letters that may carry an accent; the signs between them stay as they are. */
const FOREIGN = /[\u00C0-\u1FFF\u2100-\u214F\u2C00-\u{10FFFF}]/gu;
/** The same by code units, which is several times as quick to look for where there are none. */
const HAS_FOREIGN = /[\u00C0-\u1FFF\u2100-\u214F\u2C00-\uFFFF]/;
const IN_A_WORD = /[\p{L}\p{N}\p{M}]$/u;

/** What somebody searches for: words of which each must begin a word. */
export class SearchedWords {
  readonly #words: readonly string[];
  readonly #pattern: RegExp;
  readonly #beginnings: readonly string[];
  /** A search looks at the same title, premise and page several times. */
  readonly #plain = new Map<string, string>();

  private constructor(words: readonly string[], beginning: (word: string) => string) {
    this.#words = words;
    this.#beginnings = words.map(beginning);
    const longestFirst = words.toSorted((one, other) => other.length - one.length);
    this.#pattern = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])(?:${longestFirst.join('|')})[\\p{L}\\p{N}\\p{M}]*`, 'gu');
  }

  /** Null where there is no word in it. `beginning` asks SQLite's full-text search for words that begin with one. */
  static from(query: string | undefined, beginning = (word: string): string => `"${word}"*`): SearchedWords | null {
    const words = folded((query ?? '').normalize('NFC')).match(WORD);
    return words && new SearchedWords([...new Set(words)], beginning);
  }

  /** Tells one search from another. */
  get key(): string {
    return this.#words.join(' ');
  }

  /** The question as SQLite's full-text search asks it. */
  get match(): string {
    return this.#beginnings.join(' AND ');
  }

  /** How many of the words are in one of the texts. */
  countIn(...texts: readonly string[]): number {
    const plain = texts.map((text) => this.#plainOf(text));
    return this.#words.reduce((found, word) => found + Number(plain.some((text) => beginsWord(text, word))), 0);
  }

  get length(): number {
    return this.#words.length;
  }

  /** The piece of a text around the first hit, with every hit in it marked. */
  mark(text: string): MarkedText {
    const hits = [...this.#plainOf(text).matchAll(this.#pattern)].map(({ index, 0: word }) => [
      index,
      index + word.length,
    ]);
    const [begin, end] = pieceAround(text, hits[0]?.[0] ?? 0);
    const marked: MarkedText = [];
    const add = (part: string, match: boolean): void => {
      if (part !== '') marked.push({ text: part, match });
    };
    let at = begin;
    if (begin > 0) add('…', false);
    for (const [from = 0, to = 0] of hits) {
      if (from < at || to > end) continue;
      add(text.slice(at, from), false);
      add(text.slice(from, to), true);
      at = to;
    }
    add(text.slice(at, end), false);
    if (end < text.length) add('…', false);
    return marked;
  }

  #plainOf(text: string): string {
    const plain = this.#plain.get(text) ?? folded(text);
    this.#plain.set(text, plain);
    return plain;
  }
}

/** A search for the letters alone is several times as quick as one for a pattern. */
function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || text[at - 1] === ' ' || !IN_A_WORD.test(text.slice(Math.max(0, at - 2), at))) return true;
  }
  return false;
}

function pieceAround(text: string, hit: number): readonly [begin: number, end: number] {
  if (text.length <= PIECE) return [0, text.length];
  const early = Math.min(Math.max(0, hit - LEAD), text.length - PIECE);
  const begin = early === 0 ? 0 : text.indexOf(' ', early) + 1 || early;
  const start = begin > hit ? early : begin;
  const late = start + PIECE;
  const end = late >= text.length ? text.length : text.lastIndexOf(' ', late);
  return [start, end > hit ? end : Math.min(late, text.length)];
}

/** Without capitals and accents, and exactly as long, so that places in it are places in the text. */
function folded(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return HAS_FOREIGN.test(small) ? small.replace(FOREIGN, bare) : small;
  return text.replace(/[^]/gu, (letter) =>
    letter.toLowerCase().length === letter.length ? bare(letter.toLowerCase()) : letter,
  );
}

const bareLetters = new Map<string, string>();

function bare(letter: string): string {
  const known = bareLetters.get(letter);
  if (known !== undefined) return known;
  const [base = letter] = letter.normalize('NFD');
  const found = base.length === letter.length ? base : letter;
  bareLetters.set(letter, found);
  return found;
}
