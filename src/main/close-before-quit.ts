import { app } from 'electron';
import type { Log } from '../engine/ports.ts';

/**
 * Holds every way of quitting (menu, last window, signal, end of the desktop session) until `close` has settled.
 * Ends with exit code 1 when closing failed.
 */
export function closeBeforeQuit(close: () => Promise<void>, log: Log): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void closeThenQuit();
  });

  async function closeThenQuit(): Promise<void> {
    try {
      await close();
    } catch (error) {
      log.error('Fableroom did not close cleanly', { error });
      app.exit(1);
      return;
    }
    state = 'closed';
    app.quit();
  }
}
