import { checkByResponses } from '../../provider-kit/check-by-responses.ts';
import { checkPrice } from '../../provider-kit/check-price.ts';
import { dataOf } from '../../provider-kit/data-of.ts';
import { defineProvider, type ImageModel, type TextModel } from '../../provider-kit/model.ts';
import { nameReferences } from '../../provider-kit/name-references.ts';
import { pagePrice } from '../../provider-kit/page-price.ts';
import { writeByResponses, type ResponsesWriter } from '../../provider-kit/write-by-responses.ts';
import { judgeOpenAI } from './judge-reply.ts';
import { listOpenAIModels } from './list-models.ts';
import { makePicture, MOST_REFERENCES, PICTURE_TIMEOUT_MS } from './make-picture.ts';
import { PICTURE_MODELS, type PictureModelData } from './picture-models.ts';
import { picturePriceOf, usualPicturePrice } from './picture-price.ts';
import { TEXT_MODELS, type TextModelData } from './text-models.ts';

const BASE_URL = 'https://api.openai.com/v1';
const PICTURE_SIZE = 1024;
const TEXT_TIMEOUT_MS = 300_000;
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

const SAID = { asOf: '2026-11-20', source: 'developers.openai.com' } as const;

const writer = ({ id, title, rates }: TextModelData): TextModel => {
  const caller: ResponsesWriter = {
    model: id,
    rates,
    effort: 'low',
    defaultBaseUrl: BASE_URL,
    timeoutMs: TEXT_TIMEOUT_MS,
    judge: judgeOpenAI,
  };
  return {
    kind: 'text',
    id,
    title,
    ...pagePrice(rates, SAID),
    concurrency: 4,
    afterCrash: 'ask',
    cancelCharges: CANCEL_CHARGES,
    timeoutMs: TEXT_TIMEOUT_MS,
    languages: null,
    start: (request, context) => writeByResponses(caller, request, context),
    check: { ...checkPrice(rates, SAID), start: (request, context) => checkByResponses(caller, request, context) },
  };
};

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
