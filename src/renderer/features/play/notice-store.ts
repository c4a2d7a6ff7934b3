import { create } from 'zustand';
import { persist } from 'zustand/middleware';

const remembered = 200;

/** Stories whose notice has been read on this computer. */
export const noticeStore = create<{ readIn: string[] }>()(
  persist((): { readIn: string[] } => ({ readIn: [] }), { name: 'fableroom.notices-read' }),
);

export function noticeWasRead(storyId: string): void {
  noticeStore.setState(({ readIn }) => ({
    readIn: [...readIn.filter((id) => id !== storyId), storyId].slice(-remembered),
  }));
}
