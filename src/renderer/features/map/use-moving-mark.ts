import { useCallback, useEffect, useRef } from 'react';

/** So long after the last move the drawing is drawn anew, sharp. Milliseconds. */
const REST = 160;

/**
 * A function that marks an element with `data-moving` for as long as it goes on being called: what is drawn is then
 * only shifted and stretched, which is quick.
 */
export function useMovingMark(): (element: HTMLElement) => void {
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);
  return useCallback(({ dataset }) => {
    dataset['moving'] = '';
    clearTimeout(resting.current);
    resting.current = setTimeout(() => {
      delete dataset['moving'];
    }, REST);
  }, []);
}
