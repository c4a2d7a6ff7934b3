import { dataOf } from '../../provider-kit/data-of.ts';
import { defineProvider, type ImageModel, type Model, type VideoModel } from '../../provider-kit/model.ts';
import { nameReferences } from '../../provider-kit/name-references.ts';
import { textModelByResponses, type TextModelData } from '../../provider-kit/text-model.ts';
import { CLIP_MODELS, type ClipModelData, clipPriceOf, usualClipPrice } from './clip-models.ts';
import { judgeXai } from './judge-reply.ts';
import { listXaiModels } from './list-models.ts';
import { CLIP_REFERENCES, CLIP_TIMEOUT_MS, resumeClip, startClip } from './make-clip.ts';
import { makePicture, PICTURE_TIMEOUT_MS } from './make-picture.ts';
import { PICTURE_MODELS, type PictureModelData, picturePriceOf, usualPicturePrice } from './picture-models.ts';
import { SAID } from './said.ts';
import { XAI_BASE_URL } from './xai-address.ts';

const PICTURE_SIZE = 1024;
/** The usual length first, then every other that can be ordered. */
const DURATIONS = [8, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15];

/** Of a picture it takes 10 MiB. */
const REFERENCE_LIMITS = { longestSide: 2048, bytes: 10 * 1024 * 1024 };
/** Clips of photos alone are at most this long. */
const LONGEST_WITH_REFERENCES = 10;

/** The mark that stands for a photo in a prompt. */
const imageTag = (index: number): string => `<IMAGE_${index}>`;

const TEXT_MODELS: readonly TextModelData[] = [
  { id: 'grok-4.7', title: 'Grok 4.7', rates: { input: 2, output: 6 } },
  { id: 'grok-4.3', title: 'Grok 4.3', rates: { input: 1.25, output: 2.5 } },
];

const painter = (data: PictureModelData): ImageModel => ({
  kind: 'image',
  id: data.id,
  title: data.title,
  price: usualPicturePrice(data),
  priceOf: (shape) => picturePriceOf(data, shape),
  shapes: data.ratios,
  qualities: data.qualities,
  concurrency: 4,
  afterCrash: 'ask',
  timeoutMs: PICTURE_TIMEOUT_MS,
  width: PICTURE_SIZE,
  height: PICTURE_SIZE,
  referencePhotos: data.referencePhotos,
  referenceLimits: REFERENCE_LIMITS,
  nameReferences: (names) => nameReferences(names, imageTag),
  partialPictures: false,
  start: (request, context) => makePicture(data, request, context),
});

const clipMaker = (data: ClipModelData): VideoModel => ({
  kind: 'video',
  id: data.id,
  title: data.title,
  price: usualClipPrice(data, DURATIONS[0] ?? 0),
  priceOf: (shape) => clipPriceOf(data, shape),
  resolutions: data.resolutions,
  concurrency: 2,
  afterCrash: 'ask',
  // Its clips cannot be ended, so they are made and charged. Of calls that are given up it says nothing.
  cancelCharges: { submitting: null, running: true },
  timeoutMs: CLIP_TIMEOUT_MS,
  imageToVideo: true,
  textToVideo: true,
  durationsSeconds: DURATIONS,
  referencePhotos: CLIP_REFERENCES,
  longestWithReferences: LONGEST_WITH_REFERENCES,
  referenceLimits: REFERENCE_LIMITS,
  nameReferences: (names) => nameReferences(names, imageTag),
  start: (request, context) => startClip(data.id, request, context),
  resume: resumeClip,
});

const writer = (data: TextModelData) =>
  textModelByResponses(data, { said: SAID, effort: null, defaultBaseUrl: XAI_BASE_URL, judge: judgeXai });

function like(model: Model, id: string, title: string): Model {
  switch (model.kind) {
    case 'text':
      return writer({ ...dataOf(TEXT_MODELS, model.id), id, title });
    case 'image':
      return painter({ ...dataOf(PICTURE_MODELS, model.id), id, title });
    case 'video':
      return clipMaker({ ...dataOf(CLIP_MODELS, model.id), id, title });
  }
}

/** Pictures, clips and words from xAI. */
export const xai = defineProvider({
  id: 'xai',
  title: 'xAI',
  kind: 'service',
  account: {
    secrets: [{ name: 'key', variables: ['XAI_API_KEY'] }],
    baseUrlVariable: 'XAI_BASE_URL',
    keyPage: 'https://console.x.ai',
    defaultBaseUrl: XAI_BASE_URL,
    listModels: listXaiModels,
    like,
  },
  models: [...PICTURE_MODELS.map(painter), ...CLIP_MODELS.map(clipMaker), ...TEXT_MODELS.map(writer)],
});
