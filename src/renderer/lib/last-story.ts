import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Tier } from '../../contract/values.ts';
import { onRoomStorageOpened, roomStorage } from './room-storage.ts';

/** The story that was open last, one for each room. */
export const lastStoryStore = create<{ ids: Partial<Record<Tier, string>> }>()(
  persist(() => ({ ids: {} }), {
    name: 'fableroom.last-story',
    storage: createJSONStorage(() => roomStorage),
  }),
);
onRoomStorageOpened(() => lastStoryStore.persist.rehydrate());

export function rememberLastStory(tier: Tier, storyId: string): void {
  lastStoryStore.setState(({ ids }) => ({ ids: { ...ids, [tier]: storyId } }));
}

/** For a story that is not there any more: the rail leads only to what works. */
export function forgetLastStory(storyId: string): void {
  lastStoryStore.setState(({ ids }) => ({
    ids: Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== storyId)),
  }));
}
