import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../../lib/error-sentence.ts';
import { queries } from '../../lib/queries.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { Panel } from '../../ui/panel.tsx';
import { OpenPage } from './open-page.tsx';
import './play.css';

/** A story being played: one page fills the view. */
export function PlayPage() {
  const { storyId } = useParams({ strict: false });
  return storyId ? <OpenStory key={storyId} storyId={storyId} /> : null;
}

function OpenStory({ storyId }: { storyId: string }) {
  const { t } = useTranslation('play');
  const sentence = useErrorSentence();
  const { data: story, error, isPending } = useQuery(queries.stories.get.queryOptions({ input: { id: storyId } }));

  if (story) return <OpenPage story={story} />;
  if (isPending) return <div className="play" aria-busy="true" />;
  return (
    <div className="play play-alone">
      <Panel
        announce
        title={t('notOpen')}
        actions={
          <Link to="/library" className={buttonClass()}>
            {t('toLibrary')}
          </Link>
        }
      >
        <p className="soft">{sentence(error)}</p>
      </Panel>
    </div>
  );
}
