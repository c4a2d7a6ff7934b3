import { useCallback, useRef, useState } from 'react';
import type { SELECTION_LIMIT } from '../../../contract/values.ts';
import type { Shelf } from './use-shelf.ts';

export const mostSelected: typeof SELECTION_LIMIT = 1000;

export interface Selection {
  ids: ReadonlySet<string>;
  /** Adds one or takes it away; the next stretch begins here. */
  toggle(id: string, index: number): void;
  /** Selects from where the last one was toggled to here; only this one where none was. */
  stretchTo(index: number): void;
  /** Selects everything that is shown, up to as many as one action takes. */
  all(): void;
  clear(): void;
}

const none: ReadonlySet<string> = new Set();

/** Which stories are selected. `key` says what the shelf shows: a selection does not outlive it. */
export function useSelection(shelf: Shelf, key: string): Selection {
  const [state, setState] = useState<{ key: string; ids: ReadonlySet<string> }>({ key, ids: none });
  const anchor = useRef<{ key: string; index: number } | null>(null);
  const ids = state.key === key ? state.ids : none;
  const { idsFrom } = shelf;

  const toggle = useCallback(
    (id: string, index: number) => {
      anchor.current = { key, index };
      setState((old) => {
        const next = new Set(old.key === key ? old.ids : none);
        if (!next.delete(id) && next.size < mostSelected) next.add(id);
        return { key, ids: next };
      });
    },
    [key],
  );
  const select = useCallback(
    async (first: number, last: number) => {
      const found = await idsFrom(first, last, mostSelected);
      setState({ key, ids: new Set(found) });
    },
    [idsFrom, key],
  );
  const stretchTo = useCallback(
    (index: number) => {
      if (anchor.current?.key !== key) anchor.current = { key, index };
      const from = anchor.current.index;
      void select(Math.min(from, index), Math.max(from, index));
    },
    [select, key],
  );
  // However far the engine has counted.
  const all = useCallback(() => void select(0, mostSelected - 1), [select]);
  const clear = useCallback(() => {
    // A stretch from there would take in whatever lies between, long after it was forgotten.
    anchor.current = null;
    setState({ key, ids: none });
  }, [key]);
  return { ids, toggle, stretchTo, all, clear };
}
