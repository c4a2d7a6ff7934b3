import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** Where a story was left. */
export interface ReadingPlace {
  sceneId: string;
  /** The page that tells which branch was being read; at or after `sceneId`. */
  throughId: string;
}

const remembered = 300;

export const placeStore = create<{ places: Record<string, ReadingPlace> }>()(
  persist((): { places: Record<string, ReadingPlace> } => ({ places: {} }), { name: 'fableroom.reading-places' }),
);

export function placeOf(storyId: string): ReadingPlace | null {
  return placeStore.getState().places[storyId] ?? null;
}

/** Keeps the place of the stories read last; the oldest are forgotten. */
export function rememberPlace(storyId: string, place: ReadingPlace): void {
  placeStore.setState(({ places: { [storyId]: _old, ...others } }) => ({
    places: Object.fromEntries([...Object.entries(others).slice(1 - remembered), [storyId, place]]),
  }));
}
