// Files that look at the page share a process, so that React and the DOM are loaded once for all of them. Each begins
// with modules, storage and a document of its own, as if nobody had been there before.
import { vi } from 'vitest';

vi.resetModules();
vi.useRealTimers();

// Some of the files only read source text and have no page.
if (typeof document !== 'undefined') {
  const root = document.documentElement;
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  document.head.replaceChildren();
  document.body.replaceChildren();
  for (const name of document.body.getAttributeNames()) document.body.removeAttribute(name);
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
}
