import type { Model } from '../../src/contract/models.ts';
import type { OverBudget, Price, PriceLine } from '../../src/contract/money.ts';

/** What a call of this model would cost; `seconds` is the length of a clip. */
export function priceLineOf(model: Model, seconds: number | null = null): PriceLine {
  return {
    kind: model.kind,
    modelId: model.id,
    modelTitle: model.title,
    practice: model.practice,
    lowMicros: model.price?.lowMicros ?? null,
    highMicros: model.price?.highMicros ?? null,
    asOf: model.price?.asOf ?? null,
    seconds,
  };
}

/** The sum of lines, as the engine adds them up. */
export function makePrice(lines: readonly PriceLine[], overBudget: OverBudget | null = null): Price {
  const add = (end: 'lowMicros' | 'highMicros') =>
    lines.reduce<number | null>((sum, line) => {
      const micros = line[end];
      return sum === null || micros === null ? null : sum + micros;
    }, 0);
  return { lines: [...lines], lowMicros: add('lowMicros'), highMicros: add('highMicros'), overBudget };
}

/** The price of a page made with these of the models. */
export function priceOfModels(models: readonly Model[], ids: readonly (string | null)[]): Price {
  const lines = models.filter(({ id }) => ids.includes(id)).map((model) => priceLineOf(model));
  return makePrice(lines);
}
