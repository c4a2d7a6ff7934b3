import type { OwnWords } from './read-own-words.ts';
import type { World } from './read-premise.ts';
import type { ShapeId } from './shape-facts.ts';
import type { StopId, Virtue } from './stop-facts.ts';

export type LanguageId = 'en' | 'fr';
export type Gender = 'm' | 'f';
/** When a page plays. */
export type Time = 'dawn' | 'day' | 'afternoon' | 'sunset' | 'night';
/** What a reader’s own words are about. */
export type OwnWordsKind =
  | 'make'
  | 'music'
  | 'give'
  | 'hide'
  | 'talk'
  | 'climb'
  | 'water'
  | 'rest'
  | 'eat'
  | 'seek'
  | 'open'
  | 'help'
  | 'hurry'
  | 'draw'
  | 'laugh'
  | 'magic'
  | 'visitor'
  | 'place'
  | 'thing';
/** How the travellers can go to the turn of the story. */
export type Way = 'high' | 'low' | 'wait';

/** What goes into the gaps of a template: words for `{name}`, "m" or "f" for the choices `[h:…|…]`. */
export type Slots = Readonly<Record<string, string>>;

/** A part of a story that can be told in more than one way; `scene` says what its picture shows them doing. */
export interface Passage {
  readonly title: string;
  readonly tellings: readonly string[];
  readonly scene: string;
}

/** A stop on the way: a small tale that ends in a gift. */
export interface StopWords extends Passage {
  /** The choice that leads there. */
  readonly label: string;
  /** How it is glimpsed from afar; can follow a comma. */
  readonly tease: string;
  /** With its article, as in "Use …". */
  readonly gift: string;
  /** Whom they met. */
  readonly who: string;
  /** How the gift brings about the end. */
  readonly pay: string;
  /** What they find when they come by once more. */
  readonly again: Passage & { readonly label: string; readonly tease: string };
}

/** The frame of a story. */
export interface ShapeWords {
  readonly title: string;
  readonly open: Passage;
  /** Single sentences for the way, that keep the question of the story alive. */
  readonly threads: readonly string[];
  readonly turn: Passage;
  readonly end: Passage;
}

/** The friend’s one comic habit: planted on the first page, heard on the way, paid off at the end. */
export interface Habit {
  /** What follows "…, who" or the friend’s name. */
  readonly plants: readonly string[];
  readonly gags: readonly string[];
  readonly payoff: string;
}

/** What becomes of a reader’s own words. */
export interface OwnWordsBank {
  readonly title: string;
  readonly telling: string;
  /** What stands in for the thing when the words name none. */
  readonly object: { readonly noun: string; readonly gender: Gender };
  readonly gift: string;
  readonly pay: string;
  /** At the turn itself: what they do there and then. */
  readonly now: string;
  readonly scene: string;
}

/** A way to the turn: what it changes there, what it brings along, and how that ends the story. */
export interface WayWords {
  readonly label: string;
  readonly setOut: readonly string[];
  readonly brings: readonly string[];
  readonly useLabel: string;
  readonly pay: string;
  readonly after: string;
  readonly scene: string;
}

/** The short texts that any story can use. */
export interface Lines {
  readonly openers: Readonly<Record<Time, readonly string[]>>;
  /** How a page hands over: two things that can be seen from where they stand. */
  readonly hooks: readonly string[];
  readonly turnHooks: readonly string[];
  readonly friendArrives: string;
  readonly friendIsKnown: string;
  readonly othersArrive: readonly string[];
  readonly othersOnTheWay: readonly string[];
  readonly othersAtTheEnd: readonly string[];
  readonly placeAtFirst: readonly string[];
  readonly placeOnTheWay: readonly string[];
  readonly placeAtTheEnd: readonly string[];
  readonly thingAtFirst: readonly string[];
  readonly thingOnTheWay: readonly string[];
  readonly thingAtTheEnd: readonly string[];
  readonly useGift: string;
  readonly friends: { readonly label: string; readonly pay: string };
  readonly laugh: { readonly label: string; readonly pay: string };
  readonly hold: { readonly label: string; readonly pay: string };
  readonly ways: Readonly<Record<Way, WayWords>>;
  readonly finish: Passage;
  readonly finishWithGift: readonly string[];
  readonly closings: Readonly<Record<Virtue, readonly string[]>>;
  /** Own words that lead to a stop, because all events have been told. */
  readonly quoted: readonly string[];
  /** In place of words that are never printed. */
  readonly diverted: readonly string[];
  /** After own words that were the way to the turn: what came of them. */
  readonly giftGained: readonly string[];
  readonly giftCarried: readonly string[];
  readonly ideaRemembered: readonly string[];
  /** Before a stop that is told once more. */
  readonly retold: readonly string[];
  /** The choice that leads to it; `{title}` is the stop’s own. */
  readonly retoldLabel: string;
}

/** Words for the picture, the clip and the alternative text. */
export interface PictureWords {
  readonly settings: Readonly<Record<string, string>>;
  readonly times: Readonly<Record<Time, string>>;
  readonly weathers: Readonly<Record<string, string>>;
  readonly motions: Readonly<Record<string, string>>;
  /** Who stands where and does what: `{left}`, `{right}`, `{others}`, `{scene}`, `{setting}`, `{time}`, `{weather}`. */
  readonly prompt: string;
  readonly promptWithOthers: string;
  readonly alt: string;
  readonly motion: string;
}

/** All that a language brings along. One such value adds a language. */
export interface Language {
  readonly id: LanguageId;
  readonly shapes: Readonly<Record<ShapeId, ShapeWords>>;
  readonly stops: Readonly<Record<StopId, StopWords>>;
  readonly ownWords: Readonly<Record<OwnWordsKind, OwnWordsBank>>;
  /** Events for words of which nothing is known, and for a second telling of those that are. */
  readonly attempts: readonly OwnWordsBank[];
  readonly habits: readonly Habit[];
  readonly lines: Lines;
  readonly picture: PictureWords;
  readonly slots: (world: World) => Slots;
  readonly ownWordsSlots: (words: OwnWords, bank: OwnWordsBank) => Slots;
  readonly list: (items: readonly string[]) => string;
  readonly fill: (template: string, slots: Slots) => string;
}
