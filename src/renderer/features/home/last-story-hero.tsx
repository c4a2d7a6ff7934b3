import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BookOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAssetAddress } from '../../lib/asset-address.ts';
import { queries } from '../../lib/queries.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { Icon } from '../../ui/icon.tsx';
import { Picture } from '../../ui/picture.tsx';

/** The story that changed last, large, to go on with; nothing while there is none. */
export function LastStoryHero() {
  const { t } = useTranslation('home');
  const address = useAssetAddress();
  const list = useQuery(queries.stories.list.queryOptions({ input: { limit: 1 } }));
  const story = list.data?.stories[0];
  if (!story) return null;
  return (
    <section className="hero" aria-label={t('kids.goOn')}>
      <Picture src={story.coverId ? address(story.coverId) : null} alt={story.coverAltText ?? ''} />
      <div>
        <p>{t('kids.lastPage', { count: story.sceneCount })}</p>
        <h2 dir="auto" lang={story.language}>
          {story.title}
        </h2>
        <Link
          to={story.finished ? '/read/$storyId' : '/play/$storyId'}
          params={{ storyId: story.id }}
          className={buttonClass({ kind: 'main' })}
        >
          <Icon of={BookOpen} />
          {t(story.finished ? 'kids.readAgain' : 'kids.keepReading')}
        </Link>
      </div>
    </section>
  );
}
