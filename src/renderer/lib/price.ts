import { dateFormat } from './date-format.ts';

/** A price range in millionths of a dollar. */
export interface PriceRange {
  lowMicros: number;
  highMicros: number;
}

/** `list` shows a price as it is listed, `estimate` rounds to cents where there are any. */
export type MoneyPrecision = 'list' | 'estimate';

function digitsFor(micros: number, precision: MoneyPrecision): number {
  if (micros === 0 || micros >= 1_000_000 || micros % 10_000 === 0) return 2;
  if (micros >= 10_000 && precision === 'estimate') return 2;
  return micros >= 1000 ? 3 : 4;
}

/** "$0.04", "$0.034", "$0.0005": cents, and as many more digits as a smaller price needs. */
export function formatMoney(micros: number, language: string, precision: MoneyPrecision = 'list'): string {
  const digits = digitsFor(micros, precision);
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(micros / 1_000_000);
}

/** "$0.04" or "$0.04–0.06" ("0,04–0,06 $" in French); the symbol is said once. */
export function formatPriceRange(price: PriceRange, language: string, precision: MoneyPrecision = 'list'): string {
  const low = formatMoney(price.lowMicros, language, precision);
  const high = formatMoney(price.highMicros, language, precision);
  if (low === high) return low;
  return low.startsWith('$') ? `${low}–${high.slice(1)}` : `${low.replace(/\s*\$$/u, '')}–${high}`;
}

export function isFree(price: PriceRange): boolean {
  return price.highMicros === 0;
}

/** "12 Nov 2026" for an ISO date, without a shift of the day by the time zone. */
export function formatPriceDate(isoDate: string, language: string): string {
  return dateFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${isoDate}T00:00:00Z`));
}
