import { statfs } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { v7 } from 'uuid';
import { openSecretStore } from './accounts/secrets/open-secret-store.ts';
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
export function systemPorts(host: {
  dataFolder: string;
  settings: SettingsStore;
  log: Log;
  confirmOwner?: Ports['confirmOwner'];
}): Ports {
  const environment = process.env;
  const secrets = openSecretStore({
    dataFolder: host.dataFolder,
    log: host.log,
    environment,
    platform: process.platform,
  });
  const freeBytes = async (): Promise<number> => {
    const { bavail, bsize } = await statfs(host.dataFolder);
    return bavail * bsize;
  };
  return { ...host, clock: systemClock, newId: () => v7(), secrets, environment, freeBytes };
}
