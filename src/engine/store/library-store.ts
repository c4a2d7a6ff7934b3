import { EngineError } from '../errors.ts';
import { createAssetsStore, type AssetsStore } from './assets-store.ts';
import { createJobsStore, type JobsStore } from './jobs-store.ts';
import { createMoneyStore, type MoneyStore } from './money-store.ts';
import { openDatabase } from './open-database.ts';
import { createScenesStore, type ScenesStore } from './scenes-store.ts';
import { createStoriesStore, type StoriesStore } from './stories-store.ts';

/** Every store of one room. There is no way to read content without one. */
export interface LibraryStore {
  readonly stories: StoriesStore;
  readonly scenes: ScenesStore;
  readonly jobs: JobsStore;
  readonly assets: AssetsStore;
  readonly money: MoneyStore;
  /**
   * Runs `work` in one durable transaction: all of it is on disk when this returns, or nothing. Throws EngineError
   * DISK_FULL when there is no room.
   */
  commit<Result>(work: () => Result): Result;
  close(): void;
}

/** Opens library.db of one room; throws as `openDatabase` does. */
export function openLibraryStore(path: string): LibraryStore {
  const database = openDatabase(path, 'library');
  const inTransaction = database.transaction((work: () => unknown) => work());
  return {
    stories: createStoriesStore(database),
    scenes: createScenesStore(database),
    jobs: createJobsStore(database),
    assets: createAssetsStore(database),
    money: createMoneyStore(database),
    commit: <Result>(work: () => Result): Result => {
      try {
        return inTransaction.immediate(work) as Result;
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
