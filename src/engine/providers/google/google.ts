import { dataOf } from '../../provider-kit/data-of.ts';
import { defineProvider, type ImageModel, type Model, type VideoModel } from '../../provider-kit/model.ts';
import { nameReferences, ordinalImage } from '../../provider-kit/name-references.ts';
import { textModel, type TextModelData } from '../../provider-kit/text-model.ts';
import { GOOGLE_BASE_URL } from './google-client.ts';
import { listGoogleModels } from './list-models.ts';
import { cancelClip, CLIP_REFERENCES, CLIP_TIMEOUT_MS, referenceTag, resumeClip, startClip } from './make-clip.ts';
import { makePicture, PICTURE_TIMEOUT_MS } from './make-picture.ts';
import { clipPriceOf, picturePriceOf, usualClipPrice, usualPicturePrice } from './media-price.ts';
import {
  CLIP_MODELS,
  type ClipModelData,
  PICTURE_MODELS,
  type PictureModelData,
  PRICES_AS_OF,
  PRICES_SOURCE,
  TEXT_MODELS,
} from './models.ts';
import { checkPicture, writePage } from './write-page.ts';

const PICTURE_SIZE = 1024;
/** A request with inline data has 20 MB altogether, and 14 photos must fit. */
const REFERENCE_LIMITS = { longestSide: 1536, bytes: 1_000_000 };
/** An order whose answer nobody waits for is charged all the same; of a clip that is cancelled nothing is said. */
const CANCEL_CHARGES = { submitting: true, running: null } as const;

const painter = (data: PictureModelData): ImageModel => ({
  kind: 'image',
  id: data.id,
  title: data.title,
  price: usualPicturePrice(data),
  priceOf: (shape) => picturePriceOf(data, shape),
  shapes: data.ratios,
  concurrency: 4,
  afterCrash: 'ask',
  cancelCharges: CANCEL_CHARGES,
  timeoutMs: PICTURE_TIMEOUT_MS,
  width: PICTURE_SIZE,
  height: PICTURE_SIZE,
  referencePhotos: data.referencePhotos,
  referenceLimits: REFERENCE_LIMITS,
  nameReferences: (names) => nameReferences(names, ordinalImage, (name, places) => `Keep ${name} from ${places}.`),
  partialPictures: false,
  start: (request, context) => makePicture(data, request, context),
});

const clipMaker = ({ id, title, perSecond, durationsSeconds }: ClipModelData): VideoModel => ({
  kind: 'video',
  id,
  title,
  price: usualClipPrice(perSecond, durationsSeconds[0]),
  priceOf: (shape) => clipPriceOf(perSecond, shape),
  durationsSeconds,
  resolutions: ['360p', '720p', '1080p', '4k'],
  concurrency: 2,
  afterCrash: 'ask',
  cancelCharges: CANCEL_CHARGES,
  timeoutMs: CLIP_TIMEOUT_MS,
  imageToVideo: true,
  textToVideo: true,
  referencePhotos: CLIP_REFERENCES,
  referenceLimits: REFERENCE_LIMITS,
  nameReferences: (names) => nameReferences(names, referenceTag),
  start: (request, context) => startClip(id, request, context),
  resume: resumeClip,
  cancel: cancelClip,
});

const writer = (data: TextModelData) =>
  textModel(
    data,
    { said: { asOf: PRICES_AS_OF, source: PRICES_SOURCE }, cancelCharges: CANCEL_CHARGES },
    {
      start: (request, context) => writePage(data, request, context),
      check: (request, context) => checkPicture(data, request, context),
    },
  );

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

/** Pictures, clips and words from Google's Gemini API. */
export const google = defineProvider({
  id: 'google',
  title: 'Google',
  kind: 'service',
  account: {
    secrets: [{ name: 'key', variables: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'] }],
    baseUrlVariable: 'GEMINI_BASE_URL',
    keyPage: 'https://aistudio.google.com/apikey',
    defaultBaseUrl: GOOGLE_BASE_URL,
    listModels: listGoogleModels,
    like,
  },
  models: [...PICTURE_MODELS.map(painter), ...CLIP_MODELS.map(clipMaker), ...TEXT_MODELS.map(writer)],
});
