import { assertNever } from '../errors.ts';
import type { WorkKind } from '../../contract/values.ts';
import type { CheckInputs } from '../looks/check-request.ts';
import type { Model, Price, PriceRange, StoredImageRequest, TextRequest } from '../provider-kit/model.ts';

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
  readonly references?: readonly unknown[];
}

/** Source of a price that a person has set; it counts as it stands, whatever is asked for. */
export const OWN_PRICE = 'you';

const UNKNOWN: Estimate = { lowMicros: 0, highMicros: 0, known: false };

/** What a call with these frozen inputs costs with that model, at the prices of now; null for a usual one. */
export function estimateOf(model: Model, inputs: unknown, kind: WorkKind = model.kind): Estimate {
  if (!model.price) return UNKNOWN;
  if (kind === 'check') return estimateOfCheck(model, model.price, inputs as CheckInputs | null);
  const said = model.price.source === OWN_PRICE || inputs === null ? undefined : rangeOf(model, inputs);
  return knownOf(said ?? model.price);
}

/** A price that a person has set is that of a page, and no look at a picture is taken to cost more. */
function estimateOfCheck(model: Model, price: Price, inputs: CheckInputs | null): Estimate {
  if (model.kind !== 'text' || !model.check) return UNKNOWN;
  const { check } = model;
  const pictures = 1 + (inputs?.references?.length ?? 0);
  const listed = (inputs && check.priceOf?.({ ...inputs, pictures })) ?? check.price;
  return knownOf(price.source === OWN_PRICE ? price : listed);
}

/** No figure that cannot be reckoned with may pass a cap. */
function knownOf({ lowMicros, highMicros }: PriceRange): Estimate {
  return Number.isFinite(lowMicros) && Number.isFinite(highMicros) ? { lowMicros, highMicros, known: true } : UNKNOWN;
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
      const { picture, references, ...shape } = inputs as ClipInputs;
      return model.priceOf?.({ ...shape, fromPicture: picture !== null, references: references?.length ?? 0 });
    }
    default:
      return assertNever(model);
  }
}
