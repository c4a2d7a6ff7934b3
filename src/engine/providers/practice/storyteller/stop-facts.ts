import type { Setting } from './places.ts';

/** What a reader shows by the choices made; it colours the end. */
export type Virtue = 'kind' | 'brave' | 'clever';
export type Weather = 'clear' | 'wind' | 'rain' | 'snow' | 'fog' | 'storm';

interface StopFacts {
  readonly setting: Setting;
  readonly weather: Weather;
  readonly virtue: Virtue;
}

/** Where each stop lies and what it stands for. Words: `en/` and `fr/`, under the same name. */
export const STOP_FACTS = {
  owl: { setting: 'forest', weather: 'clear', virtue: 'clever' },
  whale: { setting: 'sea', weather: 'clear', virtue: 'kind' },
  bear: { setting: 'mountain', weather: 'clear', virtue: 'kind' },
  lamplighter: { setting: 'city', weather: 'clear', virtue: 'brave' },
  train: { setting: 'desert', weather: 'clear', virtue: 'clever' },
  scarf: { setting: 'snow', weather: 'snow', virtue: 'kind' },
  knight: { setting: 'castle', weather: 'clear', virtue: 'brave' },
  balloon: { setting: 'forest', weather: 'wind', virtue: 'brave' },
  sweeper: { setting: 'space', weather: 'clear', virtue: 'clever' },
  bell: { setting: 'sea', weather: 'wind', virtue: 'kind' },
  ferry: { setting: 'sea', weather: 'clear', virtue: 'clever' },
  cornerless: { setting: 'indoors', weather: 'clear', virtue: 'kind' },
  teapots: { setting: 'mountain', weather: 'clear', virtue: 'brave' },
  market: { setting: 'city', weather: 'clear', virtue: 'clever' },
} as const satisfies Readonly<Record<string, StopFacts>>;

export type StopId = keyof typeof STOP_FACTS;
export const STOP_IDS = Object.keys(STOP_FACTS) as readonly StopId[];
