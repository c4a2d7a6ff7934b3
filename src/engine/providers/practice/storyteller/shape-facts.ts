import { pick } from './keyed-choice.ts';
import type { Setting } from './places.ts';
import type { World } from './read-premise.ts';
import type { Weather } from './stop-facts.ts';

interface ShapeFacts {
  readonly setting: Setting;
  readonly turnWeather: Weather;
  /** What in a premise asks for this shape. */
  readonly calls: RegExp | null;
  /** The friend is introduced by the opening itself. */
  readonly introducesFriend: boolean;
  /** The opening plays at the place that the premise names. */
  readonly usesPlace: boolean;
  /** The story is about the thing that the premise names. */
  readonly usesThing: boolean;
}

const facts = (
  setting: Setting,
  calls: RegExp | null,
  more: Partial<Omit<ShapeFacts, 'setting' | 'calls'>> = {},
): ShapeFacts => ({
  setting,
  calls,
  turnWeather: 'clear',
  introducesFriend: false,
  usesPlace: true,
  usesThing: false,
  ...more,
});

/** Where each shape plays and what calls it up. Words: `en/` and `fr/`, under the same name. */
export const SHAPE_FACTS = {
  light: facts('sea', /lighthouse|phare|lamp\b|lampe|\blight\b|lumière|lantern/iu, {
    turnWeather: 'fog',
    usesPlace: false,
  }),
  afraid: facts('forest', /afraid|scared|fear|peur|craint/iu, { introducesFriend: true }),
  lost: facts('meadow', /\blost\b|loses?\b|missing|perdu|perd\b|disparu/iu, { usesThing: true }),
  letter: facts('city', /letter|\bpost\b|\bmail\b|message|lettre|facteur|courrier/iu),
  voyage: facts(
    'mountain',
    /space|moon|travel|journey|goes to|sail|\bfly\b|flies|rocket|espace|lune|voyage|\bpart\b|\bva\b|vont\b|fusée/iu,
  ),
  guest: facts('mountain', /storm|cloud|rain\b|guest|stranger|orage|nuage|pluie|invité/iu, { turnWeather: 'storm' }),
  feast: facts('city', /soup|cake|cook|feast|birthday|party|hungry|soupe|gâteau|cuisin|fête|anniversaire|faim/iu, {
    introducesFriend: true,
  }),
  map: facts('forest', /\bmap\b|treasure|pirate|explor|\bcarte\b|trésor/iu),
  seed: facts('meadow', /seed|garden|flower|grow|\btree|graine|jardin|fleur|pousse|arbre/iu),
  song: facts('city', /song|music|sing|piano|violin|dance|chanson|musique|chant|dans(e|er)\b/iu),
  sleep: facts('meadow', /sleep|\bbed\b|night|dream|dormir|\blit\b|nuit|rêve|sommeil/iu),
  word: facts('meadow', null, { introducesFriend: true }),
} as const satisfies Readonly<Record<string, ShapeFacts>>;

export type ShapeId = keyof typeof SHAPE_FACTS;
const SHAPE_IDS = Object.keys(SHAPE_FACTS) as readonly ShapeId[];

/** The shape of a story: the one that its premise asks for, or any. */
export function chooseShape(world: World, key: string): ShapeId {
  if (world.fear) return 'afraid';
  if (!world.understood) return 'word';
  const called = SHAPE_IDS.find((id) => SHAPE_FACTS[id].calls?.test(world.text));
  if (called && called !== 'afraid') return called;
  if (world.thing) return 'lost';
  return pick(
    SHAPE_IDS.filter((id) => id !== 'word' && id !== 'afraid' && id !== 'lost'),
    `${key}shape`,
  );
}
