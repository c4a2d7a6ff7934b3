import type { Price } from '../../provider-kit/model.ts';

export interface PictureModelData {
  readonly id: string;
  readonly title: string;
  readonly price: Price;
  readonly ratios: readonly string[];
  /** Empty where the field is rejected. */
  readonly qualities: readonly string[];
  readonly referencePhotos: number;
}

const asOf = '2026-11-20';
const source = 'docs.x.ai';
const RATIOS = ['1:1', '3:4', '4:3', '9:16', '16:9', '2:3', '3:2', '9:19.5', '19.5:9', '9:20', '20:9', '1:2', '2:1'];

/** xAI's picture models, the one to use first. */
export const PICTURE_MODELS: readonly PictureModelData[] = [
  {
    id: 'grok-imagine-image-2.0',
    title: 'Grok Imagine Image 2.0',
    price: { lowMicros: 40_000, highMicros: 110_000, asOf, source },
    ratios: [...RATIOS, '21:9', '5:2'],
    qualities: ['low', 'medium'],
    referencePhotos: 5,
  },
  {
    id: 'grok-imagine-image',
    title: 'Grok Imagine Image',
    price: { lowMicros: 20_000, highMicros: 26_000, asOf, source },
    ratios: RATIOS,
    qualities: [],
    referencePhotos: 3,
  },
];
