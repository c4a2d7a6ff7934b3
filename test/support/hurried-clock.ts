import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../src/engine/ports.ts';
import { systemClock } from '../../src/engine/system-ports.ts';

/** Longer sleeps wait for a day to end or for time to be up. Who hurried those would ask without an end. */
const LONGEST_PAUSE_MS = 60_000;

/**
 * The real time, but nobody has to sleep through a pause: for tests in which work takes its time and waiting would only
 * add to it.
 */
export const hurriedClock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    if (milliseconds > LONGEST_PAUSE_MS) {
      await systemClock.sleep(milliseconds, signal);
      return;
    }
    await setImmediate();
    signal?.throwIfAborted();
  },
};
