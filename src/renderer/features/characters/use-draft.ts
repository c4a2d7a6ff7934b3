import { useCallback, useEffect, useRef, useState } from 'react';

/** How long somebody may pause, in milliseconds, before what they wrote or drew is kept. */
const pauseMilliseconds = 900;

interface Draft<Value> {
  value: Value;
  /** What is being written or drawn, or what is kept. */
  change: (value: Value, when?: 'after-a-pause' | 'not-yet') => void;
  /** Keeps it now: when the focus leaves, or the pointer is let go. */
  keepNow: () => void;
  /** Forgets what was not kept. */
  drop: () => void;
  /** True while what is shown is not kept yet. */
  pending: boolean;
  /** Why the last one was not kept. */
  error: unknown;
}

/**
 * Something that is kept by itself: after a pause, when it is left, and when its place on the page goes away. Follows
 * what is kept elsewhere as long as nobody is at it. What could not be kept stays to be seen and mended.
 */
export function useDraft<Value>(kept: Value, keep: (value: Value) => Promise<unknown>): Draft<Value> {
  const [shown, setShown] = useState<{ value: Value } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const waiting = useRef<{ value: Value } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keeper = useRef(keep);
  useEffect(() => {
    keeper.current = keep;
  });

  const keepNow = useCallback(() => {
    clearTimeout(timer.current);
    const draft = waiting.current;
    waiting.current = null;
    if (!draft) return;
    keeper.current(draft.value).then(
      () => setShown((now) => (now === draft ? null : now)),
      (reason: unknown) => setError(reason),
    );
  }, []);
  const change = useCallback(
    (value: Value, when: 'after-a-pause' | 'not-yet' = 'after-a-pause') => {
      const draft = { value };
      clearTimeout(timer.current);
      setShown(draft);
      setError(null);
      waiting.current = when === 'not-yet' ? null : draft;
      if (when === 'after-a-pause') timer.current = setTimeout(keepNow, pauseMilliseconds);
    },
    [keepNow],
  );
  const drop = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = null;
    setShown(null);
    setError(null);
  }, []);
  useEffect(() => keepNow, [keepNow]);
  return { value: shown ? shown.value : kept, pending: shown !== null, change, keepNow, drop, error };
}
