import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { LibraryCard } from '../../../contract/library.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { columnsFor, nextCard } from './grid-walk.ts';
import { IdleQueue } from './idle-queue.ts';
import { StoryCard, type CardDesk } from './story-card.tsx';
import { useCardFocus } from './use-card-focus.ts';
import { useElementWidth } from './use-element-width.ts';
import { useRows } from './use-rows.ts';
import type { Selection } from './use-selection.ts';
import type { LibraryActions } from './use-library-actions.ts';
import type { Shelf } from './use-shelf.ts';

interface StoryGridProps {
  shelf: Shelf;
  selection: Selection;
  actions: LibraryActions;
  /** Id of the story whose name is being written. */
  renaming: string | null;
  onRenaming: (id: string | null) => void;
}

/** Title in two lines, facts, model, tags, ways, and the space to the next row. */
const underCover = { adult: 180, kids: 190 };
/** As the style sheet has it. */
const paddingAbove = 8;
/** The last row clears the selection bar. */
const roomBelow = 96;

/**
 * The covers. Only the rows in view are in the document. One card is in the Tab order; the arrow keys move among them,
 * with Shift they select, Space selects one.
 */
export function StoryGrid({ shelf, selection, actions, renaming, onRenaming }: StoryGridProps) {
  const { t } = useTranslation('library');
  const kids = useKidsRoom();
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const width = useElementWidth(list);
  const gap = width < 800 ? 16 : 24;
  const columns = columnsFor(width, kids ? 220 : width < 800 ? 148 : 190, gap);
  const cardWidth = (width - gap * (columns - 1)) / columns;
  const rowHeight = Math.round(cardWidth * 1.25 + underCover[kids ? 'kids' : 'adult']);
  const { count, kept, look, cardAt } = shelf;
  const rowCount = Math.ceil(count / columns);
  const rows = useRows({
    box,
    count: width > 0 ? rowCount : 0,
    rowHeight,
    above: paddingAbove,
    below: roomBelow,
    ahead: 2,
    startRow: kept.row,
  });
  const { first, end, scrollToRow, rowAtTop } = rows;

  useEffect(() => {
    if (end > first) look(first * columns, Math.min(count, end * columns));
  }, [look, first, end, columns, count]);
  // Written down while it is still known; what comes after may have another height.
  useLayoutEffect(() => () => void (kept.row = rowAtTop()), [kept, rowAtTop]);

  const cards = useCardFocus(list, kept, count);
  const { at } = cards;
  // The row of the current card stays in the Tab order; when it is out of view, the first one in view does.
  const currentInView = at >= first * columns && at < end * columns;

  function goTo(index: number) {
    cards.goTo(index);
    scrollToRow(Math.floor(index / columns));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.target instanceof HTMLInputElement || event.altKey) return;
    // Nothing is done to a story that nobody sees.
    const story = currentInView ? cardAt(at) : undefined;
    const chosen = selection.ids.size > 0 ? selection.ids : new Set(story ? [story.id] : []);
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a') return;
      selection.all();
    } else if (event.key === 'Escape' && selection.ids.size > 0) selection.clear();
    else if (event.key === ' ' && !(event.target instanceof HTMLButtonElement) && story) selection.toggle(story.id, at);
    else if (event.key === 'F2' && story) onRenaming(story.id);
    else if (event.key === 'Delete' && chosen.size > 0) {
      actions.throwAway(chosen);
      selection.clear();
    } else {
      const steps = event.key === 'Home' || event.key === 'End' || currentInView;
      const beside = nextCard(event.key, at, columns, count);
      if (beside === undefined) return;
      const next = steps ? beside : Math.min(count - 1, Math.ceil(rowAtTop()) * columns);
      if (event.shiftKey) {
        if (selection.ids.size === 0 && story) selection.toggle(story.id, at);
        selection.stretchTo(next);
      }
      goTo(next);
    }
    event.preventDefault();
  }

  const desk = useDesk({ selection, actions, onRenaming, take: cards.take });
  return (
    <div className="library-scroll" ref={box}>
      <div
        ref={list}
        className={selection.ids.size > 0 ? 'library-grid is-selecting' : 'library-grid'}
        role="grid"
        tabIndex={-1}
        aria-label={t('title')}
        aria-rowcount={shelf.total?.atLeast ? -1 : rowCount}
        aria-colcount={columns}
        aria-multiselectable
        aria-busy={shelf.stale}
        style={{ height: rows.height + roomBelow }}
        onKeyDown={onKeyDown}
        {...cards.listeners}
      >
        {Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset).map((row) => (
          <div
            key={row}
            role="row"
            aria-rowindex={row + 1}
            className="library-row"
            style={{
              height: rowHeight,
              transform: `translateY(${rows.placeOf(row)}px)`,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              columnGap: gap,
            }}
          >
            {Array.from({ length: Math.min(columns, count - row * columns) }, (_, column) => {
              const index = row * columns + column;
              const story = cardAt(index);
              return story ? (
                <StoryCard
                  key={story.id}
                  story={story}
                  index={index}
                  column={column}
                  reachable={currentInView ? index === at : row === first && column === 0}
                  selected={selection.ids.has(story.id)}
                  renaming={renaming === story.id}
                  desk={desk}
                />
              ) : (
                <div key={index} className="library-card is-waiting" role="gridcell" aria-colindex={column + 1}>
                  <div className="library-cover" />
                  <span className="vh">{t('card.loading')}</span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

interface DeskParts extends Pick<StoryGridProps, 'selection' | 'actions' | 'onRenaming'> {
  /** Makes a card the current one. */
  take: (index: number) => void;
}

/** One desk for all cards as long as the grid stands; it always knows the newest selection. */
function useDesk(parts: DeskParts): CardDesk {
  const newest = useRef(parts);
  useLayoutEffect(() => void (newest.current = parts));
  const [idle] = useState(() => new IdleQueue(flushSync));
  const [desk] = useState<CardDesk>(() => ({
    ...('requestIdleCallback' in window && { whenIdle: (fill: () => void) => idle.add(fill) }),
    focused: (index) => newest.current.take(index),
    pressed: (event, story, index) => {
      const { selection } = newest.current;
      if (event.shiftKey) selection.stretchTo(index);
      // A press by keyboard has no click count: Enter opens, whatever is selected.
      else if (event.ctrlKey || event.metaKey || (selection.ids.size > 0 && event.detail > 0))
        selection.toggle(story.id, index);
      else return false;
      return true;
    },
    toggle: (story: LibraryCard, index) => newest.current.selection.toggle(story.id, index),
    favourite: (story) => newest.current.actions.favourite([story], !story.favourite),
    renamed: (story, title) => {
      const { actions, onRenaming } = newest.current;
      onRenaming(null);
      if (title !== null) actions.rename(story, title);
    },
  }));
  return desk;
}
