import { Link } from '@tanstack/react-router';
import { Check, Heart, Video } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LibraryCard } from '../../../contract/library.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { Badge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { MarkedWords } from './marked-words.tsx';
import type { CardDesk } from './story-card.tsx';

interface CardDetailsProps {
  story: LibraryCard;
  index: number;
  tabIndex: 0 | -1;
  selected: boolean;
  desk: CardDesk;
}

/** What stands on the cover and under the title of a card: the buttons, the facts, and the other ways into the story. */
export function CardDetails({ story, index, tabIndex, selected, desk }: CardDetailsProps) {
  const { t } = useTranslation('library');
  const kids = useKidsRoom();
  const { title } = story;
  const params = { storyId: story.id };
  const practice = story.models.text.practice || story.models.image.practice || (story.models.video?.practice ?? false);
  return (
    <>
      <div className="library-over">
        <button
          type="button"
          className="library-tick"
          tabIndex={tabIndex}
          aria-pressed={selected}
          aria-label={t('card.select', { title })}
          onClick={() => desk.toggle(story, index)}
        >
          <Icon of={Check} size={17} />
        </button>
        <button
          type="button"
          className="library-heart"
          tabIndex={tabIndex}
          aria-pressed={story.favourite}
          aria-label={t(story.favourite ? 'card.unfavourite' : 'card.favourite', { title })}
          onClick={() => desk.favourite(story)}
        >
          <Icon of={Heart} size={15} className={story.favourite ? 'fill' : ''} />
        </button>
        <div className="library-badges">
          {story.clipCount > 0 && (
            <Badge icon={Video}>
              {story.clipCount}
              <span className="vh"> {t('card.clips', { count: story.clipCount })}</span>
            </Badge>
          )}
          {story.finished && <Badge icon={Check}>{t('card.finished')}</Badge>}
          {practice && <Badge tone="practice">{t('card.practice')}</Badge>}
        </div>
      </div>
      <p className="num">
        <span>{t('card.scenes', { count: story.sceneCount })}</span>
        <RelativeTime time={story.changedAt} />
      </p>
      {story.hit && story.hit.where !== 'title' ? (
        <p className="library-hit" dir="auto" title={t(`card.hit.${story.hit.where}`)}>
          <span className="vh">{t(`card.hit.${story.hit.where}`)}: </span>
          <MarkedWords text={story.hit.text} />
        </p>
      ) : (
        !kids && (
          <>
            <p className="library-line">{story.models.image.title}</p>
            <p className="library-line">
              {story.tags.length > 0 && <span className="vh">{t('card.tags')}: </span>}
              <span dir="auto">{story.tags.join(', ')}</span>
            </p>
          </>
        )
      )}
      <span className="library-ways">
        <Link
          to={story.finished ? '/play/$storyId' : '/read/$storyId'}
          params={params}
          className="library-other"
          tabIndex={tabIndex}
          preload={false}
          aria-label={t(story.finished ? 'card.continue' : 'card.read', { title })}
        >
          {t(story.finished ? 'card.continueShort' : 'card.readShort')}
        </Link>
        {!kids && (
          <Link
            to="/map/$storyId"
            params={params}
            className="library-other"
            tabIndex={tabIndex}
            preload={false}
            aria-label={t('card.mapNamed', { title })}
          >
            {t('card.map')}
          </Link>
        )}
      </span>
    </>
  );
}
