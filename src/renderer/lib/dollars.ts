import { typedNumber } from './typed-number.ts';

const HIGHEST = 1_000_000_000_000;

/** What a person types as an amount of dollars, in micros: "5", "5.00", "$5", "5,50". Null when it is no amount. */
export function readDollars(typed: string): number | null {
  const dollars = typedNumber(typed);
  if (dollars === null || Number.isNaN(dollars)) return null;
  const micros = Math.round(dollars * 100) * 10_000;
  const inCents = Math.abs(dollars * 1_000_000 - micros) < 1;
  return inCents && micros <= HIGHEST ? micros : null;
}

/** "5.00" ("5,00" in French), as it stands in a field. */
export function dollarsToType(micros: number, language: string): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    useGrouping: false,
  }).format(micros / 1_000_000);
}
