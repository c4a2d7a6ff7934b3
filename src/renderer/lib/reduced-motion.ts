import { useSyncExternalStore } from 'react';
import { useSettings } from './use-settings.ts';

const query = '(prefers-reduced-motion: reduce)';

function subscribe(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** True when the person or the system asks for no motion. */
export function useReducedMotion(): boolean {
  const system = useSyncExternalStore(subscribe, () => matchMedia(query).matches);
  return useSettings().reduceMotion || system;
}
