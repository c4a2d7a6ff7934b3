import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Scene, Take } from '../../../contract/scenes.ts';
import { Button } from '../../ui/button.tsx';
import { StateLine } from '../../ui/state-line.tsx';
import type { PageActions } from './use-page-actions.ts';

interface ViewedTakeProps {
  scene: Scene;
  takes: readonly Take[];
  viewed: Take;
  actions: PageActions;
}

/** Which of the takes is looked at, and the way to use it on the page. */
export function ViewedTake({ scene, takes, viewed, actions }: ViewedTakeProps) {
  const { t } = useTranslation('play');
  return (
    <div className="play-viewed">
      {viewed.chosen ? (
        <StateLine tone="good" icon={Check}>
          {t('takes.inUse')}
        </StateLine>
      ) : (
        <Button
          kind="main"
          size="small"
          busy={actions.chooseTake.isPending}
          onClick={() => actions.chooseTake.mutate({ id: scene.id, takeId: viewed.id })}
        >
          {t('takes.useThis')}
        </Button>
      )}
      <span className="small quiet num">
        {t('takes.position', { number: takes.indexOf(viewed) + 1, count: takes.length })}
      </span>
    </div>
  );
}
