import { useEffect, useRef, type ReactNode } from 'react';

let aPageWasShown = false;

/**
 * The h1 of a page. Names the window, and takes the focus when a navigation brought it (not on the first page, whose
 * own first control may want it). `title` is the page's name in the window title.
 */
export function PageHeading({
  title,
  children,
  className,
}: {
  title: string;
  children: ReactNode;
  className?: string;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (aPageWasShown) heading.current?.focus({ preventScroll: true });
    aPageWasShown = true;
  }, []);
  useEffect(() => {
    document.title = `${title} · Fableroom`;
  }, [title]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
