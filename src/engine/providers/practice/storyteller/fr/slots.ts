import { fillTemplate } from '../fill-template.ts';
import { ofThe, withA, withDe, withQue, withThe } from '../french-noun.ts';
import type { OwnWordsBank, Slots } from '../language.ts';
import { frenchNamed, type Character } from '../read-character.ts';
import type { OwnWords } from '../read-own-words.ts';
import type { World } from '../read-premise.ts';

const introduced = (person: Character): string => `${person.aKind} ${frenchNamed(person.name)}`;

/** "a", "a et b", "a, b et c" */
export function frenchList(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} et ${items.at(-1) ?? ''}`;
}

/** The words that every French page can use. */
export function frenchSlots({ hero, friend, others, place, thing, fear, word }: World): Slots {
  const object = thing ?? ({ noun: 'bouton', gender: 'm' } as const);
  const women = [hero, friend, ...others].every((person) => person.gender === 'f');
  return {
    hero: hero.name,
    heroIntro: introduced(hero),
    deHero: withDe(hero.name),
    queHero: withQue(hero.name),
    il: hero.gender === 'f' ? 'elle' : 'il',
    lui: hero.gender === 'f' ? 'elle' : 'lui',
    pal: friend.name,
    palIntro: introduced(friend),
    dePal: withDe(friend.name),
    quePal: withQue(friend.name),
    pil: friend.gender === 'f' ? 'elle' : 'il',
    plui: friend.gender === 'f' ? 'elle' : 'lui',
    ils: women ? 'elles' : 'ils',
    eux: women ? 'elles' : 'eux',
    others: frenchList(others.map((other) => other.name)),
    othersIntro: frenchList(others.map(introduced)),
    everyone: frenchList([hero, friend, ...others].map((person) => person.name)),
    atGoal: place?.at ?? 'au bout du village',
    goal: place?.name ?? 'le bout du village',
    toGoal: place?.to ?? 'vers les collines',
    ofGoal: place?.of ?? 'du bout du village',
    theThing: withThe(object),
    aThing: withA(object),
    ofThing: ofThe(object),
    t: object.gender,
    fear: (fear?.french ?? 'du noir').replace(/'/gu, '’'),
    word,
    deWord: withDe(word),
    h: hero.gender,
    p: friend.gender,
    b: women ? 'f' : 'm',
  };
}

/** What a reader’s own words add to them. */
export function frenchOwnWordsSlots(words: OwnWords, bank: OwnWordsBank): Slots {
  const object = words.object ?? bank.object;
  const guest = words.guest ?? ({ noun: 'héron', aKind: 'un héron', gender: 'm' } as const);
  return {
    wish: words.text.replace(/'/gu, '’'),
    object: withThe(object),
    aObject: withA(object),
    ofObject: ofThe(object),
    guest: withThe(guest),
    aGuest: guest.aKind,
    ofGuest: ofThe(guest),
    there: words.at ?? 'au bord du chemin',
    g: guest.gender,
    o: object.gender,
  };
}

const NARROW = '\u202f';

/** French text with its slots filled, apostrophes curled and no-break spaces set; names and quotes stay as written. */
export function fillFrench(template: string, slots: Slots): string {
  const set = template
    .replace(/'/gu, '’')
    .replace(/«\s*/gu, `«${NARROW}`)
    .replace(/\s*»/gu, `${NARROW}»`)
    .replace(/ ([;!?])/gu, `${NARROW}$1`)
    .replace(/ :/gu, '\u00a0:')
    .replace(/— /gu, '—\u00a0');
  return fillTemplate(set, slots);
}
