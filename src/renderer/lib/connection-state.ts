import { create } from 'zustand';

/** Whether the event stream is up. `lost` once it broke; the page keeps what it has and tries again by itself. */
export const connectionStore = create<{ state: 'opening' | 'open' | 'lost' }>(() => ({ state: 'opening' }));

export function useConnectionState(): 'opening' | 'open' | 'lost' {
  return connectionStore(({ state }) => state);
}
