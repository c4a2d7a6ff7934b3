import sharp from 'sharp';
import { composeReading } from '../compose-scene.ts';
import { flatten } from '../paint-picture.ts';
import { rasterizeLayers } from '../rasterize.ts';
import type { SceneReading } from '../read-scene.ts';
import type { StyleId } from '../../../../provider-kit/story-brief.ts';

/** Test aid: a picture as red, green, blue bytes at a given size. */
export async function decoded(bytes: Uint8Array, size: number): Promise<Uint8Array> {
  return sharp(bytes).resize(size, size).removeAlpha().raw().toBuffer();
}

/** Test aid: the composed layers before the finish of the style, RGBA. */
export async function composedPixels(
  reading: SceneReading,
  style: StyleId,
  seed: number,
  size: number,
): Promise<Uint8ClampedArray> {
  return flatten(await rasterizeLayers(composeReading(reading, style, seed), size, false));
}

/** Test aid: the same reading with subjects that draw nothing. */
export function emptied(reading: SceneReading, id: string): SceneReading {
  return {
    ...reading,
    mentions: reading.mentions.map((mention) =>
      mention.subject.id === id ? { ...mention, subject: { ...mention.subject, draw: () => undefined } } : mention,
    ),
  };
}

/** Test aid: mean difference per channel, 0..255. */
export function distance(first: ArrayLike<number>, second: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < first.length; i++) sum += Math.abs(first[i]! - second[i]!);
  return sum / first.length;
}
