import type { ComposedPage, Story } from './compose-page.ts';
import type { Leg } from './journey.ts';
import type { Setting } from './places.ts';
import type { Character } from './read-character.ts';
import { SHAPE_FACTS } from './shape-facts.ts';
import { STOP_FACTS, type Weather } from './stop-facts.ts';

/** What a page’s picture, clip and alternative text say. */
interface PagePicture {
  readonly picturePrompt: string;
  readonly altText: string;
  readonly motionPrompt: string;
}

/** Describes the picture of a page in plain sentences, in the language of the story. */
export function describePicture(story: Story, leg: Leg, page: ComposedPage): PagePicture {
  const { language, world } = story;
  const { picture } = language;
  const setting = settingOf(story, leg);
  const weather = weatherOf(story, leg);
  const slots = {
    ...language.slots(world),
    left: described(world.hero),
    right: described(world.friend),
    more: language.list(world.others.map(described)),
    leftShort: short(world.hero),
    rightShort: short(world.friend),
    scene: page.scene,
    setting: picture.settings[setting] ?? '',
    time: picture.times[page.time],
    weather: picture.weathers[weather] ?? '',
    motion: picture.motions[setting] ?? '',
  };
  return {
    picturePrompt: language.fill(world.others.length > 0 ? picture.promptWithOthers : picture.prompt, slots),
    altText: language.fill(picture.alt, slots),
    motionPrompt: language.fill(picture.motion, slots),
  };
}

const described = ({ name, aKind, look }: Character): string =>
  `${name}, ${aKind} ${/^(?:with|in|of|as|au|aux|en|à|d’)[\s\p{L}]/u.test(look) ? look : `(${look})`}`;
const short = ({ name, aKind }: Character): string => `${name}, ${aKind}`;

function settingOf({ world, shape }: Story, { move }: Leg): Setting {
  if (move.kind === 'stop') return STOP_FACTS[move.visit.stop].setting;
  if (move.kind === 'own-words') return move.words.setting ?? 'meadow';
  const facts = SHAPE_FACTS[shape];
  return (move.kind === 'opening' && facts.usesPlace ? world.place?.setting : null) ?? facts.setting;
}

function weatherOf({ shape }: Story, { move }: Leg): Weather {
  if (move.kind === 'stop') return STOP_FACTS[move.visit.stop].weather;
  return move.kind === 'turn' ? SHAPE_FACTS[shape].turnWeather : 'clear';
}
