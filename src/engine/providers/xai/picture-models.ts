import type { PictureShape, Price, PriceRange } from '../../provider-kit/model.ts';
import { SAID } from './said.ts';

export interface PictureModelData {
  readonly id: string;
  readonly title: string;
  /** Micro-dollars for one picture of 1K, of medium quality where there are qualities, and for each photo. */
  readonly perPicture: number;
  readonly perReference: number;
  readonly ratios: readonly string[];
  /** Empty where the field is rejected. */
  readonly qualities: readonly string[];
  readonly referencePhotos: number;
}

const RATIOS = ['1:1', '3:4', '4:3', '9:16', '16:9', '2:3', '3:2', '9:19.5', '19.5:9', '9:20', '20:9', '1:2', '2:1'];

/** xAI's picture models, the one to use first. */
export const PICTURE_MODELS: readonly PictureModelData[] = [
  {
    id: 'grok-imagine-image-2.0',
    title: 'Grok Imagine Image 2.0',
    perPicture: 60_000,
    perReference: 10_000,
    ratios: [...RATIOS, '21:9', '5:2'],
    qualities: ['low', 'medium'],
    referencePhotos: 5,
  },
  {
    id: 'grok-imagine-image',
    title: 'Grok Imagine Image',
    perPicture: 20_000,
    perReference: 2_000,
    ratios: RATIOS,
    qualities: [],
    referencePhotos: 3,
  },
];

/** What a picture costs with its photos. */
export function picturePriceOf(
  { perPicture, perReference }: PictureModelData,
  { references }: Pick<PictureShape, 'references'>,
): PriceRange {
  const micros = perPicture + references * perReference;
  return { lowMicros: micros, highMicros: micros };
}

/** The same without photos, with its day and source. */
export function usualPicturePrice(data: PictureModelData): Price {
  return { ...picturePriceOf(data, { references: 0 }), ...SAID };
}
