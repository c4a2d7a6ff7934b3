import { fillTemplate } from '../fill-template.ts';
import { kindCalled } from '../kinds.ts';
import type { OwnWordsBank, Slots } from '../language.ts';
import type { Character } from '../read-character.ts';
import type { OwnWords } from '../read-own-words.ts';
import type { World } from '../read-premise.ts';

const PRONOUNS = { m: ['he', 'him', 'his'], f: ['she', 'her', 'her'] } as const;
const article = (noun: string): string => `${/^(?:[aeio]|u(?!ni|se))/iu.test(noun) ? 'an' : 'a'} ${noun}`;
const introduced = (person: Character): string => `${person.aKind} called ${person.name}`;

/** "a", "a and b", "a, b and c" */
export function englishList(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** The words that every English page can use. */
export function englishSlots({ hero, friend, others, place, thing, fear, word }: World): Slots {
  const [he, him, his] = PRONOUNS[hero.gender];
  const [phe, phim, phis] = PRONOUNS[friend.gender];
  return {
    hero: hero.name,
    heroIntro: introduced(hero),
    heroOf: `${hero.name}’s`,
    he,
    him,
    his,
    pal: friend.name,
    palIntro: introduced(friend),
    palOf: `${friend.name}’s`,
    phe,
    phim,
    phis,
    others: englishList(others.map((other) => other.name)),
    othersIntro: englishList(others.map(introduced)),
    everyone: englishList([hero, friend, ...others].map((person) => person.name)),
    atGoal: place?.at ?? 'at the edge of the village',
    goal: place?.name ?? 'the edge of the village',
    toGoal: place?.to ?? 'over the hills',
    theThing: `the ${thing?.noun ?? 'button'}`,
    aThing: article(thing?.noun ?? 'button'),
    fear: fear?.english ?? 'the dark',
    word,
    h: hero.gender,
    p: friend.gender,
  };
}

/** What a reader’s own words add to them. */
export function englishOwnWordsSlots(words: OwnWords, bank: OwnWordsBank): Slots {
  const noun = words.object?.noun ?? bank.object.noun;
  const guest = words.guest?.noun ?? 'heron';
  const person = words.guest !== null && kindCalled(words.guest.kindId).human;
  const [git, gim, gits] = person ? PRONOUNS[words.guest?.gender ?? 'm'] : (['it', 'it', 'its'] as const);
  return {
    wish: words.text.replace(/'/gu, '’'),
    object: `the ${noun}`,
    aObject: article(noun),
    guest: `the ${guest}`,
    aGuest: article(guest),
    git,
    gim,
    gits,
    there: words.at ?? 'by the side of the road',
    g: words.guest?.gender ?? 'm',
    o: 'm',
  };
}

/** English text with its slots filled; written as it is to be read, so nothing else is done to it. */
export const fillEnglish = fillTemplate;
