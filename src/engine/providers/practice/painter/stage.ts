import type { StyleId } from '../../../provider-kit/story-brief.ts';
import { mix } from './colour.ts';
import type { Colour } from './colour.ts';
import { MOODS } from './mood.ts';
import type { Mood } from './mood.ts';
import { Pen, SCENE_SIZE } from './pen.ts';
import { moodOf } from './read-scene.ts';
import type { SceneReading } from './read-scene.ts';
import { seededRandom, valueNoise } from './seeded-random.ts';
import type { Noise, Random } from './seeded-random.ts';

/** The five planes of a picture, back to front. */
export const LAYER_IDS = ['sky', 'far', 'mid', 'main', 'front'] as const;
export type LayerId = (typeof LAYER_IDS)[number];

/** Where the picture is looked at from. */
export interface Framing {
  /** -1, 0, 1: the hero stands left, in the middle or right. */
  readonly heroSide: number;
  /** Middle of the hero. */
  readonly heroX: number;
  /** Size of the figures against the usual one. */
  readonly closeness: number;
  /** Which of the three land forms of the setting. */
  readonly form: 0 | 1 | 2;
}

/** Everything that the parts of a scene share while it is drawn. */
export interface Stage {
  readonly reading: SceneReading;
  readonly style: StyleId;
  readonly mood: Mood;
  readonly seed: number;
  /** 1: the light is on the right, -1: on the left. */
  readonly side: number;
  readonly lightX: number;
  readonly lightY: number;
  readonly framing: Framing;
  readonly noise: Noise;
  readonly random: Random;
  readonly layers: Readonly<Record<LayerId, Pen>>;
}

/** Height of the ground at x. */
export type GroundLine = (x: number) => number;

export function createStage(reading: SceneReading, style: StyleId, requestSeed: number): Stage {
  // The picture of a prompt changes completely with the seed; the layers draw from streams of their own.
  const seed = (reading.hash ^ Math.imul(requestSeed + 1, 0x9e3779b1)) >>> 0;
  const random = seededRandom(seed);
  const moodId = moodOf(reading, requestSeed);
  const mood = MOODS[moodId];
  const drawn = random() < 0.5 ? 1 : -1;
  // The first figure stands away from the light.
  const side = reading.heroSide ? -reading.heroSide : drawn;
  const place = random();
  const heroSide = place < 0.68 || reading.heroSide ? -side : 0;
  const closeness = [1.04, 1.18, 0.94][Math.floor(random() * 3)]!;
  const form = Math.floor(random() * 3) as 0 | 1 | 2;
  const pen = (index: number): Pen => new Pen(style, mood, seededRandom(seed + index * 7919), side);
  return {
    reading,
    style,
    mood,
    seed,
    side,
    lightX: SCENE_SIZE * (0.5 + side * (heroSide ? 0.19 : 0.25)),
    lightY: mood.dark ? 190 : moodId === 'sunset' ? 500 : moodId === 'dawn' ? 430 : 200,
    framing: { heroSide, heroX: SCENE_SIZE * (0.5 + heroSide * 0.175), closeness, form },
    noise: valueNoise(seed),
    random,
    layers: { sky: pen(1), far: pen(2), mid: pen(3), main: pen(4), front: pen(5) },
  };
}

/** Dark, saturated colour for what stands close to the reader. */
export function nearColour(stage: Stage, colour: Colour): Colour {
  const { mood } = stage;
  return mix(colour, mood.shade, mood.dark ? 0.5 : 0.26);
}
