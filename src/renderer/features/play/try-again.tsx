import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import type { Trouble } from './page-parts.ts';
import type { PageActions } from './use-page-actions.ts';

interface TryAgainProps {
  part: Trouble;
  /** Id of the page, where what was frozen for the last try is to be left behind. */
  afresh?: string;
  actions: PageActions;
  size: 'normal' | 'small';
  describedBy: string;
}

/** The button that queues the same work once more. */
export function TryAgain({ part, afresh, actions, size, describedBy }: TryAgainProps) {
  const { t } = useTranslation('play');
  const { id, kind } = part.job;
  return (
    <Button
      size={size}
      icon={RotateCw}
      aria-describedby={describedBy}
      busy={actions.retry.isPending || actions.remake.isPending}
      onClick={() => {
        if (afresh !== undefined && kind !== 'check') actions.remake.mutate({ id: afresh, kind });
        else actions.retry.mutate({ id });
      }}
    >
      {part.state === 'stopped' ? t('again.makeAgain') : t('again.tryAgain')}
    </Button>
  );
}
