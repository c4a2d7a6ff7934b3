import { useEffect, type RefObject } from 'react';

/** Lets the keyboard reach an element for as long as it has something to scroll. Its first child holds its content. */
export function useReachedWhenScrolling(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const node = element.current;
    if (!node) return;
    const observer = new ResizeObserver(() => {
      if (node.scrollHeight > node.clientHeight) node.tabIndex = 0;
      else node.removeAttribute('tabindex');
    });
    for (const sized of [node, ...node.children]) observer.observe(sized);
    return () => observer.disconnect();
  }, [element]);
}
