import type { SqliteDatabase } from './open-database.ts';
import type { AssetRow } from './rows.ts';
import { IS_LIVE, IS_LIVE_PHOTO, IS_MEDIA } from './trash-store.ts';

/** What a stored file is for: the best use of it counts. */
export type FileUse = 'pictures' | 'clips' | 'otherTakes' | 'trash' | 'unused';

export interface UseSum {
  readonly use: FileUse;
  readonly files: number;
  readonly bytes: number;
}

/** A take that is kept beside the chosen one. */
export interface OtherTake {
  readonly id: string;
  readonly asset_id: string | null;
}

/** Rows of files that are summed up in one go, so that others get their turn in between. */
const AT_ONCE = 1_000;

export type StorageStore = ReturnType<typeof createStorageStore>;

/** What stored files are for. */
export function createStorageStore(database: SqliteDatabase) {
  const sums = database.prepare<[number, number], UseSum>(
    `SELECT use, count(*) AS files, sum(bytes) AS bytes FROM (
       SELECT bytes, CASE
         WHEN EXISTS (SELECT 1 FROM takes WHERE takes.asset_id = assets.id AND takes.chosen = 1 AND ${IS_LIVE})
           THEN iif(media_type LIKE 'video/%', 'clips', 'pictures')
         WHEN ${IS_LIVE_PHOTO} THEN 'pictures'
         WHEN ${IS_MEDIA} THEN iif(media_type LIKE 'video/%', 'clips', 'pictures')
         WHEN EXISTS (SELECT 1 FROM takes WHERE takes.asset_id = assets.id AND ${IS_LIVE}) THEN 'otherTakes'
         WHEN EXISTS (SELECT 1 FROM takes WHERE takes.asset_id = assets.id)
           OR EXISTS (SELECT 1 FROM photo_files WHERE photo_files.asset_id = assets.id) THEN 'trash'
         ELSE 'unused' END AS use
       FROM assets WHERE rowid > ? AND rowid <= ?)
     GROUP BY use`,
  );
  const lastRow = database.prepare<[], { last: number | null }>('SELECT max(rowid) AS last FROM assets');
  const page = database.prepare<[string, number], AssetRow>(
    'SELECT * FROM assets WHERE file_name > ? ORDER BY file_name LIMIT ?',
  );
  const IS_OTHER = `takes.chosen = 0 AND ${IS_LIVE} AND EXISTS (SELECT 1 FROM takes AS shown
    WHERE shown.scene_id = takes.scene_id AND shown.kind = takes.kind AND shown.chosen = 1)`;
  const others = database.prepare<[string, number], OtherTake>(
    `SELECT id, asset_id FROM takes WHERE ${IS_OTHER} AND id > ? ORDER BY id LIMIT ?`,
  );
  const othersOfStory = database.prepare<[string, string, number], OtherTake>(
    `SELECT takes.id, takes.asset_id FROM scenes CROSS JOIN takes ON takes.scene_id = scenes.id
     WHERE scenes.story_id = ? AND ${IS_OTHER} AND takes.id > ? ORDER BY takes.id LIMIT ?`,
  );

  return {
    /** Sums of one part of the files after another; ask again with `next` until that is null. */
    sums(after: number): { sums: UseSum[]; next: number | null } {
      const last = lastRow.get()?.last ?? 0;
      const next = after + AT_ONCE;
      return { sums: sums.all(after, next), next: next < last ? next : null };
    },
    /** Rows of files in the order of their names, after a given one. */
    page: (afterName: string, limit: number): AssetRow[] => page.all(afterName, limit),
    /** Takes on pages outside the trash that are not the chosen ones, of one story or of all. */
    otherTakes: (storyId: string | null, after: string, limit: number): OtherTake[] =>
      storyId === null ? others.all(after, limit) : othersOfStory.all(storyId, after, limit),
  };
}
