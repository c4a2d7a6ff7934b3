import type { CastMember, PathStep } from '../../../provider-kit/story-brief.ts';
import { StoryComposer, type Story } from './compose-page.ts';
import { describePicture } from './describe-picture.ts';
import { walk, type Offer } from './journey.ts';
import { hash } from './keyed-choice.ts';
import { languageFor } from './languages.ts';
import { readOwnWords } from './read-own-words.ts';
import { readPremise } from './read-premise.ts';
import { chooseShape } from './shape-facts.ts';
import type { Tier } from './safety.ts';

const FEWEST_PAGES = 3;
const MOST_PAGES = 40;

/** One page to be told. The same request gives the same page, always. */
export interface TellRequest {
  readonly premise: string;
  readonly cast: readonly CastMember[];
  /** BCP-47; "fr" and its kin are French, everything else is English. */
  readonly language: string;
  /** Of the story. */
  readonly seed: number;
  /** Planned number of pages, 3 to 40; null: it goes on until the reader finishes. */
  readonly length: number | null;
  /** Which telling of this page: 0 the first, 1 the first retake. */
  readonly telling: number;
  /** The pages before this one, with the answers that led on. */
  readonly path: readonly PathStep[];
  readonly tier: Tier;
}

/** A page of a story. */
export interface StoryPage {
  /** Of the story. */
  readonly title: string;
  readonly pageTitle: string;
  /** Paragraphs, with a blank line between; `*word*` is stressed. */
  readonly text: string;
  /** Two to four; empty when the story ends. */
  readonly choices: readonly { readonly label: string }[];
  readonly picturePrompt: string;
  readonly altText: string;
  readonly motionPrompt: string;
  /** The names of those present. */
  readonly who: readonly string[];
  readonly ends: boolean;
}

/** Tells one page of a story, offline, from whatever was typed. */
export function tell(request: TellRequest): StoryPage {
  const { premise, cast, path, tier, telling } = request;
  const language = languageFor(request.language);
  const planned =
    request.length === null
      ? null
      : Math.min(MOST_PAGES, Math.max(FEWEST_PAGES, Math.round(request.length) || FEWEST_PAGES));
  const key = String(hash(`${premise}|${JSON.stringify(cast)}|${request.seed}`));
  const world = readPremise({ premise, cast, language: language.id, tier, key });
  const shape = chooseShape(world, key);
  const story: Story = { key, planned, world, shape, language };
  const legs = walk({
    key,
    planned,
    path,
    telling,
    readWords: (text, index) => readOwnWords(text, world, language.id, tier, `${key}words${index}`),
  });
  const composer = new StoryComposer(story);
  const pages = legs.map((leg) => composer.compose(leg));
  const leg = legs.at(-1);
  const page = pages.at(-1);
  if (!leg || !page) throw new Error('A journey has at least its first page');
  const slots = language.slots(world);
  const labelOf = (offer: Offer): string => {
    if (offer.kind === 'way') return language.lines.ways[offer.way].label;
    if (offer.kind === 'use') return composer.labelOfUse(offer.use, leg.way);
    const words = language.stops[offer.visit.stop];
    if (offer.visit.round > 1) return language.fill(language.lines.retoldLabel, { ...slots, title: words.title });
    return offer.visit.round === 1 ? words.again.label : words.label;
  };
  return {
    title: language.fill(language.shapes[shape].title, slots),
    pageTitle: page.title,
    text: page.text,
    choices: leg.offers.map((offer) => ({ label: language.fill(labelOf(offer), slots) })),
    ...describePicture(story, leg, page),
    who: [world.hero, world.friend, ...world.others].map((person) => person.name),
    ends: leg.offers.length === 0,
  };
}
