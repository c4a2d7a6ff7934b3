import { app } from 'electron';
import type { Log } from '../engine/ports.ts';

/**
 * Holds every way of quitting (menu, last window, signal, end of the desktop session) until `close` has settled.
 * Ends with exit code 1 when closing failed. Answers with whether the program is on its way out.
 */
export function closeBeforeQuit(close: () => Promise<void>, log: Log): () => boolean {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void closeThenQuit();
  });
  return () => state !== 'open';

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
