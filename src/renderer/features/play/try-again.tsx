import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import type { Trouble } from './page-parts.ts';
import type { PageActions } from './use-page-actions.ts';

interface TryAgainProps {
  part: Trouble;
  actions: PageActions;
  size: 'normal' | 'small';
  describedBy: string;
}

/** The button that queues the same work once more. */
export function TryAgain({ part, actions, size, describedBy }: TryAgainProps) {
  const { t } = useTranslation('play');
  const { id } = part.job;
  return (
    <Button
      size={size}
      icon={RotateCw}
      aria-describedby={describedBy}
      busy={actions.retry.isPending || actions.remake.isPending}
      onClick={() => actions.retry.mutate({ id })}
    >
      {part.state === 'stopped' ? t('again.makeAgain') : t('again.tryAgain')}
    </Button>
  );
}
