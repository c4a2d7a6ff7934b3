import type { PictureShape, Price, PriceRange } from '../../provider-kit/model.ts';
import { tokensIn } from '../../provider-kit/token-count.ts';
import { USUAL_PICTURE } from '../../provider-kit/usual-shapes.ts';
import { PARTIAL_PICTURES } from './make-picture.ts';
import { PRICES_AS_OF, type PictureModelData } from './picture-models.ts';

/** Output tokens that each rough picture adds. */
const TOKENS_PER_PARTIAL = 100;
const SQUARE = 1024 * 1024;

/**
 * What a picture of medium quality costs: its tokens and those of the rough pictures, the prompt and the photos.
 * Larger pictures than the published sizes count by their pixels.
 */
export function picturePriceOf(
  data: PictureModelData,
  { prompt, width, height, references }: PictureShape,
): PriceRange {
  const { outputTokens, tallOutputTokens, referenceTokens, rates } = data;
  const pixels = width * height;
  const size = width === height ? outputTokens : tallOutputTokens;
  const scale = Math.max(1, pixels / (width === height ? SQUARE : 1.5 * SQUARE));
  const words = tokensIn(prompt);
  const cost = (output: number, text: number, photo: number): number =>
    Math.ceil(
      (output * scale + PARTIAL_PICTURES * TOKENS_PER_PARTIAL) * rates.output +
        text * rates.text +
        references * photo * rates.image,
    );
  return {
    lowMicros: cost(size[0], words.low, referenceTokens[0]),
    highMicros: cost(size[1], words.high, referenceTokens[1]),
  };
}

/** The same for a picture as stories usually ask for it, with its day and source. */
export function usualPicturePrice(data: PictureModelData): Price {
  return { ...picturePriceOf(data, USUAL_PICTURE), asOf: PRICES_AS_OF, source: data.source };
}
