import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { nearest } from './nearest.ts';
import { UsageError } from './usage-error.ts';

/** One option of a command. Those with `value` (how the help names it) take one, the others are switches. */
export interface OptionSpec {
  readonly value?: string;
  readonly help: string;
  readonly repeatable?: boolean;
  /** One letter that stands for it after a single dash. */
  readonly short?: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** What was given, by option name. */
export interface ParsedOptions {
  has(name: string): boolean;
  /** The value of an option; undefined when it was not given. */
  text(name: string): string | undefined;
  all(name: string): readonly string[];
}

/** Reads arguments strictly. Throws a {@link UsageError} at the first thing that is not right. */
export function parseOptions(specs: OptionSpecs, args: readonly string[]): ParsedOptions {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const [name, spec] of Object.entries(specs)) {
    options[name] = { type: spec.value ? 'string' : 'boolean', ...(spec.short && { short: spec.short }) };
  }
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') {
      throw new UsageError(`Unexpected ${quoted(token.value)}: a value with spaces needs quotes around it.`);
    }
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
    if (!spec) throw new UsageError(unknown('option', token.rawName, namesOf(specs)));
    const values = given.get(token.name) ?? [];
    if (values.length > 0 && !spec.repeatable) throw new UsageError(`${token.rawName} is given twice.`);
    values.push(spec.value ? valueOf(token) : switchOf(token));
    given.set(token.name, values);
  }
  return {
    has: (name) => given.has(name),
    text: (name) => given.get(name)?.[0],
    all: (name) => given.get(name) ?? [],
  };
}

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function valueOf(token: OptionToken): string {
  const missing = token.value === undefined || (!token.inlineValue && /^-(?!\d)/.test(token.value));
  if (missing || token.value === undefined) throw new UsageError(`${token.rawName} needs a value.`);
  return token.value;
}

function switchOf(token: OptionToken): string {
  if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value.`);
  return '';
}

function namesOf(specs: OptionSpecs): string[] {
  return Object.keys(specs).map((name) => `--${name}`);
}

/** Names what is unknown, and the nearest that is right. `what` is like "style"; options stand without quotes. */
export function unknown(what: string, word: string, candidates: readonly string[]): string {
  const shown = what === 'option' ? printable(word) : quoted(word);
  const found = nearest(word, candidates);
  if (!found) return `Unknown ${what} ${shown}.`;
  if (found.likely) return `Unknown ${what} ${shown}. Did you mean ${found.word}?`;
  return what === 'option'
    ? `Unknown option ${shown}. The nearest is ${found.word}; --help lists them all.`
    : `Unknown ${what} ${shown}. The nearest is ${found.word}; there are ${candidates.join(', ')}.`;
}

function quoted(text: string): string {
  return `"${printable(text)}"`;
}

/** What a person typed, without anything that could steer their terminal, and not too long for a sentence. */
function printable(text: string): string {
  const plain = text.replaceAll(/\p{C}/gu, '\u{FFFD}');
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}

/** Help wins over whatever else is given, right or wrong. */
export function asksForHelp(args: readonly string[]): boolean {
  return args.includes('--help') || args.includes('-h');
}
