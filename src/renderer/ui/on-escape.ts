import type { KeyboardEvent } from 'react';

/** For what opens inside a page: Escape closes it, and nothing around it. */
export function onEscape(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
}
