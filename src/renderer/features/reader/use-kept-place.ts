import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { queries } from '../../lib/queries.ts';

/** A page that is only leafed past is not worth a write. Milliseconds. */
const patience = 600;

/**
 * Keeps in the story at which page it is being read, once somebody stays there or leaves. Quiet where that fails: the
 * page that is read is not worth a message, and the next turn tries again.
 */
export function useKeptPlace(storyId: string): (sceneId: string) => void {
  const cache = useQueryClient();
  const { mutate } = useMutation(queries.stories.update.mutationOptions());
  const waiting = useRef<{ sceneId: string; timer: ReturnType<typeof setTimeout> } | null>(null);

  const save = useCallback(() => {
    const kept = waiting.current;
    if (!kept) return;
    clearTimeout(kept.timer);
    waiting.current = null;
    cache.setQueryData(
      queries.stories.get.queryKey({ input: { id: storyId } }),
      (old) => old && { ...old, readerSceneId: kept.sceneId },
    );
    mutate({ id: storyId, readerSceneId: kept.sceneId });
  }, [cache, mutate, storyId]);

  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && save();
    document.addEventListener('visibilitychange', hidden);
    addEventListener('pagehide', save);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      removeEventListener('pagehide', save);
      save();
    };
  }, [save]);

  return useCallback(
    (sceneId) => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { sceneId, timer: setTimeout(save, patience) };
    },
    [save],
  );
}
