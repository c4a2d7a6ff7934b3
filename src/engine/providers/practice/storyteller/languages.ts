import { ENGLISH } from './en/english.ts';
import { FRENCH } from './fr/french.ts';
import type { Language } from './language.ts';

/** The language that a story is told in: French for "fr" and its kin, English for everything else. */
export function languageFor(tag: string): Language {
  return /^fr(?:[-_]|$)/iu.test(tag.trim()) ? FRENCH : ENGLISH;
}
