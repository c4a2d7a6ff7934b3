import { useEffect, useRef } from 'react';

export interface PageKeys {
  next(): void;
  back(): void;
  first(): void;
  last(): void;
  close(): void;
  /** Scrolls the words one window further; false when they have no further to go. */
  scrollOn(): boolean;
}

/** Turns pages with ← → Space Home End and closes the book with Escape, unless a menu or a control wants the key. */
export function usePageKeys(keys: PageKeys, enabled: boolean): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest('[role=dialog]')) return;
      // The bar of pages does what the page itself does with these keys; other fields only let the book be closed.
      if (event.key !== 'Escape' && target?.closest('input:not(.reader-slider), textarea, select')) return;
      const { next, back, first, last, close, scrollOn } = latest.current;
      const onControl = target?.closest('button, a') !== null && target !== null;
      const act = {
        ArrowRight: next,
        ArrowLeft: back,
        PageDown: next,
        PageUp: back,
        Home: first,
        End: last,
        Escape: close,
        ' ': onControl ? undefined : event.shiftKey ? back : () => scrollOn() || next(),
      }[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled]);
}
