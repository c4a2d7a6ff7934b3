import type { TextModelData } from '../../provider-kit/text-model.ts';

export interface PictureModelData {
  readonly id: string;
  readonly title: string;
  /** Micro-dollars for one picture of 1K. */
  readonly perPicture: number;
  /** Micro-dollars per token of the prompt and the photos. */
  readonly inputRate: number;
  readonly ratios: readonly string[];
  readonly referencePhotos: number;
}

/** The day on which all of these prices were true, and who said so. */
export const PRICES_AS_OF = '2026-11-20';
export const PRICES_SOURCE = 'ai.google.dev';
export const CLIP_PRICES_SOURCE = 'apidog.com';

const RATIOS = ['1:1', '2:3', '3:2', '3:4', '4:3', '4:5', '5:4', '9:16', '16:9', '21:9'];
const MORE_RATIOS = [...RATIOS, '1:4', '4:1', '1:8', '8:1'];
/** Documented for the pro model; the others are not known to take fewer. */
const REFERENCE_PHOTOS = 14;

/** Google's picture models, the one to use first. No input rate is published for the lite one: that of the larger. */
export const PICTURE_MODELS: readonly PictureModelData[] = [
  {
    id: 'gemini-nano-banana-2.1',
    title: 'Gemini Nano Banana 2.1',
    perPicture: 33_600,
    inputRate: 1.5,
    ratios: MORE_RATIOS,
    referencePhotos: REFERENCE_PHOTOS,
  },
  {
    id: 'gemini-3-pro-image',
    title: 'Gemini 3 Pro Image',
    perPicture: 134_000,
    inputRate: 2,
    ratios: RATIOS,
    referencePhotos: REFERENCE_PHOTOS,
  },
  {
    id: 'gemini-3.1-flash-lite-image',
    title: 'Gemini 3.1 Flash Lite Image',
    perPicture: 34_000,
    inputRate: 1.5,
    ratios: RATIOS,
    referencePhotos: REFERENCE_PHOTOS,
  },
];

export interface ClipModelData {
  readonly id: string;
  readonly title: string;
  /** Micro-dollars for a second in 720p. */
  readonly perSecond: number;
  /** The usual one first. */
  readonly durationsSeconds: readonly [number, ...number[]];
}

/** Google's clip models, the one to use first. */
export const CLIP_MODELS: readonly ClipModelData[] = [
  {
    id: 'gemini-omni-1.2-flash',
    title: 'Gemini Omni 1.2 Flash',
    perSecond: 100_000,
    durationsSeconds: [8, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15],
  },
  {
    id: 'gemini-omni-1.1-flash',
    title: 'Gemini Omni 1.1 Flash',
    perSecond: 100_000,
    durationsSeconds: [8, 3, 4, 5, 6, 7, 9, 10],
  },
];

/** Google's writers, the one to use first. */
export const TEXT_MODELS: readonly TextModelData[] = [
  { id: 'gemini-3.8-flash', title: 'Gemini 3.8 Flash', rates: { input: 0.75, output: 3.75 } },
  { id: 'gemini-4-carbon', title: 'Gemini 4 Carbon', rates: { input: 2, output: 10 } },
  { id: 'gemini-3.5-flash-lite', title: 'Gemini 3.5 Flash Lite', rates: { input: 0.3, output: 2.5 } },
];
