import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryCard as StoryCardData } from '../../../contract/stories.ts';
import { useKidsRoom } from '../../lib/use-system.ts';
import { columnsFor, nextCard } from './grid-walk.ts';
import { StoryCard } from './story-card.tsx';
import { useElementWidth } from './use-element-width.ts';

interface StoryGridProps {
  stories: readonly StoryCardData[];
  /** True when there are more stories that can be asked for now. */
  more: boolean;
  onMore: () => void;
}

/** Title in two lines, facts, model, action, and the space to the next row. */
const underCover = { adult: 160, kids: 190 };
const ahead = 3;

/**
 * The covers. Only the rows in view are in the document. One card is in the Tab order; the arrow keys move among them.
 */
export function StoryGrid({ stories, more, onMore }: StoryGridProps) {
  const { t } = useTranslation('library');
  const kids = useKidsRoom();
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const width = useElementWidth(list);
  const gap = width < 800 ? 16 : 24;
  const columns = columnsFor(width, kids ? 220 : width < 800 ? 148 : 190, gap);
  const cardWidth = (width - gap * (columns - 1)) / columns;
  const rowHeight = Math.round(cardWidth * 1.25 + underCover[kids ? 'kids' : 'adult']);
  const rows = Math.ceil(stories.length / columns);

  // oxlint-disable-next-line react/incompatible-library -- its answers are only used here, where nothing is memoized
  const virtual = useVirtualizer({
    count: width > 0 ? rows : 0,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 2,
    paddingEnd: 48,
  });
  useLayoutEffect(() => virtual.measure(), [rowHeight, virtual]);

  const visible = virtual.getVirtualItems();
  const lastVisible = visible.at(-1)?.index ?? -1;
  useEffect(() => {
    if (more && lastVisible >= rows - 1 - ahead) onMore();
  }, [more, lastVisible, rows, onMore]);

  const [current, setCurrent] = useState(0);
  const at = Math.min(current, stories.length - 1);
  // The row of the card that takes the focus may not be in the document yet.
  const awaited = useRef<number | null>(null);
  useEffect(() => {
    if (awaited.current === null) return;
    const card = list.current?.querySelector<HTMLElement>(`[data-card="${awaited.current}"]`);
    if (!card) return;
    awaited.current = null;
    card.focus({ preventScroll: true });
  });

  function walk(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = nextCard(event.key, at, columns, stories.length);
    if (next === undefined) return;
    event.preventDefault();
    awaited.current = next;
    setCurrent(next);
    virtual.scrollToIndex(Math.floor(next / columns));
  }

  // The row of the current card stays in the document, so that Tab still finds it after scrolling away.
  const currentRow = Math.floor(at / columns);
  return (
    <div className="library-scroll" ref={box}>
      <div
        ref={list}
        className="library-grid"
        role="list"
        aria-label={t('title')}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={walk}
      >
        {visible.map((row) => (
          <div
            key={row.key}
            role="presentation"
            className="library-row"
            style={{
              transform: `translateY(${row.start}px)`,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              columnGap: gap,
            }}
          >
            {stories.slice(row.index * columns, (row.index + 1) * columns).map((story, offset) => {
              const index = row.index * columns + offset;
              return (
                <StoryCard
                  key={story.id}
                  story={story}
                  index={index}
                  reachable={
                    index === at ||
                    (offset === 0 && !visible.some(({ index: one }) => one === currentRow) && row === visible[0])
                  }
                  onFocus={() => setCurrent(index)}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
