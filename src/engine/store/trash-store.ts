import type { TrashItem } from '../../contract/trash.ts';
import type { CharactersStore } from './characters-store.ts';
import type { SqliteDatabase } from './open-database.ts';
import type { JobRow } from './rows.ts';
import type { StoriesStore } from './stories-store.ts';

/** A thing in the trash. A scene stands for all that follows from it and was thrown away with it. */
export interface TrashedRow {
  readonly kind: TrashItem['kind'];
  readonly id: string;
  readonly deleted_at: number;
}

/** A scene and what follows from it, also what is in the trash already. */
export interface SceneBelow {
  readonly id: string;
  readonly depth: number;
  readonly deleted_at: number | null;
}

/** What a trashed thing is made of: takes, or for a character the files of its photos. */
export interface TrashedTake {
  readonly id: string;
  readonly asset_id: string | null;
}

/** Whatever holds others comes before them. */
export const KINDS = ['story', 'scene', 'take', 'character'] as const satisfies readonly TrashItem['kind'][];

const BELOW = `WITH RECURSIVE below (id, depth, deleted_at) AS (
  SELECT id, depth, deleted_at FROM scenes WHERE id = ?
  UNION SELECT scenes.id, scenes.depth, scenes.deleted_at FROM below JOIN scenes ON scenes.parent_id = below.id)`;
/** Of what was thrown away together, the first. */
export const FIRST = `NOT EXISTS (SELECT 1 FROM scenes AS parent
  WHERE parent.id = scenes.parent_id AND parent.deleted_at = scenes.deleted_at)`;
/** Whether a take of table `takes` is on a page that is not in the trash. */
export const IS_LIVE = `takes.deleted_at IS NULL AND EXISTS (
  SELECT 1 FROM scenes JOIN stories ON stories.id = scenes.story_id
  WHERE scenes.id = takes.scene_id AND scenes.deleted_at IS NULL AND stories.deleted_at IS NULL)`;
/** Whether a file of table `assets` is that of a photo of a character that is not in the trash. */
export const IS_LIVE_PHOTO = `EXISTS (
  SELECT 1 FROM photo_files JOIN photos ON photos.id = photo_id JOIN characters ON characters.id = character_id
  WHERE photo_files.asset_id = assets.id AND characters.deleted_at IS NULL)`;
/** Whether a file of table `assets` was made by itself, or is what such a clip starts from. */
export const IS_MEDIA = `(EXISTS (SELECT 1 FROM media_tasks WHERE media_tasks.asset_id = assets.id)
  OR EXISTS (SELECT 1 FROM media_tasks WHERE source_asset_id = assets.id))`;
const IS_NAMED = `EXISTS (SELECT 1 FROM takes WHERE asset_id = assets.id)
  OR EXISTS (SELECT 1 FROM photo_files WHERE asset_id = assets.id)
  OR EXISTS (SELECT 1 FROM job_photos WHERE asset_id = assets.id)
  OR ${IS_MEDIA}`;
/** Id of the take that a look at a picture is about. */
const CHECKED_TAKE = `iif(json_valid(jobs.inputs_json), jobs.inputs_json ->> '$.takeId', NULL)`;
const OPEN_IN_TRASH = `SELECT jobs.* FROM jobs LEFT JOIN stories ON stories.id = jobs.story_id
  LEFT JOIN scenes ON scenes.id = jobs.scene_id
  LEFT JOIN takes ON jobs.kind = 'check' AND takes.id = ${CHECKED_TAKE}
  WHERE jobs.ended_at IS NULL
    AND (stories.deleted_at IS NOT NULL OR scenes.deleted_at IS NOT NULL OR takes.deleted_at IS NOT NULL)`;

export type TrashStore = ReturnType<typeof createTrashStore>;

/** What was thrown away and not deleted yet. */
export function createTrashStore(database: SqliteDatabase, stories: StoriesStore, characters: CharactersStore) {
  type Page = [number, number, string, number];
  const page = (table: string, also = ''): ReturnType<typeof database.prepare<Page, Omit<TrashedRow, 'kind'>>> =>
    database.prepare<Page, Omit<TrashedRow, 'kind'>>(
      `SELECT id, deleted_at FROM ${table} WHERE deleted_at IS NOT NULL AND deleted_at <= ? AND (deleted_at, id) < (?, ?)
       ${also} ORDER BY deleted_at DESC, id DESC LIMIT ?`,
    );
  const pages = {
    story: page('stories'),
    scene: page('scenes', `AND ${FIRST}`),
    take: page('takes'),
    character: page('characters'),
  };
  const oldest = database.prepare<[], { at: number | null }>(
    `SELECT min(at) AS at FROM (
       SELECT min(deleted_at) AS at FROM stories WHERE deleted_at IS NOT NULL
       UNION ALL SELECT min(deleted_at) FROM scenes WHERE deleted_at IS NOT NULL
       UNION ALL SELECT min(deleted_at) FROM takes WHERE deleted_at IS NOT NULL
       UNION ALL SELECT min(deleted_at) FROM characters WHERE deleted_at IS NOT NULL)`,
  );
  // CROSS JOIN keeps the order of the tables: it is the trash that is small.
  const bytes = database.prepare<[], { bytes: number }>(
    `SELECT coalesce(sum(bytes), 0) AS bytes FROM assets WHERE id IN (
       SELECT asset_id FROM stories CROSS JOIN scenes ON scenes.story_id = stories.id
         CROSS JOIN takes ON takes.scene_id = scenes.id
         WHERE stories.deleted_at IS NOT NULL AND asset_id IS NOT NULL
       UNION SELECT asset_id FROM scenes CROSS JOIN takes ON takes.scene_id = scenes.id
         WHERE scenes.deleted_at IS NOT NULL AND asset_id IS NOT NULL
       UNION SELECT asset_id FROM takes INDEXED BY takes_deleted
         WHERE takes.deleted_at IS NOT NULL AND asset_id IS NOT NULL
       UNION SELECT photo_files.asset_id FROM characters CROSS JOIN photos ON character_id = characters.id
         CROSS JOIN photo_files ON photo_id = photos.id WHERE characters.deleted_at IS NOT NULL
     ) AND NOT EXISTS (SELECT 1 FROM takes WHERE takes.asset_id = assets.id AND ${IS_LIVE}) AND NOT ${IS_LIVE_PHOTO}
       AND NOT ${IS_MEDIA}`,
  );
  // Counted anew only after something was written, whatever it was.
  const changes = database.prepare<[], { changes: number }>('SELECT total_changes() AS changes');
  let counted: { at: number; bytes: number } | null = null;
  const isLiveScene = database.prepare<[string]>(
    `SELECT 1 FROM scenes JOIN stories ON stories.id = scenes.story_id
     WHERE scenes.id = ? AND scenes.deleted_at IS NULL AND stories.deleted_at IS NULL`,
  );
  const below = database.prepare<[string], SceneBelow>(`${BELOW} SELECT * FROM below ORDER BY depth DESC, id DESC`);
  const takes = {
    story: database.prepare<[string], TrashedTake>(
      'SELECT takes.id, asset_id FROM scenes CROSS JOIN takes ON takes.scene_id = scenes.id WHERE scenes.story_id = ?',
    ),
    scene: database.prepare<[string], TrashedTake>(
      `${BELOW} SELECT takes.id, asset_id FROM below JOIN takes ON takes.scene_id = below.id`,
    ),
    take: database.prepare<[string], TrashedTake>('SELECT id, asset_id FROM takes WHERE id = ?'),
    character: database.prepare<[string], TrashedTake>(
      `SELECT photo_id || ' ' || photo_files.asset_id AS id, photo_files.asset_id
       FROM photos JOIN photo_files ON photo_id = photos.id WHERE character_id = ?`,
    ),
  };
  const openJobs = {
    story: database.prepare<[string], JobRow>('SELECT * FROM jobs WHERE story_id = ? AND ended_at IS NULL'),
    scene: database.prepare<[string], JobRow>(
      `${BELOW} SELECT jobs.* FROM below JOIN jobs ON jobs.scene_id = below.id WHERE jobs.ended_at IS NULL`,
    ),
    take: database.prepare<[string], JobRow>(
      `SELECT jobs.* FROM takes JOIN jobs ON jobs.scene_id = takes.scene_id
       WHERE takes.id = ? AND jobs.kind = 'check' AND jobs.ended_at IS NULL AND ${CHECKED_TAKE} = takes.id`,
    ),
  };
  const openInTrash = database.prepare<[], JobRow>(OPEN_IN_TRASH);
  const depthsOf = database.prepare<[string], { id: string }>(
    'SELECT id FROM scenes WHERE story_id = ? ORDER BY depth DESC',
  );
  const sumOf = database.prepare<[string], { bytes: number }>(
    `SELECT coalesce(sum(bytes), 0) AS bytes FROM assets WHERE id IN (SELECT value FROM json_each(?))`,
  );
  const usesOf = database.prepare<[{ id: string }], { uses: number }>(
    `SELECT (SELECT count(*) FROM takes WHERE asset_id = @id) + (SELECT count(*) FROM photo_files WHERE asset_id = @id)
       + (SELECT count(*) FROM media_tasks WHERE asset_id = @id OR source_asset_id = @id) AS uses`,
  );
  const deleteStory = database.prepare<[string]>('DELETE FROM stories WHERE id = ?');
  const deleteScene = database.prepare<[string]>('DELETE FROM scenes WHERE id = ?');
  // A job that other words of the page were taken from is still needed; else what was asked for goes with its result.
  const emptyJob = database.prepare<[string, string]>(
    `UPDATE jobs SET inputs_json = '{}', inputs_hash = '', operation_json = NULL, error_message = NULL
     WHERE id = (SELECT job_id FROM takes WHERE id = ?)
       AND NOT EXISTS (SELECT 1 FROM takes WHERE job_id = jobs.id AND id <> ?)`,
  );
  const emptyChecks = database.prepare<[string, string]>(
    `UPDATE jobs SET inputs_json = '{}', inputs_hash = '', operation_json = NULL, error_message = NULL
     WHERE scene_id = (SELECT scene_id FROM takes WHERE id = ?) AND kind = 'check' AND ${CHECKED_TAKE} = ?`,
  );
  const deleteTake = database.prepare<[string]>('DELETE FROM takes WHERE id = ?');
  const doom = database.prepare<[string]>(
    `INSERT OR IGNORE INTO doomed_files (file_name) SELECT file_name FROM assets
     WHERE id = ? AND NOT (${IS_NAMED})`,
  );
  const deleteAsset = database.prepare<[string]>(`DELETE FROM assets WHERE id = ? AND NOT (${IS_NAMED})`);
  const deleteCharacter = database.prepare<[string]>('DELETE FROM characters WHERE id = ?');
  const doomed = database.prepare<[string, number], { file_name: string }>(
    'SELECT file_name FROM doomed_files WHERE file_name > ? ORDER BY file_name LIMIT ?',
  );
  const isDoomed = database.prepare<[string]>('SELECT 1 FROM doomed_files WHERE file_name = ?');
  const spare = database.prepare<[string]>('DELETE FROM doomed_files WHERE file_name = ?');
  const refinish = database.prepare<[string, string]>(
    `UPDATE stories SET finished = EXISTS (
       SELECT 1 FROM scenes JOIN takes ON takes.scene_id = scenes.id AND takes.kind = 'text' AND takes.chosen = 1
       WHERE scenes.story_id = ? AND scenes.deleted_at IS NULL AND takes.deleted_at IS NULL
         AND iif(json_valid(takes.content_json), takes.content_json ->> '$.ends', 0) = 1)
     WHERE id = ?`,
  );
  const searchAgain = database.prepare<[string]>('INSERT INTO search_again (story_id) VALUES (?)');
  const modelsAgain = database.prepare<[string]>('INSERT INTO models_in_use (story_id) VALUES (?)');

  const pageOf = (
    kind: TrashItem['kind'],
    before: { at: number; id: string } | null,
    limit: number,
    latest = Number.MAX_SAFE_INTEGER,
  ): TrashedRow[] =>
    pages[kind]
      .all(latest, before?.at ?? Number.MAX_SAFE_INTEGER, before?.id ?? '', limit)
      .map((row) => ({ kind, ...row }));
  const deleteRows = ({ kind, id }: TrashItem): void => {
    switch (kind) {
      case 'story':
        // From the last page to the first: a long story is deeper than SQLite would follow by itself.
        for (const scene of depthsOf.all(id)) deleteScene.run(scene.id);
        deleteStory.run(id);
        return;
      case 'scene':
        for (const scene of below.all(id)) deleteScene.run(scene.id);
        return;
      case 'take':
        emptyJob.run(id, id);
        emptyChecks.run(id, id);
        deleteTake.run(id);
        return;
      case 'character':
        for (const photo of characters.photosOf(id)) characters.deletePhoto(photo.id);
        deleteCharacter.run(id);
    }
  };
  const release = (assetId: string): void => {
    doom.run(assetId);
    deleteAsset.run(assetId);
  };

  return {
    /** Latest first, below the given place. */
    page(before: { at: number; id: string } | null, limit: number): TrashedRow[] {
      return KINDS.flatMap((kind) => pageOf(kind, before, limit))
        .toSorted((a, b) => b.deleted_at - a.deleted_at || (a.id < b.id ? 1 : -1))
        .slice(0, limit);
    },
    /** The same of one kind; with `latest`, only what was thrown away until then. */
    pageOf,
    /** When the oldest thing in it was thrown away; null when it is empty. */
    oldest: (): number | null => oldest.get()?.at ?? null,
    /** Bytes of files that only things in the trash use. */
    bytes(): number {
      const at = changes.get()?.changes ?? 0;
      if (counted?.at !== at) counted = { at, bytes: bytes.get()?.bytes ?? 0 };
      return counted.bytes;
    },
    bytesOf: (assetIds: readonly string[]): number => sumOf.get(JSON.stringify(assetIds))?.bytes ?? 0,
    isLiveScene: (id: string): boolean => isLiveScene.get(id) !== undefined,
    /** A scene and all that follows, the last pages first. */
    below: (sceneId: string): SceneBelow[] => below.all(sceneId),
    sceneIds: (storyId: string): string[] => depthsOf.all(storyId).map(({ id }) => id),
    /** Takes of a thing with all that is below it. */
    takesOf: ({ kind, id }: TrashItem): TrashedTake[] => takes[kind].all(id),
    /** Unfinished jobs of a thing. */
    openJobsOf: ({ kind, id }: TrashItem): JobRow[] => (kind === 'character' ? [] : openJobs[kind].all(id)),
    /** Unfinished jobs of everything in the trash. */
    openJobs: (): JobRow[] => openInTrash.all(),
    /** How many takes, photos and media tasks need one file. */
    usesOf: (assetId: string): number => usesOf.get({ id: assetId })?.uses ?? 0,
    /**
     * Deletes a thing's rows, and those of files that nothing else shows; their names stay in the list of doomed
     * files until they are gone from the disk. Part of the caller's transaction.
     */
    deleteForGood(item: TrashItem): void {
      const assetIds = new Set(takes[item.kind].all(item.id).map((take) => take.asset_id));
      deleteRows(item);
      for (const id of assetIds) {
        if (id !== null) release(id);
      }
    },
    /** Deletes the row of a file that nothing names any more, and writes its name down as above. Part of a transaction. */
    release,
    /** Names of files that are to be removed, in the order of their names. */
    doomedFiles: (after: string, limit: number): string[] =>
      doomed.all(after, limit).map(({ file_name: fileName }) => fileName),
    isDoomed: (fileName: string): boolean => isDoomed.get(fileName) !== undefined,
    /** Takes a file from that list: it is gone, or needed after all. */
    spare(fileName: string): void {
      spare.run(fileName);
    },
    /** Looks anew at what a story shows of itself after scenes or takes came or went. Part of that transaction. */
    recount(storyId: string): void {
      stories.recount(storyId, null);
      refinish.run(storyId, storyId);
      searchAgain.run(storyId);
      modelsAgain.run(storyId);
    },
  };
}
