import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** How stories are read aloud on this computer. */
export interface VoiceChoices {
  /** 1 is the voice's own speed; 0.6 to 1.5. */
  rate: number;
  /** `voiceURI` by primary language; the best match where nothing was chosen. */
  voices: Record<string, string>;
}

export const slowest = 0.6;
export const fastest = 1.5;

export const voiceStore = create<VoiceChoices>()(
  persist((): VoiceChoices => ({ rate: 1, voices: {} }), { name: 'fableroom.read-aloud' }),
);
