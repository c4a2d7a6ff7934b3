import { useTranslation } from 'react-i18next';
import type { Model } from '../../contract/models.ts';
import { formatPriceDate, formatPriceRange, isFree } from '../lib/price.ts';

interface PriceLineProps {
  /** Range of one scene; null when it is not known. */
  price: Model['price'];
  /** The model whose price it mostly is. */
  modelTitle: string;
  /** All of it is made by built-in models. */
  madeHere?: boolean;
  /** Large figure above, as beside the main button. */
  big?: boolean;
}

/** What one scene costs, estimated: figure, model, and the day of the price. */
export function PriceLine({ price, modelTitle, madeHere = false, big = false }: PriceLineProps) {
  const { t, i18n } = useTranslation('common');
  const figure = priceFigure();
  const origin = priceOrigin();
  return (
    <div className="price-line">
      <p className={big ? 'big-price' : 'price'}>{big ? figure : <b>{figure}</b>}</p>
      <p className="price">{origin}</p>
    </div>
  );

  function priceFigure(): string {
    if (!price) return t('price.unknown');
    if (isFree(price)) return t('price.free');
    return t('price.perScene', { price: formatPriceRange(price, i18n.language, 'estimate') });
  }

  function priceOrigin(): string {
    if (madeHere) return t('price.madeHere');
    return price
      ? t('price.from', { model: modelTitle, date: formatPriceDate(price.asOf, i18n.language) })
      : modelTitle;
  }
}
