import type { ClientRights } from '../../contract/clients.ts';
import type { Tier } from '../../contract/values.ts';
import { insertStatement } from './insert-statement.ts';
import type { SqliteDatabase } from './open-database.ts';

/** A program with a token, as it stands in engine.db. */
export interface ClientRow {
  id: string;
  name: string;
  tier: Tier;
  rights: ClientRights;
  cap_micros: number | null;
  token_hash: Buffer;
  created_at: number;
  last_used_at: number | null;
}

const COLUMNS = [
  'id',
  'name',
  'tier',
  'rights',
  'cap_micros',
  'token_hash',
  'created_at',
  'last_used_at',
] as const satisfies readonly (keyof ClientRow)[];

export type ClientsStore = ReturnType<typeof createClientsStore>;

/** Programs that may use the local API. */
export function createClientsStore(database: SqliteDatabase) {
  const all = database.prepare<[], ClientRow>('SELECT * FROM clients ORDER BY created_at, id');
  const insert = database.prepare(insertStatement('clients', COLUMNS));
  const change = database.prepare(
    'UPDATE clients SET name = @name, rights = @rights, cap_micros = @cap_micros WHERE id = @id',
  );
  const used = database.prepare<[number, string]>('UPDATE clients SET last_used_at = ? WHERE id = ?');
  const remove = database.prepare<[string]>('DELETE FROM clients WHERE id = ?');
  return {
    /** Oldest first. */
    all: (): ClientRow[] => all.all(),
    insert(row: ClientRow): void {
      insert.run(row);
    },
    change(row: Pick<ClientRow, 'id' | 'name' | 'rights' | 'cap_micros'>): void {
      const { id, name, rights, cap_micros } = row;
      change.run({ id, name, rights, cap_micros });
    },
    used(id: string, at: number): void {
      used.run(at, id);
    },
    remove(id: string): void {
      remove.run(id);
    },
  };
}
