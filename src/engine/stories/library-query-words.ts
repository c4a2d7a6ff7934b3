import type { MarkedText } from '../../contract/library.ts';
import { foldedLetters, isUnspaced, pairsOf, SPACED_LETTER, wordsOf } from '../store/searched-text.ts';

/** Longest piece of a text that is shown around a hit. */
const PIECE = 160;
const LEAD = 40;
const ENDS_IN_A_WORD = new RegExp(`${SPACED_LETTER}$`, 'v');
const REST_OF_A_WORD = new RegExp(`${SPACED_LETTER}*`, 'vy');

/** In small letters and without accents. */
interface SearchedWord {
  readonly letters: string;
  /** It may stand anywhere, not only where a word begins. */
  readonly isUnspaced: boolean;
}

/** What somebody searches for: words of which each must begin a word, or stand anywhere in a script without spaces. */
export class SearchedWords {
  readonly #words: readonly SearchedWord[];
  readonly #match: string;

  private constructor(words: readonly string[], beginning: (word: string) => string) {
    this.#words = words.map((letters) => ({ letters, isUnspaced: isUnspaced(letters) }));
    const questions = this.#words.flatMap((word) => {
      const pairs = word.isUnspaced ? pairsOf(word.letters).map((pair) => `"${pair}"`) : [];
      return pairs.length > 0 ? pairs : [beginning(word.letters)];
    });
    this.#match = questions.join(' AND ');
  }

  /** Null where there is no word in it. `beginning` asks SQLite's full-text search for words that begin with one. */
  static from(query: string | undefined, beginning = (word: string): string => `"${word}"*`): SearchedWords | null {
    const words = wordsOf(foldedLetters((query ?? '').normalize('NFC')));
    return words.length > 0 ? new SearchedWords([...new Set(words)], beginning) : null;
  }

  /** Tells one search from another. */
  get key(): string {
    return this.#words.map(({ letters }) => letters).join(' ');
  }

  /** The question as SQLite's full-text search asks it. */
  get match(): string {
    return this.#match;
  }

  /** How many of the words are in one of the texts, which are folded already. */
  countIn(...folded: readonly string[]): number {
    let found = 0;
    for (const word of this.#words) if (folded.some((text) => placeOf(word, text, 0) >= 0)) found++;
    return found;
  }

  get length(): number {
    return this.#words.length;
  }

  /** The piece of a text around the first hit, with every hit in it marked. */
  mark(written: string): MarkedText {
    const text = written.normalize('NFC');
    const folded = foldedLetters(text);
    const hits = this.#words
      .flatMap((word) => placesOf(word, folded))
      .toSorted(([from, to], [otherFrom, otherTo]) => from - otherFrom || otherTo - to);
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

type Range = readonly [from: number, to: number];

/** Every place of a word, with the whole word that it begins. */
function placesOf(word: SearchedWord, folded: string): Range[] {
  const places: Range[] = [];
  for (let from = placeOf(word, folded, 0); from >= 0; from = placeOf(word, folded, places.at(-1)?.[1] ?? 0)) {
    const end = from + word.letters.length;
    places.push([from, word.isUnspaced ? end : endOfWord(folded, end)]);
  }
  return places;
}

/** The first place of a word at or after another; -1 where there is none. Quicker than a search for a pattern. */
function placeOf({ letters, isUnspaced: isRun }: SearchedWord, folded: string, from: number): number {
  let at = folded.indexOf(letters, from);
  while (at > 0 && !isRun && isInAWord(folded, at)) at = folded.indexOf(letters, at + 1);
  return at;
}

/** Whether the sign before a place belongs to a word. Most are asked of letters without accents. */
function isInAWord(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at - 1);
  if (code < 0x80) return isPlainLetter(code);
  return ENDS_IN_A_WORD.test(folded.slice(Math.max(0, at - 2), at));
}

function endOfWord(folded: string, from: number): number {
  let at = from;
  while (isPlainLetter(folded.charCodeAt(at))) at++;
  if (at === folded.length || folded.charCodeAt(at) < 0x80) return at;
  REST_OF_A_WORD.lastIndex = at;
  REST_OF_A_WORD.test(folded);
  return REST_OF_A_WORD.lastIndex;
}

/** a to z, and digits. */
function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
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
