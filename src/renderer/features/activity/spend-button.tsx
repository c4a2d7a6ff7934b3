import type { LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../contract/scenes.ts';
import { priceWords } from '../../lib/price-words.ts';
import { usePrice } from '../../lib/use-price.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { Button } from '../../ui/button.tsx';

interface SpendButtonProps {
  job: Job;
  label: string;
  icon?: LucideIcon;
  busy: boolean;
  onPress: () => void;
}

/** Makes a job once more. What that costs today stands on the button, which waits until it is known. */
export function SpendButton({ job, label, icon, busy, onPress }: SpendButtonProps) {
  const { t, i18n } = useTranslation('activity');
  const { t: common } = useTranslation('common');
  const kids = useKidsRoom();
  const price = usePrice(job.practice ? null : { what: 'retry', jobId: job.id });
  const asking = !kids && !job.practice && !price;
  return (
    <Button size="small" {...(icon && { icon })} busy={busy || asking} onClick={onPress}>
      {kids || asking ? label : t('withPrice', { label, price: figure() })}
    </Button>
  );

  function figure(): string {
    return price ? priceWords(price, i18n.language, common).figure : t('free');
  }
}
