import { useEffect, useState, type RefObject } from 'react';

const patience = 2000;

/** True when the element has had neither the pointer's movement nor the keyboard's focus for two seconds. */
export function useIdle(element: RefObject<HTMLElement | null>): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const node = element.current;
    if (!node) return;
    let timer: ReturnType<typeof setTimeout>;
    const wake = () => {
      clearTimeout(timer);
      setIdle(false);
      timer = setTimeout(rest, patience);
    };
    const rest = () => {
      if (node.querySelector(':focus-visible')) wake();
      else setIdle(true);
    };
    const leave = () => {
      clearTimeout(timer);
      timer = setTimeout(rest, patience);
    };
    const wakers = ['pointermove', 'pointerdown', 'focusin', 'keydown'] as const;
    for (const name of wakers) node.addEventListener(name, wake);
    node.addEventListener('pointerleave', leave);
    wake();
    return () => {
      clearTimeout(timer);
      for (const name of wakers) node.removeEventListener(name, wake);
      node.removeEventListener('pointerleave', leave);
    };
  }, [element]);
  return idle;
}
