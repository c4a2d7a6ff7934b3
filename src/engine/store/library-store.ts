import { EngineError } from '../errors.ts';
import { createAssetsStore, type AssetsStore } from './assets-store.ts';
import { createJobsStore, type JobsStore } from './jobs-store.ts';
import { openDatabase } from './open-database.ts';
import { createScenesStore, type ScenesStore } from './scenes-store.ts';
import { createStoriesStore, type StoriesStore } from './stories-store.ts';

/** Every store of one room. There is no way to read content without one. */
export interface LibraryStore {
  readonly stories: StoriesStore;
  readonly scenes: ScenesStore;
  readonly jobs: JobsStore;
  readonly assets: AssetsStore;
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
  return {
    stories: createStoriesStore(database),
    scenes: createScenesStore(database),
    jobs: createJobsStore(database),
    assets: createAssetsStore(database),
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
