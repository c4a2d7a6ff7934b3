import type { CastMember } from '../../../provider-kit/story-brief.ts';
import { findThing } from './find-thing.ts';
import { findFear, type Fear } from './fears.ts';
import { findEmoji, findWord } from './find-word.ts';
import { pick } from './keyed-choice.ts';
import { kindCalled, type Kind } from './kinds.ts';
import type { Gender, LanguageId } from './language.ts';
import { PLACES, type Setting } from './places.ts';
import { printable } from './printable.ts';
import { findKinds, makeCharacter, type Character } from './read-character.ts';
import { readPhrases } from './read-phrases.ts';
import { isSafe, withoutUnsafeWords, type Tier } from './safety.ts';
import { ofThe, withThe } from './french-noun.ts';

/** A place in the words of the story’s language. */
export interface StoryPlace {
  readonly at: string;
  readonly name: string;
  /** The noun alone. */
  readonly noun: string;
  readonly to: string;
  /** "of the lighthouse", "du phare" */
  readonly of: string;
  /** Null when it is not known what it looks like. */
  readonly setting: Setting | null;
}

/** A thing in the words of the story’s language. */
export interface StoryThing {
  readonly noun: string;
  readonly gender: Gender;
}

/** Whom and what a story is about. */
export interface World {
  readonly text: string;
  readonly hero: Character;
  readonly friend: Character;
  readonly others: readonly Character[];
  readonly place: StoryPlace | null;
  readonly thing: StoryThing | null;
  readonly fear: Fear | null;
  /** A word for which no meaning was found. */
  readonly word: string;
  readonly understood: boolean;
}

const MOST_CHARACTERS = 6;
const READ_AT_MOST = 2000;
const NOT_A_NAME = new Set(
  `The A An My Our His Her Their And Or But When Then Once One Two Three Four In On At To For With Un Une Le La Les Des Mon Ma Mes Deux Trois
  Il Elle Ils Elles Et Dans Sur Au Aux Story Histoire Emoji Who Qui I We You He She They It There This That A Je On Ce Cette Son Sa Ses Notre
  Tell Write Please Make Raconte Make Every Some Today Tomorrow Christmas Noël Monday Tuesday Wednesday Thursday Friday Saturday Sunday`.split(
    /\s+/u,
  ),
);

/** Friends whom the storyteller brings along when only one character is known. */
const FRIENDS = [
  { kind: 'rabbit', en: 'Admiral', fr: 'Amiral', gender: 'm' },
  { kind: 'owl', en: 'Mrs Pym', fr: 'Madame Plume', gender: 'f' },
  { kind: 'robot', en: 'Tuesday', fr: 'Mardi', gender: 'm' },
  { kind: 'bear', en: 'Crumb', fr: 'Miette', gender: 'f' },
  { kind: 'cat', en: 'Soot', fr: 'Réglisse', gender: 'f' },
  { kind: 'mouse', en: 'Thimble', fr: 'Noisette', gender: 'f' },
  { kind: 'hedgehog', en: 'Button', fr: 'Bouton', gender: 'm' },
] as const;

function findNames(text: string, castNames: ReadonlySet<string>): { readonly name: string; readonly at: number }[] {
  const names = [...text.matchAll(/(?<!\p{L})\p{Lu}\p{Ll}[\p{L}’'-]*/gu)].map((match) => ({
    name: match[0].replace(/['’]s?$/u, ''),
    at: match.index,
  }));
  return names.filter(({ name, at }) => {
    if (
      NOT_A_NAME.has(name) ||
      castNames.has(name) ||
      findKinds(name).length > 0 ||
      PLACES.some((place) => findWord(name, place.words))
    )
      return false;
    return (
      at > 0 ||
      new RegExp(
        `^${name}\\s+(?:goes|finds|and|the|va|trouve|et|le|la|wants|has|is|meets|veut|a|est|loses|perd)(?!\\p{L})`,
        'u',
      ).test(text)
    );
  });
}

/** How many there are of a kind: as the text counts; two of a plural that is not counted. */
function countOf(text: string, { at, plural }: { readonly at: number; readonly plural: boolean }): number {
  const before = text.slice(Math.max(0, at - 24), at);
  const counted = (numbers: string): boolean =>
    new RegExp(`(?<!\\p{L})(?:${numbers})\\s+(?:\\p{L}+\\s+)?$`, 'iu').test(before);
  if (counted('four|five|six|seven|quatre|cinq|sept|[4-9]')) return 4;
  if (counted('three|trois|3')) return 3;
  return plural || counted('two|deux|2') ? 2 : 1;
}

function readCast(cast: readonly CastMember[], language: LanguageId, tier: Tier, key: string): Character[] {
  const people: Character[] = [];
  for (const [index, member] of cast.slice(0, MOST_CHARACTERS).entries()) {
    const written = printable(member.name, 60);
    const known = people.some((person) => person.name === written);
    const name = written !== '' && !known && isSafe(written, tier) ? written : null;
    const kindText = printable(withoutUnsafeWords(member.kind, tier), 40);
    const description = printable(withoutUnsafeWords(member.description, tier), 160);
    const found = findKinds(kindText)[0] ?? findKinds(description)[0];
    const kind = found?.kind ?? kindCalled('child');
    const lowered = kindText.toLowerCase();
    const odd =
      !findKinds(kindText)[0] && /^\p{L}[\p{L}\s'-]{1,24}$/u.test(kindText)
        ? lowered.replace(/^(?:an?|the|une?|le|la)\s+/u, '')
        : null;
    people.push(
      makeCharacter({
        kind,
        name,
        about: `${kindText} ${description}`,
        female: found?.female ?? false,
        language,
        key: `${key}cast${index}`,
        taken: people.map((person) => person.name),
        ...(odd ? { wrote: odd } : {}),
        ...(description ? { look: description } : {}),
      }),
    );
  }
  return people;
}

const SCARVES = { en: ['blue', 'red', 'green'], fr: ['bleue', 'rouge', 'verte'] } as const;

/** Several of a kind are told apart by their scarves. */
function lookOfTwin(kind: Kind, twins: number, language: LanguageId): string {
  const colour = SCARVES[language][(twins - 1) % SCARVES[language].length] ?? '';
  return language === 'fr'
    ? `${kind.french.look} et à l’écharpe ${colour}`
    : `${kind.english.look} and a ${colour} scarf`;
}

function readPlace(text: string, language: LanguageId): StoryPlace | null {
  const known = PLACES.map((place) => ({ place, at: findWord(text, place.words)?.at ?? findEmoji(text, place.emoji) }))
    .filter((entry) => entry.at !== null)
    .toSorted((first, second) => (first.at ?? 0) - (second.at ?? 0))[0]?.place;
  if (!known) return readPhrases(text, language).place;
  const { english, french, setting } = known;
  if (language === 'en')
    return { ...english, noun: english.name.replace(/^the /u, ''), of: `of ${english.name}`, setting };
  const name = withThe(french.noun);
  return {
    at: french.at.replace(/'/gu, '’'),
    name,
    noun: french.noun.noun,
    to: `vers ${name}`,
    of: ofThe(french.noun),
    setting,
  };
}

function readThing(text: string, language: LanguageId): StoryThing | null {
  const known = findThing(text);
  if (!known) return readPhrases(text, language).thing;
  return language === 'fr' ? known.french : { noun: known.english, gender: 'm' };
}

/** Reads a premise and a cast. Always answers with a hero and a friend, whatever was typed; the cast comes first. */
export function readPremise(request: {
  readonly premise: string;
  readonly cast: readonly CastMember[];
  readonly language: LanguageId;
  readonly tier: Tier;
  readonly key: string;
}): World {
  const { cast, language, tier, key } = request;
  const text = withoutUnsafeWords(printable(request.premise.slice(0, READ_AT_MOST), READ_AT_MOST), tier);
  const people = readCast(cast, language, tier, key);
  const castKinds = new Set(people.map((person) => person.kindId));
  const castNames = new Set(people.flatMap((person) => [person.name, ...person.name.split(' ')]));
  const names = findNames(text, castNames);
  const fear = findFear(text);
  const found = findKinds(text).filter((entry) => !(fear && entry.at > fear.at));
  const room = people.length > 0 ? Math.max(people.length, 2) : MOST_CHARACTERS - 2;
  const add = (
    known: Partial<Parameters<typeof makeCharacter>[0]> & Pick<Parameters<typeof makeCharacter>[0], 'kind'>,
  ): void => {
    const twins = people.filter((person) => person.kindId === known.kind.id).length;
    people.push(
      makeCharacter({
        name: null,
        about: '',
        female: false,
        language,
        key: `${key}${people.length}`,
        taken: people.map((person) => person.name),
        ...known,
        ...(twins > 0 ? { look: lookOfTwin(known.kind, twins, language) } : {}),
      }),
    );
  };
  for (const [index, entry] of found.entries()) {
    if (castKinds.has(entry.kind.id) || (castKinds.has('child') && /^(?:girl|boy)$/u.test(entry.kind.id))) continue;
    const next = found[index + 1]?.at ?? Infinity;
    const name =
      names.find(({ at }) => at > entry.at && at < next && at - entry.at < 30) ??
      (index === 0 ? names.find(({ at }) => at < entry.at) : undefined);
    const about = text.slice(Math.max(0, entry.at - 8), Math.min(next, entry.at + 40));
    for (let count = countOf(text, entry); count > 0 && people.length < room; count -= 1) {
      add({
        kind: entry.kind,
        name: people.length === 0 || !entry.plural ? (name?.name ?? null) : null,
        about,
        female: entry.female,
      });
    }
  }
  if (people.length === 0 && names[0]) add({ kind: kindCalled('child'), name: names[0].name, about: text });
  const afraid = fear && cast.length === 0 ? found.at(-1)?.kind.id : undefined;
  const afraidAt = people.findIndex((person) => person.kindId === afraid);
  if (afraidAt > 1) people.splice(1, 0, ...people.splice(afraidAt, 1));
  const named = people.length > 0;
  if (fear && people.length === 1 && cast.length === 0) {
    const [alone] = people.splice(0);
    add({ kind: kindCalled('child') });
    if (alone) people.push(alone);
  }
  if (people.length === 0) add({ kind: kindCalled('child') });
  if (people.length < 2) {
    const friend = pick(
      FRIENDS.filter((entry) => entry.kind !== people[0]?.kindId && entry[language] !== people[0]?.name),
      `${key}friend`,
    );
    add({
      kind: kindCalled(friend.kind),
      name: friend[language],
      about: friend.gender === 'f' ? 'she' : 'he',
      female: friend.gender === 'f',
    });
  }
  const [hero, friend, ...others] = people;
  if (!hero || !friend) throw new Error('A story needs two characters');
  const place = readPlace(text, language);
  const thing = readThing(text, language);
  const odd = /[\p{L}\p{M}]{2,24}/u.exec(text.replace(/emoji/giu, ''))?.[0];
  return {
    text,
    hero,
    friend,
    others,
    place,
    thing,
    fear: fear?.fear ?? null,
    word: (odd ?? (language === 'fr' ? 'turlu' : 'tollymog')).toLowerCase(),
    understood: named || place !== null || thing !== null,
  };
}
