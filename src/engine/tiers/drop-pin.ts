import { join } from 'node:path';
import type { Clock, Log } from '../ports.ts';
import { lockDataFolder } from '../store/data-folder-lock.ts';
import { openEngineStore } from '../store/engine-store.ts';

/**
 * Removes a forgotten PIN, for somebody at a terminal of the account that owns the data folder. Opens no room and goes
 * on with no work. Answers whether there was one. Throws EngineError LOCKED while Fableroom is open.
 */
export function dropPin({ dataFolder, clock, log }: { dataFolder: string; clock: Clock; log: Log }): boolean {
  const unlock = lockDataFolder(dataFolder, clock.now());
  try {
    const store = openEngineStore(join(dataFolder, 'engine.db'), { log, now: () => clock.now() });
    try {
      const wasSet = store.rooms.lock().pin_hash !== null;
      store.commit(() => store.rooms.changeLock({ pin_hash: null, wrong_tries: 0 }));
      return wasSet;
    } finally {
      store.close();
    }
  } finally {
    unlock();
  }
}
