import type { z } from 'zod';
import { Tier } from '../contract/values.ts';
import type { Log } from '../engine/ports.ts';
import type { SettingsFile } from './settings-file.ts';
import { WindowBounds } from './window-bounds.ts';

type Room = z.infer<typeof Tier>;

/** Where one window is kept. */
export interface WindowPlace {
  bounds(): WindowBounds | null;
  keepBounds(bounds: WindowBounds): void;
}

const BOUNDS: Readonly<Record<Room, string>> = { adult: 'window', kids: 'kidsWindow' };

/** What the window remembers from one start to the next. Losing it costs nothing, so failures are only logged. */
export interface WindowMemory {
  /** Each room has its own place on the screen. */
  bounds(room: Room): WindowBounds | null;
  room(): Room | null;
  keepBounds(room: Room, bounds: WindowBounds): void;
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
    bounds: (room) => WindowBounds.safeParse(file.get(BOUNDS[room])).data ?? null,
    room: () => Tier.safeParse(file.get('lastRoom')).data ?? null,
    keepBounds: (room, bounds) => keep({ [BOUNDS[room]]: bounds }),
    keepRoom: (room) => keep({ lastRoom: room }),
  };
}
