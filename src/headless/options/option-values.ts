import { unknown } from './parse-options.ts';
import type { ParsedOptions } from './parse-options.ts';
import { UsageError } from './usage-error.ts';

/** A whole number between two bounds, both allowed; undefined when the option was not given. */
export function wholeNumber(options: ParsedOptions, name: string, lowest: number, highest: number): number | undefined {
  const text = options.text(name);
  if (text === undefined) return undefined;
  const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= lowest && number <= highest)) {
    throw new UsageError(`--${name} needs a whole number from ${lowest} to ${highest}.`);
  }
  return number;
}

/** One of a few words; undefined when the option was not given. */
export function oneOf<Word extends string>(
  options: ParsedOptions,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const text = options.text(name);
  if (text === undefined) return undefined;
  const word = words.find((candidate) => candidate === text);
  if (word === undefined) throw new UsageError(unknown(name, text, words));
  return word;
}
