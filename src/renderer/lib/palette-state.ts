import { create } from 'zustand';

/** Which of the floating lists is open. */
export const paletteStore = create<{ open: 'palette' | 'shortcuts' | 'history' | null }>(() => ({ open: null }));

export function openPalette(): void {
  paletteStore.setState({ open: 'palette' });
}

export function openShortcuts(): void {
  paletteStore.setState({ open: 'shortcuts' });
}

/** Opens the list of what was changed, where each change can be taken back. */
export function openHistory(): void {
  paletteStore.setState({ open: 'history' });
}

export function closeFloating(): void {
  paletteStore.setState({ open: null });
}
