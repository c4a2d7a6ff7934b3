import { useTranslation } from 'react-i18next';
import type { GenerationKind } from '../../../contract/values.ts';
import { priceWords } from '../../lib/price-words.ts';
import { usePrice } from '../../lib/use-price.ts';

/** The figure alone, for a button that makes a take. Nothing where the price is not known. */
export function ShortPrice({ sceneId, kind }: { sceneId: string; kind: GenerationKind }) {
  const { t, i18n } = useTranslation('common');
  const price = usePrice({ what: 'take', sceneId, kind });
  const words = price && priceWords(price, i18n.language, t);
  return words && words.kind !== 'unknown' && <span className="num play-short-price">{words.figure}</span>;
}
