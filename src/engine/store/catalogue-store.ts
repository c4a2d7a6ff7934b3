import type { GenerationKind } from '../../contract/values.ts';
import { insertStatement } from './insert-statement.ts';
import type { SqliteDatabase } from './open-database.ts';

/** Rows about models as they stand in engine.db. */

export interface OwnModelRow {
  id: string;
  provider_id: string;
  kind: GenerationKind;
  title: string;
  account_id: string;
  like_id: string;
  created_at: number;
}

export interface ModelChangeRow {
  model_id: string;
  price_low_micros: number | null;
  price_high_micros: number | null;
  priced_at: number | null;
  time_limit_seconds: number | null;
}

export interface ModelDateRow {
  model_id: string;
  /** Null: the service said that no day is announced. */
  retires_on: string | null;
  replaced_by: string | null;
  told_at: number;
  source: string;
}

const OWN_COLUMNS = ['id', 'provider_id', 'kind', 'title', 'account_id', 'like_id', 'created_at'] as const;
const CHANGE_COLUMNS = [
  'model_id',
  'price_low_micros',
  'price_high_micros',
  'priced_at',
  'time_limit_seconds',
] as const satisfies readonly (keyof ModelChangeRow)[];
const DATE_COLUMNS = [
  'model_id',
  'retires_on',
  'replaced_by',
  'told_at',
  'source',
] as const satisfies readonly (keyof ModelDateRow)[];

export type CatalogueStore = ReturnType<typeof createCatalogueStore>;

/** What the person and the services said about models, beyond what the list of providers says. */
export function createCatalogueStore(database: SqliteDatabase) {
  const own = database.prepare<[], OwnModelRow>('SELECT * FROM own_models ORDER BY created_at, id');
  const addOwn = database.prepare(insertStatement('own_models', OWN_COLUMNS));
  const removeOwn = database.prepare<[string]>('DELETE FROM own_models WHERE id = ?');
  const removeOwnOf = database.prepare<[string]>('DELETE FROM own_models WHERE account_id = ?');
  const changes = database.prepare<[], ModelChangeRow>('SELECT * FROM model_changes');
  const putChange = database.prepare(insertStatement('model_changes', CHANGE_COLUMNS).replace('INSERT', 'REPLACE'));
  const removeChange = database.prepare<[string]>('DELETE FROM model_changes WHERE model_id = ?');
  const dates = database.prepare<[], ModelDateRow>('SELECT * FROM model_dates');
  const putDate = database.prepare(insertStatement('model_dates', DATE_COLUMNS).replace('INSERT', 'REPLACE'));

  return {
    own: (): OwnModelRow[] => own.all(),
    addOwn(row: OwnModelRow): void {
      addOwn.run(row);
    },
    removeOwn(id: string): void {
      removeOwn.run(id);
    },
    /** Own models of an account, when it goes. */
    removeOwnOf(accountId: string): void {
      removeOwnOf.run(accountId);
    },
    changes: (): ModelChangeRow[] => changes.all(),
    putChange(row: ModelChangeRow): void {
      putChange.run(row);
    },
    removeChange(modelId: string): void {
      removeChange.run(modelId);
    },
    dates: (): ModelDateRow[] => dates.all(),
    putDate(row: ModelDateRow): void {
      putDate.run(row);
    },
  };
}
