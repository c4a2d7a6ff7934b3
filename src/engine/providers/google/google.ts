import { defineProvider, type ImageModel, type TextModel, type VideoModel } from '../../provider-kit/model.ts';
import { pagePrice } from '../../provider-kit/page-price.ts';
import { cancelClip, CLIP_TIMEOUT_MS, resumeClip, startClip } from './make-clip.ts';
import { makePicture, PICTURE_TIMEOUT_MS } from './make-picture.ts';
import { CLIP_MODELS, PICTURE_MODELS, TEXT_MODELS } from './models.ts';
import { TEXT_TIMEOUT_MS, writePage } from './write-page.ts';

const PICTURE_SIZE = 1024;

const painters = PICTURE_MODELS.map((data): ImageModel => ({
  kind: 'image',
  id: data.id,
  title: data.title,
  price: data.price,
  shapes: data.ratios,
  concurrency: 4,
  afterCrash: 'ask',
  timeoutMs: PICTURE_TIMEOUT_MS,
  width: PICTURE_SIZE,
  height: PICTURE_SIZE,
  referencePhotos: data.referencePhotos,
  partialPictures: false,
  start: (request, context) => makePicture(data, request, context),
}));

const clipMakers = CLIP_MODELS.map(({ id, title, price, durationsSeconds }): VideoModel => ({
  kind: 'video',
  id,
  title,
  price,
  durationsSeconds,
  resolutions: ['360p', '720p', '1080p', '4k'],
  concurrency: 2,
  afterCrash: 'ask',
  timeoutMs: CLIP_TIMEOUT_MS,
  imageToVideo: true,
  textToVideo: true,
  start: (request, context) => startClip(id, request, context),
  resume: resumeClip,
  cancel: cancelClip,
}));

const writers = TEXT_MODELS.map(({ id, title, rates }): TextModel => ({
  kind: 'text',
  id,
  title,
  price: pagePrice(rates, { asOf: '2026-11-20', source: 'ai.google.dev' }),
  concurrency: 4,
  afterCrash: 'ask',
  timeoutMs: TEXT_TIMEOUT_MS,
  languages: null,
  start: (request, context) => writePage({ id, rates }, request, context),
}));

/** Pictures, clips and words from Google's Gemini API. */
export const google = defineProvider({
  id: 'google',
  title: 'Google',
  kind: 'service',
  account: {
    secrets: [{ name: 'key', variables: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'] }],
    baseUrlVariable: 'GEMINI_BASE_URL',
  },
  models: [...painters, ...clipMakers, ...writers],
});
