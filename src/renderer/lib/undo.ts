import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { HistoryEntry } from '../../contract/history.ts';
import { applyEvent } from './apply-event.ts';
import { queries } from './queries.ts';
import { showToast } from './toast-store.ts';

/** A change as the toast and the history say it. */
export type Change = Pick<HistoryEntry, 'what' | 'storyTitle' | 'count'>;

/** Reads again what an undo may have touched anywhere: it says what it was, not what is different now. */
function readAgain(cache: QueryClient): void {
  applyEvent(cache, { type: 'library-changed' });
  void cache.invalidateQueries({ queryKey: queries.scenes.key() });
}

/** Takes changes back and makes them again; says so in the toast. */
export function useUndo() {
  const cache = useQueryClient();
  const onError = (error: unknown) => showToast({ kind: 'trouble', error });
  const { mutate: undo } = useMutation(
    queries.history.undo.mutationOptions({
      onSuccess: ({ entry }) => {
        showToast(entry ? { kind: 'undone', change: entry } : { kind: 'nothing', asked: 'undo' });
        if (entry) readAgain(cache);
      },
      onError,
    }),
  );
  const { mutate: redo } = useMutation(
    queries.history.redo.mutationOptions({
      onSuccess: ({ entry }) => {
        showToast(entry ? { kind: 'done', change: entry } : { kind: 'nothing', asked: 'redo' });
        if (entry) readAgain(cache);
      },
      onError,
    }),
  );
  return {
    undo: useCallback((id?: string) => undo(id === undefined ? {} : { id }), [undo]),
    redo: useCallback(() => redo(undefined), [redo]),
  };
}

/** Says in the toast what was changed, with a way back. For everything that `history` keeps. */
export function offerUndo(change: Change): void {
  showToast({ kind: 'done', change });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** ⌘/Ctrl-Z takes the last change back, with Shift (or Ctrl-Y) it is made again. A field keeps its own undo. */
export function useUndoKeys(): void {
  const { undo, redo } = useUndo();
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (!(event.metaKey || event.ctrlKey) || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo();
      else if ((key === 'z' && event.shiftKey) || (key === 'y' && event.ctrlKey)) redo();
      else return;
      event.preventDefault();
    }
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [undo, redo]);
}
