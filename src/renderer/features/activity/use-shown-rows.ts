import { useEffect, useRef, useState, type RefObject } from 'react';
import { wayIn } from './use-kept-row.ts';

/** How many rows of a long list are shown. Whoever asks for more goes on at the first of them. */
export function useShownRows(list: RefObject<HTMLElement | null>, atFirst: number) {
  const [shown, setShown] = useState(atFirst);
  const firstNew = useRef<number | null>(null);
  useEffect(() => {
    if (firstNew.current === null) return;
    wayIn(list.current?.children[firstNew.current])?.focus();
    firstNew.current = null;
  }, [list, shown]);
  return {
    shown,
    showUpTo: (count: number) => {
      firstNew.current = shown;
      setShown(count);
    },
  };
}
