import type { Model, Price, RunContext } from '../provider-kit/model.ts';
import type { ModelChangeRow } from '../store/catalogue-store.ts';

/** Source of a price that the person has set. */
const BY_THE_PERSON = 'you';

/** A model with the price and the time limit that the person has set, where they have. */
export function adjustedModel(model: Model, change: ModelChangeRow | undefined): Model {
  if (!change) return model;
  const price = ownPrice(change);
  const priced = price ? { ...model, price } : model;
  return change.time_limit_seconds === null ? priced : limited(priced, change.time_limit_seconds * 1000);
}

function ownPrice(change: ModelChangeRow): Price | null {
  const { price_low_micros: lowMicros, price_high_micros: highMicros, priced_at: at } = change;
  if (lowMicros === null || highMicros === null) return null;
  return { lowMicros, highMicros, asOf: new Date(at ?? 0).toISOString().slice(0, 10), source: BY_THE_PERSON };
}

type Call = (input: never, context: RunContext) => unknown;

/** The same model, whose calls know another limit. */
function limited(model: Model, timeLimitMs: number): Model {
  const within =
    (call: Call): Call =>
    (input, context) =>
      call.call(model, input, { ...context, timeLimitMs });
  const { check, lookUp, resume, start } = model as {
    start: Call;
    resume?: Call;
    lookUp?: Call;
    check?: { start: Call };
  };
  return {
    ...model,
    timeoutMs: timeLimitMs,
    start: within(start),
    ...(resume ? { resume: within(resume) } : {}),
    ...(lookUp ? { lookUp: within(lookUp) } : {}),
    ...(check ? { check: { ...check, start: within(check.start) } } : {}),
  } as Model;
}
