import type { ClipShape, PictureShape, Price, PriceRange } from '../../provider-kit/model.ts';
import { tokensIn } from '../../provider-kit/token-count.ts';
import { USUAL_PICTURE } from '../../provider-kit/usual-shapes.ts';
import { CLIP_PRICES_SOURCE, PRICES_AS_OF, PRICES_SOURCE, type PictureModelData } from './models.ts';

/** What one photo is read as. */
const TOKENS_PER_PHOTO = 1_120;

/** What a picture costs with its prompt and its photos. */
export function picturePriceOf(
  { perPicture, inputRate }: PictureModelData,
  { prompt, references }: Pick<PictureShape, 'prompt' | 'references'>,
): PriceRange {
  const words = tokensIn(prompt);
  const cost = (tokens: number): number => Math.ceil(perPicture + (tokens + references * TOKENS_PER_PHOTO) * inputRate);
  return { lowMicros: cost(words.low), highMicros: cost(words.high) };
}

/** The same for a picture as stories usually ask for it, with its day and source. */
export function usualPicturePrice(data: PictureModelData): Price {
  return { ...picturePriceOf(data, USUAL_PICTURE), asOf: PRICES_AS_OF, source: PRICES_SOURCE };
}

/** What a clip costs: by its seconds alone. */
export function clipPriceOf(perSecond: number, { durationSeconds }: Pick<ClipShape, 'durationSeconds'>): PriceRange {
  const micros = Math.ceil(durationSeconds * perSecond);
  return { lowMicros: micros, highMicros: micros };
}

/** The same for a clip of that length, with its day and source. */
export function usualClipPrice(perSecond: number, durationSeconds: number): Price {
  return { ...clipPriceOf(perSecond, { durationSeconds }), asOf: PRICES_AS_OF, source: CLIP_PRICES_SOURCE };
}
