import { insertStatement } from './insert-statement.ts';
import type { SqliteDatabase } from './open-database.ts';

/** An account as it stands in engine.db; its key stands where keys are kept. */
export interface AccountRow {
  id: string;
  provider_id: string;
  name: string;
  base_url: string | null;
  last_four: string | null;
  preferred: number;
  test_json: string | null;
  created_at: number;
}

const COLUMNS = [
  'id',
  'provider_id',
  'name',
  'base_url',
  'last_four',
  'preferred',
  'test_json',
  'created_at',
] as const satisfies readonly (keyof AccountRow)[];

export type AccountsStore = ReturnType<typeof createAccountsStore>;

/** Accounts without their keys, oldest first. */
export function createAccountsStore(database: SqliteDatabase) {
  const all = database.prepare<[], AccountRow>('SELECT * FROM accounts ORDER BY created_at, id');
  const insert = database.prepare(insertStatement('accounts', COLUMNS));
  const update = database.prepare(
    `UPDATE accounts SET ${COLUMNS.map((column) => `${column} = @${column}`).join(', ')} WHERE id = @id`,
  );
  const unmark = database.prepare<[string]>('UPDATE accounts SET preferred = 0 WHERE provider_id = ?');
  const remove = database.prepare<[string]>('DELETE FROM accounts WHERE id = ?');

  return {
    all: (): AccountRow[] => all.all(),
    insert(row: AccountRow): void {
      insert.run(row);
    },
    update(row: AccountRow): void {
      update.run(row);
    },
    /** No account of that provider is marked as the preferred one. */
    unmark(providerId: string): void {
      unmark.run(providerId);
    },
    remove(id: string): void {
      remove.run(id);
    },
  };
}
