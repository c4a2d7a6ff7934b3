import { useTranslation } from 'react-i18next';
import { gateCategory } from '../../lib/content-refusal.ts';
import { formatMoney } from '../../lib/price.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { chargeWords, troubleReason } from './job-words.ts';
import { isHeld, type Trouble } from './page-parts.ts';

/** What happened to a part of the page, why, and what it cost, in plain words. */
export function useTroubleWords({ state, job }: Trouble): { title: string; reason: string; money: string } {
  const { t, i18n } = useTranslation('play');
  const kids = useKidsRoom();
  const gate = gateCategory(job);
  if (gate) {
    const what = job.heldJobId === null ? job.kind : 'image';
    return { title: t('rooms:gate.title'), reason: t(`rooms:gate.again.${what}`), money: '' };
  }
  if (isHeld(job)) return { title: t('held.title'), reason: t(`held.${state}`), money: '' };
  const title = t(`trouble.${state}.${job.kind}`);
  if (kids) return { title, reason: state === 'failed' ? t('reason.kids') : '', money: '' };
  const reasons: Record<Trouble['state'], () => string> = {
    failed: () => {
      const { key, values } = troubleReason(job);
      return t(key, { ...values });
    },
    refused: () => t('reason.refused', { model: job.modelTitle }),
    unclear: () => t('reason.unclear', { model: job.modelTitle }),
    stopped: () => '',
  };
  return { title, reason: reasons[state](), money: moneyWords() };

  function moneyWords(): string {
    if (job.practice || state === 'unclear') return '';
    if (state === 'stopped')
      return chargeWords(job)
        .map(({ key, values }) => t(key, { ...values }))
        .join(' ');
    // What may still arrive may still cost something.
    if (job.kind === 'video' && job.error?.code === 'timeout') return '';
    if (job.costMicros === null) {
      // The reason has said it already.
      if (!job.estimateMicros || job.error?.code === 'answer-lost') return '';
      return t('trouble.mayBeCharged', { price: formatMoney(job.estimateMicros, i18n.language, 'estimate') });
    }
    if (job.costMicros === 0) return t('trouble.notCharged');
    return t('trouble.charged', { price: formatMoney(job.costMicros, i18n.language) });
  }
}
