import { useSyncExternalStore } from 'react';
import { useSettings } from './use-settings.ts';

let watched: MediaQueryList | undefined;

/** One list for all: asking for a new one makes the page's styles be computed. */
function system(): MediaQueryList {
  return (watched ??= matchMedia('(prefers-reduced-motion: reduce)'));
}

function subscribe(listener: () => void): () => void {
  const media = system();
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** True when the person or the system asks for no motion. */
export function useReducedMotion(): boolean {
  const asked = useSyncExternalStore(subscribe, () => system().matches);
  return useSettings().reduceMotion || asked;
}
