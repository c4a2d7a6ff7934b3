import { assertNever } from '../errors.ts';
import type { Model, PriceRange, StoredImageRequest, TextRequest } from '../provider-kit/model.ts';

/** What one call may cost, in micro-dollars. */
export interface Estimate extends PriceRange {
  /** False when nobody has said; both figures are zero then. */
  readonly known: boolean;
}

/** What of a clip's frozen inputs its price depends on. */
interface ClipInputs {
  readonly prompt: string;
  readonly durationSeconds: number;
  readonly picture: object | null;
}

/** Source of a price that a person has set; it counts as it stands, whatever is asked for. */
export const OWN_PRICE = 'you';

const UNKNOWN: Estimate = { lowMicros: 0, highMicros: 0, known: false };

/** What a call with these frozen inputs costs with that model, at the prices of now; null for a usual one. */
export function estimateOf(model: Model, inputs: unknown): Estimate {
  if (!model.price) return UNKNOWN;
  const said = model.price.source === OWN_PRICE || inputs === null ? undefined : rangeOf(model, inputs);
  const range = said ?? model.price;
  return { lowMicros: range.lowMicros, highMicros: range.highMicros, known: true };
}

function rangeOf(model: Model, inputs: unknown): PriceRange | undefined {
  switch (model.kind) {
    case 'text':
      return model.priceOf?.(inputs as TextRequest);
    case 'image': {
      const { references, ...shape } = inputs as StoredImageRequest & { references?: readonly unknown[] };
      return model.priceOf?.({ ...shape, references: references?.length ?? 0 });
    }
    case 'video': {
      const { picture, ...shape } = inputs as ClipInputs;
      return model.priceOf?.({ ...shape, fromPicture: picture !== null });
    }
    default:
      return assertNever(model);
  }
}
