import type { z } from 'zod';
import { Tier } from '../contract/values.ts';
import type { Log } from '../engine/ports.ts';
import type { SettingsFile } from './settings-file.ts';
import { WindowBounds } from './window-bounds.ts';

type Room = z.infer<typeof Tier>;

/** What the window remembers from one start to the next. Losing it costs nothing, so failures are only logged. */
export interface WindowMemory {
  bounds(): WindowBounds | null;
  room(): Room | null;
  keepBounds(bounds: WindowBounds): void;
  keepRoom(room: Room): void;
}

export function windowMemory(file: SettingsFile, log: Log): WindowMemory {
  const keep = (values: Readonly<Record<string, unknown>>) => {
    try {
      file.set(values);
    } catch (error) {
      log.warn('The window could not be remembered', { error });
    }
  };
  return {
    bounds: () => WindowBounds.safeParse(file.get('window')).data ?? null,
    room: () => Tier.safeParse(file.get('lastRoom')).data ?? null,
    keepBounds: (bounds) => keep({ window: bounds }),
    keepRoom: (room) => keep({ lastRoom: room }),
  };
}
