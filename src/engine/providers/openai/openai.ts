import { defineProvider, type ImageModel, type TextModel } from '../../provider-kit/model.ts';
import { pagePrice } from '../../provider-kit/page-price.ts';
import { writeByResponses } from '../../provider-kit/write-by-responses.ts';
import { judgeOpenAI } from './judge-reply.ts';
import { makePicture, MOST_REFERENCES, PICTURE_TIMEOUT_MS } from './make-picture.ts';
import { PICTURE_MODELS } from './picture-models.ts';
import { TEXT_MODELS } from './text-models.ts';

const BASE_URL = 'https://api.openai.com/v1';
const PICTURE_SIZE = 1024;
const TEXT_TIMEOUT_MS = 300_000;

const painters = PICTURE_MODELS.map(({ id, title, price, qualities, shapes, ...data }): ImageModel => ({
  kind: 'image',
  id,
  title,
  price,
  qualities,
  shapes,
  concurrency: 4,
  afterCrash: 'ask',
  timeoutMs: PICTURE_TIMEOUT_MS,
  width: PICTURE_SIZE,
  height: PICTURE_SIZE,
  referencePhotos: MOST_REFERENCES,
  partialPictures: true,
  ...(data.retiresOn ? { retiresOn: data.retiresOn } : {}),
  ...(data.replacedBy ? { replacedBy: data.replacedBy } : {}),
  start: (request, context) =>
    makePicture({ id, title, price, qualities, shapes, ...data }, request, context, BASE_URL),
}));

const writers = TEXT_MODELS.map(({ id, title, rates }): TextModel => ({
  kind: 'text',
  id,
  title,
  price: pagePrice(rates, { asOf: '2026-11-20', source: 'developers.openai.com' }),
  concurrency: 4,
  afterCrash: 'ask',
  timeoutMs: TEXT_TIMEOUT_MS,
  languages: null,
  start: (request, context) =>
    writeByResponses(
      { model: id, rates, effort: 'low', defaultBaseUrl: BASE_URL, timeoutMs: TEXT_TIMEOUT_MS, judge: judgeOpenAI },
      request,
      context,
    ),
}));

/** Pictures and words from OpenAI, or from a service that speaks its format. */
export const openai = defineProvider({
  id: 'openai',
  title: 'OpenAI',
  kind: 'service',
  account: { secrets: [{ name: 'key', variables: ['OPENAI_API_KEY'] }], baseUrlVariable: 'OPENAI_BASE_URL' },
  models: [...painters, ...writers],
});
