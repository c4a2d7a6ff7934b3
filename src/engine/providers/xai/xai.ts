import { defineProvider, type ImageModel, type TextModel, type VideoModel } from '../../provider-kit/model.ts';
import { pagePrice } from '../../provider-kit/page-price.ts';
import { writeByResponses, type TextRates } from '../../provider-kit/write-by-responses.ts';
import { CLIP_MODELS } from './clip-models.ts';
import { judgeXai } from './judge-reply.ts';
import { CLIP_TIMEOUT_MS, resumeClip, startClip } from './make-clip.ts';
import { makePicture, PICTURE_TIMEOUT_MS } from './make-picture.ts';
import { PICTURE_MODELS } from './picture-models.ts';
import { XAI_BASE_URL } from './xai-address.ts';

const PICTURE_SIZE = 1024;
const TEXT_TIMEOUT_MS = 300_000;
/** The usual length first, then every other that can be ordered. */
const DURATIONS = [8, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15];

/** Rates are micro-dollars per token. */
const TEXT_MODELS: readonly { readonly id: string; readonly title: string; readonly rates: TextRates }[] = [
  { id: 'grok-4.7', title: 'Grok 4.7', rates: { input: 2, output: 6 } },
  { id: 'grok-4.3', title: 'Grok 4.3', rates: { input: 1.25, output: 2.5 } },
];

const painters = PICTURE_MODELS.map((data): ImageModel => ({
  kind: 'image',
  id: data.id,
  title: data.title,
  price: data.price,
  shapes: data.ratios,
  qualities: data.qualities,
  concurrency: 4,
  afterCrash: 'ask',
  timeoutMs: PICTURE_TIMEOUT_MS,
  width: PICTURE_SIZE,
  height: PICTURE_SIZE,
  referencePhotos: data.referencePhotos,
  partialPictures: false,
  start: (request, context) => makePicture(data, request, context),
}));

const clipMakers = CLIP_MODELS.map(({ id, title, price, resolutions }): VideoModel => ({
  kind: 'video',
  id,
  title,
  price,
  resolutions,
  concurrency: 2,
  afterCrash: 'ask',
  timeoutMs: CLIP_TIMEOUT_MS,
  imageToVideo: true,
  textToVideo: true,
  durationsSeconds: DURATIONS,
  start: (request, context) => startClip(id, request, context),
  resume: resumeClip,
}));

const writers = TEXT_MODELS.map(({ id, title, rates }): TextModel => ({
  kind: 'text',
  id,
  title,
  price: pagePrice(rates, { asOf: '2026-11-20', source: 'docs.x.ai' }),
  concurrency: 4,
  afterCrash: 'ask',
  timeoutMs: TEXT_TIMEOUT_MS,
  languages: null,
  start: (request, context) =>
    writeByResponses(
      { model: id, rates, effort: null, defaultBaseUrl: XAI_BASE_URL, timeoutMs: TEXT_TIMEOUT_MS, judge: judgeXai },
      request,
      context,
    ),
}));

/** Pictures, clips and words from xAI. */
export const xai = defineProvider({
  id: 'xai',
  title: 'xAI',
  kind: 'service',
  account: { secrets: [{ name: 'key', variables: ['XAI_API_KEY'] }], baseUrlVariable: 'XAI_BASE_URL' },
  models: [...painters, ...clipMakers, ...writers],
});
