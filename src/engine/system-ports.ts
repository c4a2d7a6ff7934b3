import { setTimeout as delay } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { Clock, Log, Ports, SettingsStore } from './ports.ts';

/** The real clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    try {
      await delay(milliseconds, undefined, signal ? { signal } : undefined);
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
};

/** Ports for a host that runs in Node, which both do. */
export function systemPorts(host: { dataFolder: string; settings: SettingsStore; log: Log }): Ports {
  return { ...host, clock: systemClock, newId: () => v7(), environment: process.env };
}
