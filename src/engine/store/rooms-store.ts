import type { SqliteDatabase } from './open-database.ts';

/** The lock between the rooms as it stands in engine.db. */
export interface RoomLockRow {
  readonly pin_hash: string | null;
  /** Tries since the last right one. */
  readonly wrong_tries: number;
  readonly starts_locked: number;
}

const OPEN: RoomLockRow = { pin_hash: null, wrong_tries: 0, starts_locked: 0 };

export type RoomsStore = ReturnType<typeof createRoomsStore>;

/** The lock between the rooms, and the rules of the kids' room as JSON. */
export function createRoomsStore(database: SqliteDatabase) {
  const lock = database.prepare<[], RoomLockRow>(
    'SELECT pin_hash, wrong_tries, starts_locked FROM room_lock WHERE id = 1',
  );
  const putLock = database.prepare(
    `INSERT INTO room_lock (id, pin_hash, wrong_tries, starts_locked)
     VALUES (1, @pin_hash, @wrong_tries, @starts_locked)
     ON CONFLICT (id) DO UPDATE
     SET pin_hash = @pin_hash, wrong_tries = @wrong_tries, starts_locked = @starts_locked`,
  );
  const rules = database.prepare<[], { rules_json: string }>('SELECT rules_json FROM kids_rules WHERE id = 1');
  const putRules = database.prepare<[string]>(
    'INSERT INTO kids_rules (id, rules_json) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET rules_json = excluded.rules_json',
  );
  return {
    lock: (): RoomLockRow => lock.get() ?? OPEN,
    /** Fields left out stay as they are. */
    changeLock(change: Partial<RoomLockRow>): void {
      putLock.run({ ...(lock.get() ?? OPEN), ...change });
    },
    rulesJson: (): string | null => rules.get()?.rules_json ?? null,
    putRulesJson(json: string): void {
      putRules.run(json);
    },
  };
}
