import { create } from 'zustand';

/** Which of the two floating lists is open. */
export const paletteStore = create<{ open: 'palette' | 'shortcuts' | null }>(() => ({ open: null }));

export function openPalette(): void {
  paletteStore.setState({ open: 'palette' });
}

export function openShortcuts(): void {
  paletteStore.setState({ open: 'shortcuts' });
}

export function closeFloating(): void {
  paletteStore.setState({ open: null });
}
