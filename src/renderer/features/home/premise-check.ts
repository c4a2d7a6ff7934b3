import { premiseLimit } from './story-options.ts';

// Everything that is not a character of writing, except tab and line ends.
// oxlint-disable-next-line no-control-regex
const controlCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** The premise as it is kept: without control characters, with plain line ends. */
export function cleanPremise(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(controlCharacters, '');
}

export type PremiseTrouble = { kind: 'empty' } | { kind: 'too-long'; surplus: number };

/** Why a story cannot begin from this; null when it can. Counted like the engine does, in UTF-16 code units. */
export function premiseTrouble(premise: string): PremiseTrouble | null {
  if (premise.trim() === '') return { kind: 'empty' };
  if (premise.length > premiseLimit) return { kind: 'too-long', surplus: premise.length - premiseLimit };
  return null;
}

/** The counter is worth a look only close to the limit. */
export function nearLimit(premise: string): boolean {
  return premise.length >= premiseLimit * 0.9;
}
