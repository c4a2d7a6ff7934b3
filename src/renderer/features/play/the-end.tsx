import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Story } from '../../../contract/stories.ts';
import { buttonClass } from '../../ui/button-class.ts';

/** The last page of a branch. */
export function TheEnd({ story }: { story: Story }) {
  const { t } = useTranslation('play');
  return (
    <div className="play-end">
      <h2>{t('end.title')}</h2>
      <p className="small soft">{t('end.sentence')}</p>
      <div className="play-end-actions">
        <Link to="/read/$storyId" params={{ storyId: story.id }} className={buttonClass({ kind: 'main' })}>
          {t('end.read')}
        </Link>
        <Link to="/library" className={buttonClass()}>
          {t('end.library')}
        </Link>
      </div>
    </div>
  );
}
