import sharp from 'sharp';
import type { Colour } from './colour.ts';
import type { HairStyle } from './read-looks.ts';
import type { Mention, SceneReading } from './read-scene.ts';

/** A photo that shows how somebody looks. */
export interface Photo {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a photo says about somebody, in the terms in which figures are drawn. */
export interface Likeness {
  readonly hair: Colour;
  readonly hairStyle: HairStyle;
  readonly coat: Colour;
  /** What most of the middle is coloured like: fur, feathers, paint. */
  readonly body: Colour;
  /** Absent where the middle of the photo is no colour that skin has. */
  readonly skin?: Colour;
}

/** Side of the small square that a photo is looked at as. */
const SIDE = 48;
/** Largest distance between two colours that count as the same, per channel. */
const ALIKE = 40;

/** A part of the square in shares of its side: left, top, right, bottom. */
type Region = readonly [left: number, top: number, right: number, bottom: number];
const CROWN: Region = [0.32, 0.05, 0.68, 0.28];
const FACE: Region = [0.38, 0.38, 0.62, 0.6];
const CHEST: Region = [0.25, 0.74, 0.75, 0.98];
const MIDDLE: Region = [0.2, 0.2, 0.8, 0.8];
/** Beside the neck, where only long hair is. */
const SHOULDERS: readonly Region[] = [
  [0.12, 0.52, 0.3, 0.72],
  [0.7, 0.52, 0.88, 0.72],
];

type Pixel = readonly [red: number, green: number, blue: number];

/** Looks at the first photo of each name. Throws where one cannot be decoded. */
export async function readLikenesses(photos: readonly Photo[]): Promise<ReadonlyMap<string, Likeness>> {
  const first = new Map<string, Uint8Array>();
  for (const { name, bytes } of photos) if (!first.has(name)) first.set(name, bytes);
  const read = [...first].map(async ([name, bytes]) => [name, await readLikeness(bytes)] as const);
  return new Map(await Promise.all(read));
}

/** The colours of hair, skin and clothes in a photo, and whether the hair falls to the shoulders. */
async function readLikeness(bytes: Uint8Array): Promise<Likeness> {
  const raw = await sharp(bytes)
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize(SIDE, SIDE, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer();
  const hair = commonest(pixelsIn(raw, CROWN));
  const face = commonest(pixelsIn(raw, FACE));
  const beside = SHOULDERS.flatMap((region) => pixelsIn(raw, region));
  const hairBeside = beside.filter((pixel) => isAlike(pixel, hair)).length / beside.length;
  return {
    hair: colourOf(hair),
    hairStyle: hairBeside > 0.3 ? 'long' : 'short',
    coat: colourOf(commonest(pixelsIn(raw, CHEST))),
    body: colourOf(commonest(pixelsIn(raw, MIDDLE))),
    ...(isSkin(face) ? { skin: colourOf(face) } : {}),
  };
}

/** A reading whose figures look like their photos, wherever the words say nothing of that part. */
export function withLikenesses(reading: SceneReading, likenesses: ReadonlyMap<string, Likeness>): SceneReading {
  if (likenesses.size === 0) return reading;
  const like = (mention: Mention): Mention => {
    const likeness = likenesses.get(mention.name ?? '');
    if (!likeness) return mention;
    const { body, coat, hair, hairStyle, skin } = likeness;
    const isDressed = mention.looks.coat ?? mention.looks.dress ?? mention.colour;
    return {
      ...mention,
      colour: mention.colour ?? body,
      looks: { hair, hairStyle, ...(skin && { skin }), ...(isDressed ? {} : { coat }), ...mention.looks },
    };
  };
  return { ...reading, mentions: reading.mentions.map(like) };
}

function pixelsIn(raw: Uint8Array, [left, top, right, bottom]: Region): Pixel[] {
  const pixels: Pixel[] = [];
  for (let y = Math.round(top * SIDE); y < Math.round(bottom * SIDE); y++) {
    for (let x = Math.round(left * SIDE); x < Math.round(right * SIDE); x++) {
      const at = (y * SIDE + x) * 3;
      pixels.push([raw[at] ?? 0, raw[at + 1] ?? 0, raw[at + 2] ?? 0]);
    }
  }
  return pixels;
}

/** The mean of the largest group of like colours. */
function commonest(pixels: readonly Pixel[]): Pixel {
  const groups = Map.groupBy(pixels, (pixel) => pixel.map((channel) => channel >> 5).join());
  const largest = [...groups.values()].reduce((most, group) => (group.length > most.length ? group : most));
  const mean = (channel: 0 | 1 | 2): number =>
    Math.round(largest.reduce((sum, pixel) => sum + pixel[channel], 0) / largest.length);
  return [mean(0), mean(1), mean(2)];
}

function isAlike(one: Pixel, other: Pixel): boolean {
  return one.every((channel, index) => Math.abs(channel - (other[index] ?? 0)) <= ALIKE);
}

/** Every human skin is more red than green and more green than blue, and never of a strong colour. */
function isSkin([red, green, blue]: Pixel): boolean {
  return red > green && green > blue && red - blue > 14 && red - blue < 140 && red > 60;
}

function colourOf(pixel: Pixel): Colour {
  return `#${pixel.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
