import { useRef, type FocusEvent, type RefObject } from 'react';
import { useKeptFocus } from '../../lib/use-kept-focus.ts';

/**
 * Listeners for the lists of jobs. Whoever stops, repeats or decides something stays at that place of the list when
 * its row leaves: on the name in the row that took the place, where Enter does nothing by mistake.
 */
export function useKeptRow(box: RefObject<HTMLElement | null>) {
  const place = useRef(0);
  const rows = () => [...(box.current?.querySelectorAll('.decision, [data-job]') ?? [])];
  const { onFocus, onBlur } = useKeptFocus(() => {
    const left = rows();
    return wayIn(left[Math.min(place.current, left.length - 1)]);
  });
  return {
    onFocus: ({ target }: FocusEvent) => {
      onFocus();
      const all = rows();
      const at = all.findIndex((row) => row.contains(target) || comesBefore(target, row));
      place.current = at === -1 ? all.length : at;
    },
    onBlur,
  };
}

/** What takes the focus in a row: the story's name, else the first control. */
export function wayIn(row: Element | null | undefined): HTMLElement | null {
  return row?.querySelector<HTMLElement>('a') ?? row?.querySelector<HTMLElement>('button, input') ?? null;
}

function comesBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
