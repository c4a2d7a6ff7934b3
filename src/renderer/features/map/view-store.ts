import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** How this computer shows the paths of a story. */
export const viewStore = create<{ view: 'map' | 'list' }>()(
  persist((): { view: 'map' | 'list' } => ({ view: 'map' }), { name: 'fableroom.map-view' }),
);
