import { useEffect, useState } from 'react';

/** Long enough for the turn itself to be drawn. Milliseconds. */
const restBeforeSettled = 120;

/** The place where reading rests; it follows once the pages stand still, so that work ahead never slows a turn. */
export function useSettled(index: number): number {
  const [settled, setSettled] = useState(index);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(index), restBeforeSettled);
    return () => clearTimeout(timer);
  }, [index]);
  return settled;
}
