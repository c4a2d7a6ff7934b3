import type { Price } from './model.ts';
import type { TextRates } from './write-by-responses.ts';

/** Tokens of a story's first page and of a late one with a model that thinks much. */
const SHORT_PAGE = { input: 1_200, output: 600 };
const LONG_PAGE = { input: 6_000, output: 3_000 };

/** What a page costs at a writer's rates, from a short first page to a late one. */
export function pagePrice(rates: TextRates, said: { readonly asOf: string; readonly source: string }): Price {
  const cost = ({ input, output }: TextRates): number => Math.ceil(input * rates.input + output * rates.output);
  return { lowMicros: cost(SHORT_PAGE), highMicros: cost(LONG_PAGE), ...said };
}
