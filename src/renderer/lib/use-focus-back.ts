import { useEffect, useRef } from 'react';

/**
 * For a question that opens in the place of its button: when it closes and takes the focus with it, `back` gets it.
 */
export function useFocusBack(open: boolean, back: () => HTMLElement | null | undefined): void {
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open && document.activeElement === document.body) back()?.focus();
    wasOpen.current = open;
  });
}
