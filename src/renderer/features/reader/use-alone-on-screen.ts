import { useEffect, type RefObject } from 'react';

/** While it is shown, nothing beside the element can be reached by Tab or by a screen reader. */
export function useAloneOnScreen(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const silenced: Element[] = [];
    for (let node: Element | null = element.current; node && node !== document.body; node = node.parentElement) {
      for (const sibling of node.parentElement?.children ?? []) {
        if (sibling === node || sibling.hasAttribute('inert') || sibling.tagName === 'SCRIPT') continue;
        sibling.setAttribute('inert', '');
        silenced.push(sibling);
      }
    }
    return () => silenced.forEach((sibling) => sibling.removeAttribute('inert'));
  }, [element]);
}
