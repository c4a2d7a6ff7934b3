import type { Price } from '../../provider-kit/model.ts';

export interface ClipModelData {
  readonly id: string;
  readonly title: string;
  /** Of a clip of 8 s, from 480p to what it does best. */
  readonly price: Price;
  readonly resolutions: readonly string[];
}

const asOf = '2026-11-20';
const source = 'docs.x.ai';

/** xAI's clip models, the one to use first. */
export const CLIP_MODELS: readonly ClipModelData[] = [
  {
    id: 'grok-imagine-video-1.5',
    title: 'Grok Imagine Video 1.5',
    price: { lowMicros: 640_000, highMicros: 1_130_000, asOf, source },
    resolutions: ['480p', '720p', '1080p'],
  },
  {
    id: 'grok-imagine-video-1.5-lite',
    title: 'Grok Imagine Video 1.5 Lite',
    price: { lowMicros: 160_000, highMicros: 250_000, asOf, source },
    resolutions: ['480p', '720p', '1080p'],
  },
  {
    id: 'grok-imagine-video',
    title: 'Grok Imagine Video',
    price: { lowMicros: 400_000, highMicros: 562_000, asOf, source },
    resolutions: ['480p', '720p'],
  },
];
