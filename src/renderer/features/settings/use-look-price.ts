import { useTranslation } from 'react-i18next';
import type { Model } from '../../../contract/models.ts';
import { formatPriceRange, isFree } from '../../lib/price.ts';

/** Short price of one look of a model at a picture: "free", "≈ $0.001–0.002". */
export function useLookPrice(): (model: Model) => string {
  const { t, i18n } = useTranslation('common');
  return ({ lookPrice }) => {
    if (!lookPrice) return t('price.unknownShort');
    return isFree(lookPrice) ? t('price.freeShort') : formatPriceRange(lookPrice, i18n.language, 'estimate');
  };
}
