import type { Price } from '../../provider-kit/model.ts';
import type { TextRates } from '../../provider-kit/write-by-responses.ts';

export interface PictureModelData {
  readonly id: string;
  readonly title: string;
  readonly price: Price;
  readonly ratios: readonly string[];
  readonly referencePhotos: number;
}

const asOf = '2026-11-20';
const source = 'ai.google.dev';
const RATIOS = ['1:1', '2:3', '3:2', '3:4', '4:3', '4:5', '5:4', '9:16', '16:9', '21:9'];
const MORE_RATIOS = [...RATIOS, '1:4', '4:1', '1:8', '8:1'];
/** Documented for the pro model; the others are not known to take fewer. */
const REFERENCE_PHOTOS = 14;

/** Google's picture models, the one to use first. Prices are of 1K. */
export const PICTURE_MODELS: readonly PictureModelData[] = [
  {
    id: 'gemini-nano-banana-2.1',
    title: 'Gemini Nano Banana 2.1',
    price: { lowMicros: 33_600, highMicros: 33_600, asOf, source },
    ratios: MORE_RATIOS,
    referencePhotos: REFERENCE_PHOTOS,
  },
  {
    id: 'gemini-3-pro-image',
    title: 'Gemini 3 Pro Image',
    price: { lowMicros: 134_000, highMicros: 134_000, asOf, source },
    ratios: RATIOS,
    referencePhotos: REFERENCE_PHOTOS,
  },
  {
    id: 'gemini-3.1-flash-lite-image',
    title: 'Gemini 3.1 Flash Lite Image',
    price: { lowMicros: 34_000, highMicros: 34_000, asOf, source },
    ratios: RATIOS,
    referencePhotos: REFERENCE_PHOTOS,
  },
];

/** Google's clip models, the one to use first; durations with the usual one first. Prices are of 8 s in 720p. */
export const CLIP_MODELS = [
  {
    id: 'gemini-omni-1.2-flash',
    title: 'Gemini Omni 1.2 Flash',
    price: { lowMicros: 800_000, highMicros: 800_000, asOf, source: 'apidog.com' },
    durationsSeconds: [8, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15],
  },
  {
    id: 'gemini-omni-1.1-flash',
    title: 'Gemini Omni 1.1 Flash',
    price: { lowMicros: 800_000, highMicros: 800_000, asOf, source: 'apidog.com' },
    durationsSeconds: [8, 3, 4, 5, 6, 7, 9, 10],
  },
] as const;

/** Google's writers, the one to use first. Rates are micro-dollars per token. */
export const TEXT_MODELS: readonly { readonly id: string; readonly title: string; readonly rates: TextRates }[] = [
  { id: 'gemini-3.8-flash', title: 'Gemini 3.8 Flash', rates: { input: 0.75, output: 3.75 } },
  { id: 'gemini-4-carbon', title: 'Gemini 4 Carbon', rates: { input: 2, output: 10 } },
  { id: 'gemini-3.5-flash-lite', title: 'Gemini 3.5 Flash Lite', rates: { input: 0.3, output: 2.5 } },
];
