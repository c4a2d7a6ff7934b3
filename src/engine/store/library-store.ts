import { writeFileSync } from 'node:fs';
import { EngineError } from '../errors.ts';
import { createAssetsStore, type AssetsStore } from './assets-store.ts';
import { createBackupStore, type BackupStore } from './backup-store.ts';
import { createCharactersStore, type CharactersStore } from './characters-store.ts';
import { doubtPath, isCorrupt } from './damage-of.ts';
import { createGateStore, type GateStore } from './gate-store.ts';
import { createHeldPicturesStore, type HeldPicturesStore } from './held-pictures-store.ts';
import { createHistoryStore, type HistoryStore } from './history-store.ts';
import { createIdempotencyStore, type IdempotencyStore } from './idempotency-store.ts';
import { createJobsStore, type JobsStore } from './jobs-store.ts';
import { createLibraryQueryStore, type LibraryQueryStore } from './library-query-store.ts';
import { createMediaTasksStore, type MediaTasksStore } from './media-tasks-store.ts';
import { createMoneyStore, type MoneyStore } from './money-store.ts';
import { openDatabase, type DamageWatch } from './open-database.ts';
import { createReferencesStore, type ReferencesStore } from './references-store.ts';
import { createScenesStore, type ScenesStore } from './scenes-store.ts';
import { createSearchStore, type SearchStore } from './search-store.ts';
import { createStoriesStore, type StoriesStore } from './stories-store.ts';
import { createStorageStore, type StorageStore } from './storage-store.ts';
import { createTagsStore, type TagsStore } from './tags-store.ts';
import { createTakesStore, type TakesStore } from './takes-store.ts';
import { createTrashStore, type TrashStore } from './trash-store.ts';

/** Every store of one room. There is no way to read content without one. */
export interface LibraryStore {
  readonly stories: StoriesStore;
  readonly scenes: ScenesStore;
  readonly takes: TakesStore;
  readonly jobs: JobsStore;
  readonly references: ReferencesStore;
  readonly characters: CharactersStore;
  readonly assets: AssetsStore;
  readonly mediaTasks: MediaTasksStore;
  readonly idempotency: IdempotencyStore;
  readonly money: MoneyStore;
  readonly tags: TagsStore;
  readonly query: LibraryQueryStore;
  readonly search: SearchStore;
  readonly history: HistoryStore;
  readonly trash: TrashStore;
  readonly storage: StorageStore;
  readonly backup: BackupStore;
  readonly gate: GateStore;
  readonly held: HeldPicturesStore;
  /**
   * Runs `work` in one durable transaction: all of it is on disk when this returns, or nothing. Throws EngineError
   * DISK_FULL when there is no room.
   */
  commit<Result>(work: () => Result): Result;
  close(): void;
}

/** Opens library.db of one room; throws as `openDatabase` does. */
export function openLibraryStore(path: string, watch?: DamageWatch): LibraryStore {
  const database = openDatabase(path, 'library', watch);
  const stories = createStoriesStore(database);
  const references = createReferencesStore(database);
  const characters = createCharactersStore(database);
  const mediaTasks = createMediaTasksStore(database);
  const inTransaction = database.transaction((work: () => unknown) => work());
  return {
    stories,
    scenes: createScenesStore(database),
    takes: createTakesStore(database),
    jobs: createJobsStore(database, references, mediaTasks),
    references,
    characters,
    assets: createAssetsStore(database),
    mediaTasks,
    idempotency: createIdempotencyStore(database),
    money: createMoneyStore(database),
    tags: createTagsStore(database),
    query: createLibraryQueryStore(database),
    search: createSearchStore(database),
    history: createHistoryStore(database),
    trash: createTrashStore(database, stories, characters),
    storage: createStorageStore(database),
    backup: createBackupStore(database),
    gate: createGateStore(database),
    held: createHeldPicturesStore(database),
    commit: <Result>(work: () => Result): Result => {
      try {
        return inTransaction.immediate(work) as Result;
      } catch (error) {
        if (isCorrupt(error)) writeFileSync(doubtPath(path), '');
        if ((error as { code?: string }).code !== 'SQLITE_FULL') throw error;
        throw new EngineError('DISK_FULL', `No room to write ${path}`, { path }, error);
      }
    },
    close: () => {
      database.close();
    },
  };
}
