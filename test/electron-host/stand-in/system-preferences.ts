import type * as Electron from 'electron';
import { implementedOnly } from './implemented-only.ts';

/** A computer without a sensor for fingers. */
export const systemPreferences = implementedOnly<Electron.SystemPreferences>('systemPreferences', {
  canPromptTouchID: () => false,
});
