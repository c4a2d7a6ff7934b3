import { Link } from '@tanstack/react-router';
import { Check, Video } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryCard as StoryCardData } from '../../../contract/stories.ts';
import { useAssetAddress } from '../../lib/asset-address.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { Badge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';

interface StoryCardProps {
  story: StoryCardData;
  index: number;
  /** In the Tab order. */
  reachable: boolean;
  onFocus: () => void;
}

/** A story on the shelf. A finished one opens for reading, an unfinished one where it goes on; both can do the other too. */
export function StoryCard({ story, index, reachable, onFocus }: StoryCardProps) {
  const { t } = useTranslation('library');
  const kids = useKidsRoom();
  const address = useAssetAddress();
  /** The cover that turned out not to load; another one may take its place. */
  const [missing, setMissing] = useState<string | null>(null);
  const coverId = story.coverId === missing ? null : story.coverId;
  const params = { storyId: story.id };
  const [open, other] = story.finished
    ? (['/read/$storyId', '/play/$storyId'] as const)
    : (['/play/$storyId', '/read/$storyId'] as const);
  const practice = story.models.text.practice || story.models.image.practice || (story.models.video?.practice ?? false);
  const tabIndex = reachable ? 0 : -1;
  return (
    <div className="library-card" role="listitem" onFocus={onFocus}>
      <Link
        to={open}
        params={params}
        className="library-open"
        data-card={index}
        tabIndex={tabIndex}
        aria-label={t(story.finished ? 'card.read' : 'card.continue', { title: story.title })}
      >
        <div className="library-cover">
          {coverId !== null && (
            <img
              src={address(coverId, 320)}
              srcSet={`${address(coverId, 320)} 320w, ${address(coverId, 640)} 640w`}
              sizes="(max-width: 960px) 180px, 240px"
              alt={story.coverAltText ?? t('card.cover', { title: story.title })}
              loading="lazy"
              decoding="async"
              draggable={false}
              onError={() => setMissing(coverId)}
            />
          )}
        </div>
        <h2 dir="auto">{story.title}</h2>
      </Link>
      <div className="library-over">
        {coverId === null && (
          <div className="library-paper" aria-hidden="true">
            <span dir="auto">{story.title}</span>
          </div>
        )}
        <div className="library-badges">
          {story.clipCount > 0 && (
            <Badge icon={Video}>
              {story.clipCount}
              <span className="vh"> {t('card.clips', { count: story.clipCount })}</span>
            </Badge>
          )}
          {practice && <Badge tone="practice">{t('card.practice')}</Badge>}
        </div>
        {story.finished && (
          <span className="library-finished" title={t('card.finished')}>
            <Icon of={Check} size={16} />
            <span className="vh">{t('card.finished')}</span>
          </span>
        )}
      </div>
      <p className="num">
        <span>{t('card.scenes', { count: story.sceneCount })}</span>
        <RelativeTime time={story.changedAt} />
      </p>
      {!kids && <p className="library-model">{story.models.image.title}</p>}
      <Link
        to={other}
        params={params}
        className="library-other"
        tabIndex={tabIndex}
        aria-label={t(story.finished ? 'card.continue' : 'card.read', { title: story.title })}
      >
        {t(story.finished ? 'card.continueShort' : 'card.readShort')}
      </Link>
    </div>
  );
}
