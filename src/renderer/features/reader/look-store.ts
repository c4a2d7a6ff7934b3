import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Settings } from '../../../contract/system.ts';

export type ReaderTheme = 'paper' | 'night' | 'contrast';

/** How books look on this computer. `null` follows the settings of the app. */
export interface ReaderLook {
  theme: ReaderTheme;
  font: Settings['storyFont'] | null;
  /** 0.8 to 1.6. */
  scale: number | null;
}

export const readerThemes: readonly ReaderTheme[] = ['paper', 'night', 'contrast'];

export const lookStore = create<ReaderLook>()(
  persist((): ReaderLook => ({ theme: 'paper', font: null, scale: null }), { name: 'fableroom.reader-look' }),
);
