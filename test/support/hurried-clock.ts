import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../src/engine/ports.ts';

/** The real time, but nobody has to sleep: for tests in which work takes its time and waiting would only add to it. */
export const hurriedClock: Clock = {
  now: () => Date.now(),
  sleep: async (_milliseconds, signal) => {
    await setImmediate();
    signal?.throwIfAborted();
  },
};
