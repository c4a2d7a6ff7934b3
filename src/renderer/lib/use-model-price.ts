import { useTranslation } from 'react-i18next';
import type { Model } from '../../contract/models.ts';
import { formatPriceRange, isFree } from './price.ts';

/** Short price of one result of a model: "free", "≈ $0.04–0.06". */
export function useModelPrice(): (model: Model) => string {
  const { t, i18n } = useTranslation('common');
  return ({ price }) => {
    if (!price) return t('price.unknownShort');
    return isFree(price) ? t('price.freeShort') : t('price.each', { price: formatPriceRange(price, i18n.language) });
  };
}
