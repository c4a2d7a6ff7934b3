import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../contract/scenes.ts';
import { priceWords } from '../../lib/price-words.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { usePrice } from '../../lib/use-price.ts';
import { Button } from '../../ui/button.tsx';
import { PriceLine } from '../../ui/price-line.tsx';
import type { PageActions } from './use-page-actions.ts';

/** The choice about a call whose answer was lost: look for it, pay for it again, or give it up. */
export function LostAnswer({ job, actions, size }: { job: Job; actions: PageActions; size: 'normal' | 'small' }) {
  const { t, i18n } = useTranslation('play');
  const { t: common } = useTranslation('common');
  const kids = useKidsRoom();
  const priceId = useId();
  const price = usePrice({ what: 'retry', jobId: job.id });
  const figure = price && priceWords(price, i18n.language, common).figure;
  const decide = (decision: 'look' | 'pay-again' | 'give-up') => ({
    size,
    busy: actions.decide.isPending,
    onClick: () => actions.decide.mutate({ id: job.id, decision }),
  });
  return (
    <div className="play-steps">
      <div className="play-steps-row">
        {job.canBeLookedUp && <Button {...decide('look')}>{t('lost.look')}</Button>}
        <Button {...decide('pay-again')} aria-describedby={priceId}>
          {kids ? t('again.makeAgain') : [t('lost.payAgain'), figure].filter(Boolean).join(' · ')}
        </Button>
        <Button {...decide('give-up')} kind="bare">
          {t('lost.giveUp')}
        </Button>
      </div>
      <PriceLine id={priceId} what={t('price.payAgain')} price={price} />
    </div>
  );
}
