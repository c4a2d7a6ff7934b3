import { useTranslation } from 'react-i18next';
import { usePrice } from '../../lib/use-price.ts';
import { PriceLine } from '../../ui/price-line.tsx';

/** What one more page of the story costs; said once, beside its choices. */
export function NextPagePrice({ storyId }: { storyId: string }) {
  const { t } = useTranslation('play');
  const price = usePrice({ what: 'page', storyId });
  return price && <PriceLine what={t('price.nextPage')} price={price} />;
}
