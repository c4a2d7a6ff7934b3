import { useEffect, useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import type { KeptShelf } from './kept-shelf.ts';

/**
 * Which card is the current one, and the focus on it: it follows its story when the order changes, goes to the next one
 * when its story goes, waits on the list while its row is out of view, and is there again after a visit to a story.
 */
export function useCardFocus(list: RefObject<HTMLElement | null>, kept: KeptShelf, count: number) {
  const [current, setCurrent] = useState(kept.card);
  const at = Math.max(0, Math.min(current, count - 1));
  /** The card that is to take the focus; its row may not be in the document yet, nor be read. */
  const awaited = useRef(kept.focused ? kept.card : null);
  const within = useRef(false);
  // Written down while it is still known.
  useLayoutEffect(() => () => void (kept.focused = within.current), [kept]);

  useEffect(() => {
    if (awaited.current === null && !within.current) return;
    const { activeElement } = document;
    const target = Math.min(awaited.current ?? at, count - 1);
    const card = list.current?.querySelector<HTMLElement>(`[data-card="${target}"]`);
    if (awaited.current !== null) {
      // Whoever has begun to write meanwhile goes on.
      const writes = activeElement?.matches('input, select, textarea');
      if (!card && !writes) return;
      awaited.current = null;
      if (!writes) card?.focus({ preventScroll: true });
    } else if (activeElement === document.body || activeElement === list.current) {
      (card ?? list.current)?.focus({ preventScroll: true });
    } else if (activeElement instanceof HTMLElement) {
      const place = Number(activeElement.dataset['card'] ?? at);
      if (place !== at) take(place);
    }
  });

  function take(index: number) {
    kept.card = index;
    setCurrent(index);
  }
  return {
    at,
    take,
    goTo: (index: number) => {
      awaited.current = index;
      take(index);
    },
    listeners: {
      onFocus: () => {
        within.current = true;
      },
      // React tells of none when the card that has the focus is taken out of the document.
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        if (!currentTarget.contains(relatedTarget)) within.current = false;
      },
    },
  };
}
