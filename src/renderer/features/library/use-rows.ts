import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { ScrollMap } from './scroll-map.ts';

interface RowsOptions {
  box: RefObject<HTMLElement | null>;
  count: number;
  /** Pixels, the same for every row. */
  rowHeight: number;
  /** Pixels of the box above the first row and below the last. */
  above: number;
  below: number;
  /** Rows that are kept beyond the edges. */
  ahead: number;
  /** The row, and a share of it, that is at the top at first. */
  startRow: number;
}

export interface Rows {
  first: number;
  /** One past the last. */
  end: number;
  /** Height of the list in the box, in pixels. */
  height: number;
  /** Place of a row in the list, in pixels. */
  placeOf(row: number): number;
  scrollToRow(row: number): void;
  /** The row at the top, with the share of it that is gone. */
  rowAtTop(): number;
}

/** Milliseconds without a step after which a drag or a wheel has come to rest. */
const rest = 160;

/**
 * Which rows of a long list are in view. Renders again only when another row comes into view, however often the box
 * scrolls; any number of rows can be reached.
 */
export function useRows({ box, count, rowHeight, above, below, ahead, startRow }: RowsOptions): Rows {
  const [map] = useState(() => new ScrollMap());
  const [view, setView] = useState(0);
  const [window, setWindow] = useState({ first: 0, end: 0, shift: 0 });
  const start = useRef(startRow);
  const full = above + count * rowHeight + below;

  const look = useCallback(() => {
    const first = Math.max(0, Math.floor((map.top - above) / rowHeight) - ahead);
    const end = Math.min(count, Math.ceil((map.top - above + view) / rowHeight) + ahead);
    const { shift } = map;
    setWindow((old) => (old.first === first && old.end === end && old.shift === shift ? old : { first, end, shift }));
  }, [map, above, rowHeight, ahead, count, view]);

  useLayoutEffect(() => {
    const node = box.current;
    if (!node) return undefined;
    setView(node.clientHeight);
    const observer = new ResizeObserver(() => setView(node.clientHeight));
    observer.observe(node);
    return () => observer.disconnect();
  }, [box]);

  // A box that has not got its new height yet goes no further than the old one reaches.
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (box.current && wanted.current !== null) box.current.scrollTop = wanted.current;
    wanted.current = null;
  });

  const heightBefore = useRef(0);
  useLayoutEffect(() => {
    const node = box.current;
    if (!node || view === 0 || count === 0) return;
    const place =
      start.current > 0
        ? start.current * rowHeight + above
        : // Rows that grow with the window keep the row that was at the top.
          heightBefore.current > 0 && heightBefore.current !== rowHeight
          ? ((map.top - above) / heightBefore.current) * rowHeight + above
          : map.top;
    start.current = 0;
    heightBefore.current = rowHeight;
    map.resize(full, view);
    const boxTop = map.goTo(place);
    if (Math.abs(node.scrollTop - boxTop) > 1) {
      node.scrollTop = boxTop;
      if (Math.abs(node.scrollTop - boxTop) > 1) wanted.current = boxTop;
    }
    look();
  }, [box, map, full, view, count, rowHeight, above, look]);

  useEffect(() => {
    const node = box.current;
    if (!node) return undefined;
    let resting: ReturnType<typeof setTimeout> | undefined;
    function settle() {
      if (!node || !map.astray) return;
      node.scrollTop = map.goTo(map.top);
      look();
    }
    function onScroll() {
      if (!node) return;
      map.scrolled(node.scrollTop);
      look();
      clearTimeout(resting);
      if (map.astray) resting = setTimeout(settle, rest);
    }
    node.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(resting);
      node.removeEventListener('scroll', onScroll);
    };
  }, [box, map, look]);

  function scrollToRow(row: number) {
    const node = box.current;
    if (!node) return;
    const top = above + row * rowHeight;
    if (top >= map.top && top + rowHeight <= map.top + view) return;
    node.scrollTop = map.goTo(top < map.top ? (row === 0 ? 0 : top) : top + rowHeight - view);
    look();
  }
  return {
    first: window.first,
    end: Math.min(window.end, count),
    height: map.height - above - below,
    placeOf: (row) => row * rowHeight - window.shift,
    scrollToRow,
    rowAtTop: useCallback(() => Math.max(0, (map.top - above) / rowHeight), [map, above, rowHeight]),
  };
}
