import type { ClipShape, Price, PriceRange } from '../../provider-kit/model.ts';
import { usualClip } from '../../provider-kit/usual-shapes.ts';
import { SAID } from './said.ts';

export interface ClipModelData {
  readonly id: string;
  readonly title: string;
  /** Micro-dollars for a second in 720p, which is what is asked for, and for each picture that goes along. */
  readonly perSecond: PriceRange;
  readonly perPicture: PriceRange;
  readonly resolutions: readonly string[];
}

const fixed = (micros: number): PriceRange => ({ lowMicros: micros, highMicros: micros });

/** xAI's clip models, the one to use first. */
export const CLIP_MODELS: readonly ClipModelData[] = [
  {
    id: 'grok-imagine-video-1.5',
    title: 'Grok Imagine Video 1.5',
    perSecond: fixed(140_000),
    // Its sources do not agree whether the picture is charged here, with the lite model, or with both.
    perPicture: { lowMicros: 0, highMicros: 10_000 },
    resolutions: ['480p', '720p', '1080p'],
  },
  {
    id: 'grok-imagine-video-1.5-lite',
    title: 'Grok Imagine Video 1.5 Lite',
    // Its sources do not agree either.
    perSecond: { lowMicros: 30_000, highMicros: 35_000 },
    perPicture: { lowMicros: 0, highMicros: 10_000 },
    resolutions: ['480p', '720p', '1080p'],
  },
  {
    id: 'grok-imagine-video',
    title: 'Grok Imagine Video',
    perSecond: fixed(70_000),
    perPicture: fixed(2_000),
    resolutions: ['480p', '720p'],
  },
];

/** What a clip costs: by its seconds, and for its first frame or the photos that it is made from. */
export function clipPriceOf(
  { perSecond, perPicture }: ClipModelData,
  { durationSeconds, fromPicture, references = 0 }: ClipShape,
): PriceRange {
  const pictures = (fromPicture ? 1 : 0) + references;
  return {
    lowMicros: Math.ceil(durationSeconds * perSecond.lowMicros + pictures * perPicture.lowMicros),
    highMicros: Math.ceil(durationSeconds * perSecond.highMicros + pictures * perPicture.highMicros),
  };
}

/** The same for a clip from a picture, of that length. */
export function usualClipPrice(data: ClipModelData, durationSeconds: number): Price {
  return { ...clipPriceOf(data, usualClip(durationSeconds)), ...SAID };
}
