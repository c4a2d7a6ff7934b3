import { useCallback, useEffect, useRef } from 'react';

/** Whether the page that asks is still open: an answer that comes later must not take the person back to it. */
export function useIsHere(): () => boolean {
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return useCallback(() => here.current, []);
}
