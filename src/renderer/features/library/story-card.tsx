import { Link } from '@tanstack/react-router';
import { Check, Heart, Video } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryCard } from '../../../contract/library.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { Badge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { CardTitle } from './card-title.tsx';
import { CoverPicture } from './cover-picture.tsx';
import { MarkedWords } from './marked-words.tsx';

/** What a card can be asked for; the same object for all cards, so that a card is drawn again only when it changes. */
export interface CardDesk {
  focused(index: number): void;
  /** A press with Ctrl, ⌘ or Shift, or while others are selected; true when it was one and opens nothing. */
  pressed(event: MouseEvent, story: LibraryCard, index: number): boolean;
  toggle(story: LibraryCard, index: number): void;
  favourite(story: LibraryCard): void;
  /** Null leaves the name as it was. */
  renamed(story: LibraryCard, title: string | null): void;
}

interface StoryCardProps {
  story: LibraryCard;
  index: number;
  column: number;
  /** In the Tab order. */
  reachable: boolean;
  selected: boolean;
  renaming: boolean;
  desk: CardDesk;
}

/** A story on the shelf. A finished one opens for reading, an unfinished one where it goes on; both can do the other too. */
export const StoryCard = memo(function StoryCard(props: StoryCardProps) {
  const { story, index, column, reachable, selected, renaming, desk } = props;
  const { t } = useTranslation('library');
  const kids = useKidsRoom();
  const { title } = story;
  const params = { storyId: story.id };
  const [open, other] = story.finished
    ? (['/read/$storyId', '/play/$storyId'] as const)
    : (['/play/$storyId', '/read/$storyId'] as const);
  const practice = story.models.text.practice || story.models.image.practice || (story.models.video?.practice ?? false);
  const tabIndex = reachable ? 0 : -1;
  return (
    <div
      className={selected ? 'library-card is-selected' : 'library-card'}
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={selected}
      onFocus={() => desk.focused(index)}
    >
      <Link
        to={open}
        params={params}
        className="library-open"
        data-card={index}
        tabIndex={tabIndex}
        preload={false}
        aria-label={t(story.finished ? 'card.read' : 'card.continue', { title })}
        onClick={(event) => {
          if (desk.pressed(event, story, index)) event.preventDefault();
        }}
      >
        <div className="library-cover">
          <CoverPicture story={story} />
        </div>
        {!renaming && (
          <h2 dir="auto" lang={story.language}>
            {story.hit?.where === 'title' ? <MarkedWords text={story.hit.text} /> : title}
          </h2>
        )}
      </Link>
      {renaming && <CardTitle title={title} onDone={(next) => desk.renamed(story, next)} />}
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
          to={other}
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
    </div>
  );
});
