import { Link } from '@tanstack/react-router';
import { memo, useEffect, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryCard } from '../../../contract/library.ts';
import { StoryTitleField } from '../../ui/story-title-field.tsx';
import { CardDetails } from './card-details.tsx';
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
  /** Calls back when there is time for what stands around the cover; without it, a card is whole at once. */
  whenIdle?(fill: () => void): () => void;
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

/**
 * A story on the shelf. A finished one opens for reading, an unfinished one where it goes on; both can do the other too.
 * Cover and title come first, the rest when the desk has time for it, or when the card takes the focus.
 */
export const StoryCard = memo(function StoryCard(props: StoryCardProps) {
  const { story, index, column, reachable, selected, renaming, desk } = props;
  const { t } = useTranslation('library');
  const { whenIdle } = desk;
  const [full, setFull] = useState(!whenIdle);
  useEffect(() => (full ? undefined : whenIdle?.(() => setFull(true))), [full, whenIdle]);
  const { title } = story;
  const tabIndex = reachable ? 0 : -1;
  return (
    <div
      className={selected ? 'library-card is-selected' : 'library-card'}
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={selected}
      onFocus={() => {
        setFull(true);
        desk.focused(index);
      }}
    >
      <Link
        to={story.finished ? '/read/$storyId' : '/play/$storyId'}
        params={{ storyId: story.id }}
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
      {renaming && (
        <StoryTitleField
          title={title}
          label={t('card.rename', { title })}
          className="library-rename"
          onDone={(next) => desk.renamed(story, next)}
        />
      )}
      {full && <CardDetails story={story} tabIndex={tabIndex} selected={selected} index={index} desk={desk} />}
    </div>
  );
});
