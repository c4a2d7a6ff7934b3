import { create } from 'zustand';

/** Whether the page asks for the PIN of the grown-ups' room. */
export const doorStore = create<{ open: boolean }>(() => ({ open: false }));

export function openDoor(): void {
  doorStore.setState({ open: true });
}

export function closeDoor(): void {
  doorStore.setState({ open: false });
}
