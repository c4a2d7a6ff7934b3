import { useEffect, useRef, type RefObject } from 'react';

/** For what opens below what was pressed, often below the edge of the window: it is scrolled to, also when it grows. */
export function useBroughtIntoView<Shown extends HTMLElement>(grown?: unknown): RefObject<Shown | null> {
  const shown = useRef<Shown>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not.
    shown.current?.scrollIntoView?.({ block: 'nearest' });
  }, [grown]);
  return shown;
}
