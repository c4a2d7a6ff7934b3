import type { Tier } from '../../contract/values.ts';
import type { StateStorage } from 'zustand/middleware';

let room: Tier | null = null;
const opened: (() => unknown)[] = [];

/**
 * Keeps what a person has typed or opened apart by room: the page of one room never reads what was kept in the other.
 * `open` of a store that was made before the room was known is called once it is.
 */
export const roomStorage: StateStorage = {
  getItem: (name) => (room ? localStorage.getItem(`${name}.${room}`) : null),
  setItem: (name, value) => {
    if (room) localStorage.setItem(`${name}.${room}`, value);
  },
  removeItem: (name) => {
    if (room) localStorage.removeItem(`${name}.${room}`);
  },
};

/** Says which room the page is in, before any of it shows. */
export function openRoomStorage(tier: Tier): void {
  if (room === tier) return;
  room = tier;
  for (const open of opened) open();
}

/** For a store that is made before the room is known. */
export function onRoomStorageOpened(open: () => unknown): void {
  opened.push(open);
}
