import { findThing } from './find-thing.ts';
import { findEmoji, findWord } from './find-word.ts';
import { pick } from './keyed-choice.ts';
import type { Gender, LanguageId, OwnWordsKind } from './language.ts';
import { OWN_WORDS_VERBS } from './own-words-verbs.ts';
import { PLACES, type Setting } from './places.ts';
import { printable } from './printable.ts';
import { findKinds, makeCharacter, type Character } from './read-character.ts';
import { readPhrases } from './read-phrases.ts';
import type { StoryThing, World } from './read-premise.ts';
import { isSafe, readsAsFrench, type Tier } from './safety.ts';
import type { Virtue } from './stop-facts.ts';

/** What a reader wrote in place of a choice, as far as it was understood. */
export interface OwnWords {
  /** As it may be printed, with no full stop; empty when there was nothing to read but signs. */
  readonly text: string;
  /** Null when nothing in it is known. */
  readonly kind: OwnWordsKind | null;
  readonly virtue: Virtue;
  readonly guest: Character | null;
  readonly object: StoryThing | null;
  readonly at: string | null;
  readonly setting: Setting | null;
}

/** Reads a reader’s own words. Null when they must not be printed, or when there is nothing in them. */
export function readOwnWords(
  written: string,
  world: World,
  language: LanguageId,
  tier: Tier,
  key: string,
): OwnWords | null {
  if (!isSafe(written.slice(0, 1000), tier)) return null;
  const text = printable(written.slice(0, 1000), 90).replace(/[\s.!?…,;:]+$/u, '');
  const people = [world.hero, world.friend, ...world.others];
  const rest = people.reduce((left, person) => left.replaceAll(person.name, ' '), text);
  const foundKind = findKinds(rest).find((found) => !people.some((person) => person.kindId === found.kind.id));
  const place = PLACES.find((entry) => findWord(rest, entry.words) ?? findEmoji(rest, entry.emoji));
  const knownThing = findThing(rest);
  if (!/[\p{L}\p{N}]/u.test(text) && !foundKind && !place && !knownThing) return null;
  const object: StoryThing | null = knownThing
    ? language === 'fr'
      ? knownThing.french
      : { noun: knownThing.english, gender: 'm' satisfies Gender }
    : readPhrases(rest, language).thing;
  const french = readsAsFrench(text, language === 'fr');
  const verb = OWN_WORDS_VERBS.find(
    (entry) =>
      (french ? entry.french : entry.english).test(rest) || (!french ? entry.french : entry.english).test(rest),
  );
  const guest = foundKind
    ? makeCharacter({ kind: foundKind.kind, name: null, about: '', female: foundKind.female, language, key, taken: [] })
    : null;
  return {
    text: /[\p{L}\p{N}]/u.test(text) ? text : signsOf(text),
    kind: verb?.kind ?? (guest ? 'visitor' : place ? 'place' : object ? 'thing' : null),
    virtue: verb?.virtue ?? pick(['kind', 'brave', 'clever'] as const, key + text),
    guest,
    object,
    at: place ? (language === 'fr' ? place.french.at.replace(/'/gu, '’') : place.english.at) : null,
    setting: place?.setting ?? null,
  };
}

const signsOf = (text: string): string => [...text].slice(0, 8).join('');
