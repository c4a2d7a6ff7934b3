import type { PageShape, Price, PriceRange } from './model.ts';
import { tokenCost, type TextRates } from './text-rates.ts';
import { tokensIn } from './token-count.ts';

/** Tokens of the answer's schema and of what stands around the words; the same for every page. */
const OVERHEAD_TOKENS = 600;
/** Tokens that a page is written in, from a short one to one of a model that thinks much. */
const SHORT_ANSWER = 600;
const LONG_ANSWER = 3_000;
/** Tokens that are sent for a story's first page and for a late one. */
const FIRST_PAGE = 1_200;
const LATE_PAGE = 6_000;

/** What a page costs at a writer's rates: for a usual one, and for one whose words are known. */
export function pagePrice(
  rates: TextRates,
  said: Pick<Price, 'asOf' | 'source'>,
): { readonly price: Price; priceOf(shape: PageShape): PriceRange } {
  const cost = (input: number, output: number): number => tokenCost(rates, input, output);
  return {
    price: { lowMicros: cost(FIRST_PAGE, SHORT_ANSWER), highMicros: cost(LATE_PAGE, LONG_ANSWER), ...said },
    priceOf: ({ instructions, input }) => {
      const sent = tokensIn(instructions, input);
      return {
        lowMicros: cost(OVERHEAD_TOKENS + sent.low, SHORT_ANSWER),
        highMicros: cost(OVERHEAD_TOKENS + sent.high, LONG_ANSWER),
      };
    },
  };
}
