import { describe, expect, it } from 'vitest';
import { formatMoney, formatPriceDate, formatPriceRange } from './price.ts';

const price = (lowMicros: number, highMicros = lowMicros) => ({ lowMicros, highMicros });

describe('formatMoney', () => {
  it('never rounds a small list price to nothing', () => {
    expect(formatMoney(3000, 'en')).toBe('$0.003');
    expect(formatMoney(500, 'en')).toBe('$0.0005');
  });

  it('keeps the third digit of a list price and drops it from an estimate', () => {
    expect(formatMoney(34_000, 'en')).toBe('$0.034');
    expect(formatMoney(34_000, 'en', 'estimate')).toBe('$0.03');
  });

  it('shows whole cents with two digits, not one or three', () => {
    expect(formatMoney(40_000, 'en')).toBe('$0.04');
    expect(formatMoney(1_500_000, 'en')).toBe('$1.50');
  });
});

describe('formatPriceRange', () => {
  it('says the symbol once, before the figures in English and after them in French', () => {
    expect(formatPriceRange(price(40_000, 60_000), 'en')).toBe('$0.04–0.06');
    expect(formatPriceRange(price(40_000, 60_000), 'fr')).toMatch(/^0,04–0,06\s\$$/u);
  });

  it('shows one figure when both ends read the same', () => {
    expect(formatPriceRange(price(43_000, 44_000), 'en', 'estimate')).toBe('$0.04');
  });
});

describe('formatPriceDate', () => {
  it('does not slip to the day before west of Greenwich', () => {
    expect(formatPriceDate('2026-11-12', 'en')).toBe('12 Nov 2026');
    expect(formatPriceDate('2026-11-12', 'fr')).toBe('12 nov. 2026');
  });
});
