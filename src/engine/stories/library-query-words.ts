import type { MarkedText } from '../../contract/library.ts';

/** Longest piece of a text that is shown around a hit. */
const PIECE = 160;
const LEAD = 40;
const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
const FOREIGN = /\P{ASCII}/gu;

/** What somebody searches for: words of which each must begin a word. */
export class SearchedWords {
  readonly #words: readonly string[];
  readonly #pattern: RegExp;

  private constructor(words: readonly string[]) {
    this.#words = words;
    const longestFirst = words.toSorted((one, other) => other.length - one.length);
    this.#pattern = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])(?:${longestFirst.join('|')})[\\p{L}\\p{N}\\p{M}]*`, 'gu');
  }

  /** Null where there is no word in it. */
  static from(query: string | undefined): SearchedWords | null {
    const words = folded((query ?? '').normalize('NFC')).match(WORD);
    return words && new SearchedWords([...new Set(words)]);
  }

  /** The question as SQLite's full-text search asks it; only in some columns where they are given. */
  match(columns?: readonly string[]): string {
    const words = this.#words.map((word) => `"${word}"*`).join(' AND ');
    return columns ? `{${columns.join(' ')}} : (${words})` : words;
  }

  /** How many of the words are in a text. */
  countIn(text: string): number {
    const found = folded(text).match(this.#pattern);
    return found ? this.#words.filter((word) => found.some((each) => each.startsWith(word))).length : 0;
  }

  get length(): number {
    return this.#words.length;
  }

  /** The piece of a text around the first hit, with every hit in it marked. */
  mark(text: string): MarkedText {
    const hits = [...folded(text).matchAll(this.#pattern)].map(({ index, 0: word }) => [index, index + word.length]);
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
  return text.toLowerCase().length === text.length
    ? text.toLowerCase().replace(FOREIGN, bare)
    : text.replace(/[^]/gu, (letter) =>
        letter.toLowerCase().length === letter.length ? bare(letter.toLowerCase()) : letter,
      );
}

function bare(letter: string): string {
  const [base = letter] = letter.normalize('NFD');
  return base.length === letter.length ? base : letter;
}
