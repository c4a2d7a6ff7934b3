import { checkByResponses } from './check-by-responses.ts';
import { checkPrice } from './check-price.ts';
import type { PictureCheck, Price, TextModel } from './model.ts';
import { pagePrice } from './page-price.ts';
import type { TextRates } from './text-rates.ts';
import { writeByResponses, type ResponsesWriter } from './write-by-responses.ts';

/** A writer in a service's list. */
export interface TextModelData {
  readonly id: string;
  readonly title: string;
  readonly rates: TextRates;
}

interface TextService extends Pick<TextModel, 'cancelCharges'> {
  /** Of which day its prices are, and who said so. */
  readonly said: Pick<Price, 'asOf' | 'source'>;
}

interface TextCalls extends Pick<TextModel, 'start'> {
  readonly check: PictureCheck['start'];
}

/** Longest from the order to its result. */
export const TEXT_TIMEOUT_MS = 300_000;

/** A service's writer, which is also asked to look at pictures. */
export function textModel(
  { id, title, rates }: TextModelData,
  { said, cancelCharges }: TextService,
  { start, check }: TextCalls,
): TextModel {
  return {
    kind: 'text',
    id,
    title,
    ...pagePrice(rates, said),
    concurrency: 4,
    afterCrash: 'ask',
    timeoutMs: TEXT_TIMEOUT_MS,
    languages: null,
    ...(cancelCharges && { cancelCharges }),
    start,
    check: { ...checkPrice(rates, said), start: check },
  };
}

/** The same for a service that speaks OpenAI's format. */
export function textModelByResponses(
  data: TextModelData,
  {
    effort,
    defaultBaseUrl,
    judge,
    ...service
  }: TextService & Pick<ResponsesWriter, 'effort' | 'defaultBaseUrl' | 'judge'>,
): TextModel {
  const { id: model, rates } = data;
  const writer: ResponsesWriter = { model, rates, timeoutMs: TEXT_TIMEOUT_MS, effort, defaultBaseUrl, judge };
  return textModel(data, service, {
    start: (request, context) => writeByResponses(writer, request, context),
    check: (request, context) => checkByResponses(writer, request, context),
  });
}
