import { useEffect, useRef } from 'react';

/**
 * Listeners for an area that does not lose the focus: where the control that had it goes away, `instead` gets it, as
 * soon as there is something. The area has to be drawn again when its parts change.
 */
export function useKeptFocus(instead: () => HTMLElement | null | undefined) {
  // React tells of no blur when what had the focus is taken out of the document.
  const within = useRef(false);
  useEffect(() => {
    if (within.current && document.activeElement === document.body) instead()?.focus({ preventScroll: true });
  });
  return {
    onFocus: () => {
      within.current = true;
    },
    onBlur: () => {
      within.current = false;
    },
  };
}
