import { nearestOption } from './nearest-option.mjs';

/**
 * What one option takes: `flag` takes nothing, `text` any value, a list one of its words.
 * @typedef {'flag' | 'text' | readonly string[]} OptionKind
 */

/** A command line that cannot be understood. Its message is one sentence for the person who typed it. */
export class UsageError extends Error {
  /** @override */
  name = 'UsageError';
}

/**
 * Reads `--name`, `--name value` and `--name=value`.
 * @template {Record<string, OptionKind>} Kinds
 * @param {readonly string[]} words the command line after the script's own name
 * @param {Kinds} kinds the options that exist, without their dashes
 * @returns {{ [Name in keyof Kinds]?: string }} the value of each option that was given; a flag's is its own name
 * @throws {UsageError} on an unknown option, a missing or a wrong value
 */
export function readOptions(words, kinds) {
  /** @type {any} */
  const values = {};
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [, name, inline] = /^--?([^=]+)(?:=(.*))?$/su.exec(word) ?? [];
    const kind = word.startsWith('--') && Object.hasOwn(kinds, name ?? '') ? kinds[name ?? ''] : undefined;
    if (name === undefined || kind === undefined) throw new UsageError(unknown(word, name ?? word, Object.keys(kinds)));
    if (kind === 'flag') {
      if (inline !== undefined) throw new UsageError(`--${name} takes no value.`);
      values[name] = name;
      continue;
    }
    const value = inline ?? (rest[0]?.startsWith('--') ? undefined : rest.shift());
    if (value === undefined || value === '') throw new UsageError(`--${name} needs a value.`);
    if (typeof kind !== 'string' && !kind.includes(value)) {
      throw new UsageError(`--${name} is one of ${kind.join(', ')}, not ${value}.${didYouMean(value, kind, '')}`);
    }
    values[name] = value;
  }
  return values;
}

/**
 * @param {string} word
 * @param {string} name
 * @param {readonly string[]} names
 */
function unknown(word, name, names) {
  const all = names.map((known) => `--${known}`).join(', ');
  return `There is no option ${word}.${didYouMean(name, names, '--') || ` The options are ${all}.`}`;
}

/**
 * @param {string} word
 * @param {readonly string[]} options
 * @param {string} prefix
 */
function didYouMean(word, options, prefix) {
  const nearest = nearestOption(word, options);
  return nearest === null ? '' : ` Did you mean ${prefix}${nearest}?`;
}
