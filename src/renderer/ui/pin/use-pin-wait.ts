import { useEffect, useState } from 'react';

/** Whole seconds until a PIN is taken again; 0 when one is. `until` in UTC milliseconds, null for no wait. */
export function usePinWait(until: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  const seconds = until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
  const waits = seconds > 0;
  useEffect(() => setNow(Date.now()), [until]);
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [waits]);
  return seconds;
}
