import type { CheckShape, Price, PriceRange } from './model.ts';
import { tokenCost, type TextRates } from './text-rates.ts';
import { tokensIn } from './token-count.ts';

/** Tokens of the answer's schema and of what stands around the words. */
const OVERHEAD_TOKENS = 600;
/** Tokens of one picture of at most 1024 pixels a side: services count from one small tile to a patch for each spot. */
const LEAST_PICTURE = 250;
const MOST_PICTURE = 1_800;
/** Tokens of an answer, from one about a single person to one of a model that thinks first about several. */
const SHORT_ANSWER = 120;
const LONG_ANSWER = 2_500;
/** Words that are sent with a usual look, and photos beside its picture. */
const USUAL_WORDS = { low: 250, high: 700 };
const USUAL_PICTURES = { low: 1, high: 4 };

/** What a look at a picture costs at a writer's rates: for a usual one, and for one that is known. */
export function checkPrice(
  rates: TextRates,
  said: Pick<Price, 'asOf' | 'source'>,
): { readonly price: Price; priceOf(shape: CheckShape): PriceRange } {
  const range = (words: { low: number; high: number }, pictures: { low: number; high: number }): PriceRange => ({
    lowMicros: tokenCost(rates, OVERHEAD_TOKENS + words.low + pictures.low * LEAST_PICTURE, SHORT_ANSWER),
    highMicros: tokenCost(rates, OVERHEAD_TOKENS + words.high + pictures.high * MOST_PICTURE, LONG_ANSWER),
  });
  return {
    price: { ...range(USUAL_WORDS, USUAL_PICTURES), ...said },
    priceOf: ({ instructions, input, pictures }) =>
      range(tokensIn(instructions, input), { low: pictures, high: pictures }),
  };
}
