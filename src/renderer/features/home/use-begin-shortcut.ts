import { useEffect, useEffectEvent } from 'react';

/** ⌘/Ctrl-Enter begins, wherever the focus is on the page. */
export function useBeginShortcut(begin: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    begin();
  });
  useEffect(() => {
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
