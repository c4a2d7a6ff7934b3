import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Scene } from '../../../contract/scenes.ts';
import { Button } from '../../ui/button.tsx';
import type { Trouble } from './page-parts.ts';
import type { PageActions } from './use-page-actions.ts';

/** The button that queues the same work once more; where it is unclear what became of it, a new take is started. */
export function TryAgain({
  scene,
  part,
  actions,
  main = false,
}: {
  scene: Scene;
  part: Trouble;
  actions: PageActions;
  main?: boolean;
}) {
  const { t } = useTranslation('play');
  const { id, kind } = part.job;
  const again = part.state === 'stopped' || part.state === 'unclear';
  return (
    <Button
      size={main ? 'normal' : 'small'}
      icon={RotateCw}
      busy={actions.retry.isPending || actions.remake.isPending}
      onClick={() =>
        part.state === 'unclear' ? actions.remake.mutate({ id: scene.id, kind }) : actions.retry.mutate({ id })
      }
    >
      {again ? t('again.makeAgain') : t('again.tryAgain')}
    </Button>
  );
}
