import { lazy, Suspense, useEffect } from 'react';
import { closeFloating, openPalette, openShortcuts, paletteStore } from '../lib/palette-state.ts';

const loadPalette = () => import('../features/palette/command-palette.tsx');
const CommandPalette = lazy(() => loadPalette().then(({ CommandPalette: component }) => ({ default: component })));
const ShortcutList = lazy(() =>
  import('../features/palette/shortcut-list.tsx').then(({ ShortcutList: component }) => ({ default: component })),
);

const HistoryPanel = lazy(() =>
  import('../features/history/history-panel.tsx').then(({ HistoryPanel: component }) => ({ default: component })),
);

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** The command palette (⌘/Ctrl-K), the list of shortcuts (?) and what was changed, loaded once the page is at rest. */
export function FloatingLists() {
  const open = paletteStore((state) => state.open);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if ((event.metaKey || event.ctrlKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        if (paletteStore.getState().open === 'palette') closeFloating();
        else openPalette();
      } else if (event.key === '?' && !event.ctrlKey && !event.metaKey && !isTyping(event.target)) {
        event.preventDefault();
        openShortcuts();
      }
    }
    addEventListener('keydown', onKey);
    // Fetched ahead, so that what is typed right after the shortcut lands in the palette.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => void loadPalette());
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <Suspense>
      {open === 'palette' && <CommandPalette onClose={closeFloating} />}
      {open === 'history' && <HistoryPanel onClose={closeFloating} />}
      {open === 'shortcuts' && <ShortcutList onClose={closeFloating} />}
    </Suspense>
  );
}
