import { dataOf } from '../../provider-kit/data-of.ts';
import { defineProvider, type ImageModel } from '../../provider-kit/model.ts';
import { nameReferences } from '../../provider-kit/name-references.ts';
import { textModelByResponses, type TextModelData } from '../../provider-kit/text-model.ts';
import { judgeOpenAI } from './judge-reply.ts';
import { listOpenAIModels } from './list-models.ts';
import { makePicture, MOST_REFERENCES, PICTURE_TIMEOUT_MS } from './make-picture.ts';
import { PICTURE_MODELS, PRICES_AS_OF, type PictureModelData } from './picture-models.ts';
import { picturePriceOf, usualPicturePrice } from './picture-price.ts';
import { TEXT_MODELS } from './text-models.ts';

const BASE_URL = 'https://api.openai.com/v1';
const PICTURE_SIZE = 1024;
/** What is made is charged, whether or not somebody still waits for it. */
const CANCEL_CHARGES = { submitting: true, running: true } as const;

const painter = (data: PictureModelData): ImageModel => ({
  kind: 'image',
  id: data.id,
  title: data.title,
  price: usualPicturePrice(data),
  priceOf: (shape) => picturePriceOf(data, shape),
  qualities: data.qualities,
  shapes: data.shapes,
  concurrency: 4,
  afterCrash: 'ask',
  cancelCharges: CANCEL_CHARGES,
  timeoutMs: PICTURE_TIMEOUT_MS,
  width: PICTURE_SIZE,
  height: PICTURE_SIZE,
  referencePhotos: MOST_REFERENCES,
  referenceLimits: { longestSide: 2048, bytes: 20_000_000 },
  nameReferences: (names) => nameReferences(names, (index) => `Image ${index + 1}`),
  partialPictures: true,
  ...(data.retiresOn ? { retiresOn: data.retiresOn } : {}),
  ...(data.replacedBy ? { replacedBy: data.replacedBy } : {}),
  start: (request, context) => makePicture(data, request, context, BASE_URL),
});

const writer = (data: TextModelData) =>
  textModelByResponses(data, {
    said: { asOf: PRICES_AS_OF, source: 'developers.openai.com' },
    cancelCharges: CANCEL_CHARGES,
    effort: 'low',
    defaultBaseUrl: BASE_URL,
    judge: judgeOpenAI,
  });

/** Pictures and words from OpenAI, or from a service that speaks its format. */
export const openai = defineProvider({
  id: 'openai',
  title: 'OpenAI',
  kind: 'service',
  account: {
    secrets: [{ name: 'key', variables: ['OPENAI_API_KEY'] }],
    baseUrlVariable: 'OPENAI_BASE_URL',
    keyPage: 'https://platform.openai.com/api-keys',
    defaultBaseUrl: BASE_URL,
    listModels: (context) => listOpenAIModels(context, BASE_URL),
    like: (model, id, title) =>
      model.kind === 'image'
        ? painter({ ...dataOf(PICTURE_MODELS, model.id), id, title })
        : writer({ ...dataOf(TEXT_MODELS, model.id), id, title }),
  },
  models: [...PICTURE_MODELS.map(painter), ...TEXT_MODELS.map(writer)],
});
