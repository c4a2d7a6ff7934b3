import { useTranslation } from 'react-i18next';
import type { PriceLine, Spending } from '../../../contract/money.ts';
import { formatPriceRange } from '../../lib/price.ts';
import { priceWords, type PriceWords } from '../../lib/price-words.ts';
import { usePrice } from '../../lib/use-price.ts';
import { SetPrice } from '../../ui/price-line.tsx';

/** What one scene costs, estimated: figure, models, and the day of the price. */
export function ScenePrice({ spending }: { spending: Spending | null }) {
  const { t, i18n } = useTranslation('common');
  const price = usePrice(spending);
  if (!spending) return null;
  const check = price?.lines.find(({ kind }) => kind === 'check');
  const words = price && priceWords(price, i18n.language, t);
  return (
    <div className="price-line" aria-busy={words === null}>
      {words && (
        <>
          <p className="big-price">{figureOf(words)}</p>
          <p className="price">
            {words.madeHere ? t('price.madeHere') : words.origin}
            {words.kind === 'unknown' && <SetPrice />}
          </p>
          {check && check.highMicros !== 0 && (
            <p className="price">
              {t('home:check.line', { model: check.modelTitle })} {figureOfLine(check)}
            </p>
          )}
        </>
      )}
      {price?.overBudget && <p className="price price-over">{t(`price.over.${price.overBudget.scope}`)}</p>}
    </div>
  );

  function figureOfLine({ lowMicros, highMicros }: PriceLine): string {
    if (lowMicros === null || highMicros === null) return t('price.unknownShort');
    return t('price.each', { price: formatPriceRange({ lowMicros, highMicros }, i18n.language, 'estimate') });
  }

  function figureOf({ kind, figure }: PriceWords): string {
    if (kind === 'known') return t('price.perScene', { price: figure });
    return t(kind === 'free' ? 'price.free' : 'price.unknown');
  }
}
