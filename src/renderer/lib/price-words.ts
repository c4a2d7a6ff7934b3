import type { TFunction } from 'i18next';
import type { Price } from '../../contract/money.ts';
import { formatPriceDate, formatPriceRange } from './price.ts';

export interface PriceWords {
  /** `unknown`: nobody has said what it costs. */
  kind: 'free' | 'known' | 'unknown';
  /** "≈ $0.42", "≈ $0.04–0.06", "free" or "price not known". */
  figure: string;
  /** "Grok Imagine Video · 6 s · price of 20 Nov 2026"; what is built in is named only where all of it is. */
  origin: string;
  /** Everything is made by what is built in. */
  madeHere: boolean;
}

/** A price in words. `t` speaks the namespace `common`. */
export function priceWords(price: Price, language: string, t: TFunction<'common'>): PriceWords {
  const bought = price.lines.filter(({ practice }) => !practice);
  const kind = kindOf(price);
  const madeHere = price.lines.length > 0 && bought.length === 0;
  const titles = [...new Set(bought.map(({ modelTitle }) => modelTitle))];
  const seconds = bought.find((line) => line.seconds !== null)?.seconds ?? null;
  const [asOf] = bought
    .map((line) => line.asOf)
    .filter((day) => day !== null)
    .toSorted();
  const origin = [
    ...(madeHere ? [t('price.here')] : titles),
    ...(seconds === null ? [] : [t('price.seconds', { count: seconds })]),
    ...(kind !== 'known' || asOf === undefined ? [] : [t('price.of', { date: formatPriceDate(asOf, language) })]),
  ];
  return { kind, figure: figure(), origin: origin.join(' · '), madeHere };

  function figure(): string {
    const { lowMicros, highMicros } = price;
    if (lowMicros === null || highMicros === null) return t('price.unknownShort');
    if (kind === 'free') return t('price.freeShort');
    return t('price.each', { price: formatPriceRange({ lowMicros, highMicros }, language, 'estimate') });
  }
}

function kindOf({ lowMicros, highMicros }: Price): PriceWords['kind'] {
  if (lowMicros === null || highMicros === null) return 'unknown';
  return highMicros === 0 ? 'free' : 'known';
}
