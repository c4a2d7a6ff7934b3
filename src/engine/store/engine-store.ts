import { EngineError } from '../errors.ts';
import { createAccountsStore, type AccountsStore } from './accounts-store.ts';
import { createBackupsStore, type BackupsStore } from './backups-store.ts';
import { createClientsStore, type ClientsStore } from './clients-store.ts';
import { createCatalogueStore, type CatalogueStore } from './catalogue-store.ts';
import { createBudgetsStore, type BudgetsStore } from './money-store.ts';
import { createRoomsStore, type RoomsStore } from './rooms-store.ts';
import { openDatabase, type DamageWatch } from './open-database.ts';

/** What belongs to no room. No story and no key is in it. */
export interface EngineStore {
  readonly accounts: AccountsStore;
  readonly catalogue: CatalogueStore;
  readonly budgets: BudgetsStore;
  readonly clients: ClientsStore;
  readonly backups: BackupsStore;
  readonly rooms: RoomsStore;
  /** Runs `work` in one durable transaction. Throws EngineError DISK_FULL when there is no room. */
  commit<Result>(work: () => Result): Result;
  close(): void;
}

/** Opens engine.db; throws as `openDatabase` does. */
export function openEngineStore(path: string, watch?: DamageWatch): EngineStore {
  const database = openDatabase(path, 'engine', watch);
  return {
    accounts: createAccountsStore(database),
    catalogue: createCatalogueStore(database),
    budgets: createBudgetsStore(database),
    clients: createClientsStore(database),
    backups: createBackupsStore(database),
    rooms: createRoomsStore(database),
    commit: (work) => {
      try {
        return database.transaction(work).immediate();
      } catch (error) {
        if ((error as { code?: string }).code !== 'SQLITE_FULL') throw error;
        throw new EngineError('DISK_FULL', `No room to write ${path}`, { path }, error);
      }
    },
    close: () => {
      database.close();
    },
  };
}
