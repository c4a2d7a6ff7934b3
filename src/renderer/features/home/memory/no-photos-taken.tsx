import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Model } from '../../../../contract/models.ts';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import type { PhotoPlan } from './use-photo-plan.ts';

interface NoPhotosTakenProps {
  painter: Model;
  /** Models that would take them, the cheapest first. */
  alternatives: PhotoPlan['alternatives'];
  onChoose: (modelId: string) => void;
}

/** What is lost with a painter that takes no photos, and one press to a painter that does. */
export function NoPhotosTaken({ painter, alternatives, onChoose }: NoPhotosTakenProps) {
  const { t } = useTranslation('home');
  const [cheapest] = alternatives;
  return (
    <Panel
      className="small"
      actions={
        cheapest && (
          <Button size="small" onClick={() => onChoose(cheapest.id)}>
            {t('memory.paintWith', { model: cheapest.title })}
          </Button>
        )
      }
    >
      <p>{t('memory.takesNone', { model: painter.title })}</p>
      {!cheapest && (
        <p>
          {t('memory.noAlternative')}{' '}
          <Link to="/settings" search={{ section: 'providers' }} className="link">
            {t('made.addKey')}
          </Link>
        </p>
      )}
    </Panel>
  );
}
