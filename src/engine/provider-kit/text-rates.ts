/** Micro-dollars per token, which is dollars per million. */
export interface TextRates {
  readonly input: number;
  readonly output: number;
}

/** What so many tokens cost, in micro-dollars. */
export function tokenCost(rates: TextRates, input: number, output: number): number {
  return Math.ceil(input * rates.input + output * rates.output);
}
