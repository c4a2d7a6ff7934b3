import { findEmoji, findWord } from './find-word.ts';
import { elides, withA } from './french-noun.ts';
import { genderOfName, GIVEN_NAMES } from './given-names.ts';
import { hash, pick } from './keyed-choice.ts';
import { KINDS, type Kind } from './kinds.ts';
import type { Gender, LanguageId } from './language.ts';
import { readsAsFrench } from './safety.ts';

/** Somebody in a story. */
export interface Character {
  readonly name: string;
  readonly kindId: string;
  /** "fox", "renarde" */
  readonly noun: string;
  /** "a fox", "une renarde" */
  readonly aKind: string;
  readonly gender: Gender;
  /** Coat, clothes and colours, for the picture only. */
  readonly look: string;
  /** What the painter draws; differs from the noun where it cannot draw that. */
  readonly paint: string;
}

/** A kind found in a text. */
interface FoundKind {
  readonly kind: Kind;
  readonly at: number;
  readonly plural: boolean;
  /** The word itself was the French female one. */
  readonly female: boolean;
}

const KINDS_WITH_WORDS = KINDS.map((kind) => {
  const { english, french, frenchFemale, also } = kind;
  const englishWords = [english.one, english.many];
  const frenchWords = [french.one, french.many, ...(frenchFemale ? [frenchFemale.one, frenchFemale.many] : [])];
  return {
    kind,
    english: [...englishWords, ...also],
    french: [...frenchWords, ...also],
    either: [...englishWords, ...frenchWords, ...also],
  };
});

/** Every kind that a text names, in the order of the text. */
export function findKinds(text: string): FoundKind[] {
  const found: FoundKind[] = [];
  const list = readsAsFrench(text, true) ? (readsAsFrench(text, false) ? 'french' : 'either') : 'english';
  for (const { kind, ...words } of KINDS_WITH_WORDS) {
    const { english, french, frenchFemale } = kind;
    const female = frenchFemale ? [frenchFemale.one, frenchFemale.many] : [];
    const hit = findWord(text, words[list]);
    if (hit) {
      const plurals = [english.many, french.many, frenchFemale?.many ?? ''];
      const singulars = [english.one, french.one, frenchFemale?.one ?? ''];
      const plural = plurals.includes(hit.word) && !singulars.includes(hit.word);
      found.push({
        kind,
        at: hit.at,
        plural: plural || /^(?:twins|jumeaux|kids|puppies)$/u.test(hit.word),
        female: female.includes(hit.word),
      });
      continue;
    }
    const at = findEmoji(text, kind.emoji);
    if (at !== null) found.push({ kind, at, plural: false, female: false });
  }
  return found.toSorted((first, second) => first.at - second.at);
}

const FEMALE = /(?<!\p{L})(?:she|her|girl|woman|mother|elle|fille|femme|sa mère|petite)(?!\p{L})/iu;
const MALE = /(?<!\p{L})(?:he|his|him|boy|man|father|il|garçon|homme)(?!\p{L})/iu;

const englishA = (noun: string): string => `${/^(?:[aeio]|u(?!ni|se))/iu.test(noun) ? 'an' : 'a'} ${noun}`;

/** Makes a character of what is known; what is missing is decided by `key`. */
export function makeCharacter(known: {
  readonly kind: Kind;
  readonly name: string | null;
  /** Text around it, for its gender. */
  readonly about: string;
  readonly female: boolean;
  readonly language: LanguageId;
  readonly key: string;
  readonly taken: readonly string[];
  /** The word for it as a person wrote it, where no kind is known. */
  readonly wrote?: string;
  readonly look?: string;
}): Character {
  const { kind, name, about, language, key } = known;
  const said: Gender | null = known.female || FEMALE.test(about) ? 'f' : MALE.test(about) ? 'm' : null;
  const guess = kind.gender ?? said ?? (name ? genderOfName(name) : null);
  const frenchFixed = language === 'fr' && !kind.human && !kind.frenchFemale ? kind.french.gender : null;
  const gender =
    frenchFixed ?? guess ?? (language === 'fr' ? kind.french.gender : hash(`${key}gender`) % 2 ? 'f' : 'm');
  const bank = GIVEN_NAMES[language][kind.human ? 'human' : 'animal'][gender];
  const free = bank.filter((candidate) => !known.taken.includes(candidate));
  const french = gender === 'f' && kind.frenchFemale ? kind.frenchFemale.one : kind.french.one;
  const noun = known.wrote ?? (language === 'fr' ? french : kind.english.one);
  const englishLook = kind.paint === kind.english.one || kind.human ? '' : `, drawn like a ${kind.paint}`;
  return {
    name: name ?? pick(free.length > 0 ? free : bank, key),
    kindId: kind.id,
    noun,
    aKind:
      language === 'fr'
        ? withA({ noun, gender: kind.human || kind.frenchFemale ? gender : kind.french.gender })
        : englishA(noun),
    gender,
    look: known.look ?? (language === 'fr' ? kind.french.look : kind.english.look + englishLook),
    paint: kind.paint,
  };
}

/** "du nom d’Alma", "du nom de Jules" */
export const frenchNamed = (name: string): string => `du nom ${elides(name) ? 'd’' : 'de '}${name}`;
