import { notFound } from '../errors.ts';
import { insertStatement } from './insert-statement.ts';
import type { SqliteDatabase } from './open-database.ts';
import type { NewStoryRow, StoryRow } from './rows.ts';

export const NEW_STORY_COLUMNS = [
  'id',
  'title',
  'title_is_final',
  'premise',
  'cast_json',
  'style',
  'language',
  'length',
  'seed',
  'models_json',
  'video_mode',
  'memory_mode',
  'notice',
  'current_scene_id',
  'cover_asset_id',
  'cover_alt_text',
  'scene_count',
  'clip_count',
  'finished',
  'created_at',
  'changed_at',
  'deleted_at',
  'photos_json',
  'check_model_id',
] as const satisfies readonly (keyof NewStoryRow)[];

const NO_PHOTOS = '{"order":[],"leftOut":[]}';

/** What may change in a story after it began. */
export type StoryChange = Partial<
  Pick<StoryRow, 'title' | 'title_is_final' | 'current_scene_id' | 'reader_scene_id' | 'finished'>
>;

export type StoriesStore = ReturnType<typeof createStoriesStore>;

export function createStoriesStore(database: SqliteDatabase) {
  const insert = database.prepare(insertStatement('stories', NEW_STORY_COLUMNS));
  const byId = database.prepare<[string], StoryRow>('SELECT * FROM stories WHERE id = ?');
  const change = database.prepare(
    `UPDATE stories SET title = coalesce(@title, title), title_is_final = coalesce(@title_is_final, title_is_final),
       current_scene_id = coalesce(@current_scene_id, current_scene_id),
       reader_scene_id = coalesce(@reader_scene_id, reader_scene_id), finished = coalesce(@finished, finished),
       changed_at = coalesce(@changed_at, changed_at)
     WHERE id = @id`,
  );
  const setPathEnd = database.prepare<[string | null, string]>('UPDATE stories SET path_end_id = ? WHERE id = ?');
  const setFavourite = database.prepare<[number, string]>('UPDATE stories SET favourite = ? WHERE id = ?');
  // Counts and cover are kept beside the story so that a card needs no join.
  const recount = database.prepare(
    `UPDATE stories SET
       scene_count = (SELECT count(DISTINCT scenes.id) FROM scenes JOIN takes ON takes.scene_id = scenes.id AND takes.kind = 'text'
                      WHERE scenes.story_id = @id AND scenes.deleted_at IS NULL AND takes.deleted_at IS NULL),
       clip_count = (SELECT count(*) FROM scenes JOIN takes ON takes.scene_id = scenes.id AND takes.kind = 'video' AND takes.chosen = 1
                     WHERE scenes.story_id = @id AND scenes.deleted_at IS NULL AND takes.deleted_at IS NULL),
       (cover_asset_id, cover_alt_text) = (
         SELECT picture.asset_id, iif(json_valid(words.content_json), words.content_json ->> '$.altText', NULL)
         FROM scenes JOIN takes AS picture ON picture.scene_id = scenes.id AND picture.kind = 'image' AND picture.chosen = 1
         LEFT JOIN takes AS words ON words.scene_id = scenes.id AND words.kind = 'text' AND words.chosen = 1
         WHERE scenes.story_id = @id AND scenes.deleted_at IS NULL AND picture.deleted_at IS NULL
         ORDER BY scenes.depth, scenes.id LIMIT 1),
       changed_at = coalesce(@changed_at, changed_at)
     WHERE id = @id`,
  );

  return {
    insert(row: NewStoryRow): void {
      insert.run({ deleted_at: null, photos_json: NO_PHOTOS, check_model_id: null, ...row });
    },
    find: (id: string): StoryRow | undefined => byId.get(id),
    get(id: string): StoryRow {
      const row = byId.get(id);
      if (!row) throw notFound('story', id);
      return row;
    },
    /** `changedAt` null leaves the place in the library as it is. */
    change(id: string, values: StoryChange, changedAt: number | null): void {
      change.run({
        id,
        title: values.title ?? null,
        title_is_final: values.title_is_final ?? null,
        current_scene_id: values.current_scene_id ?? null,
        reader_scene_id: values.reader_scene_id ?? null,
        finished: values.finished ?? null,
        changed_at: changedAt,
      });
    },
    /** The last page of the path that is shown by default; null for the path that was played last. */
    setPathEnd(id: string, sceneId: string | null): void {
      setPathEnd.run(sceneId, id);
    },
    setFavourite(id: string, favourite: boolean): void {
      setFavourite.run(Number(favourite), id);
    },
    /** Looks anew at its pages, clips and cover, without what is in the trash. `changedAt` as above. */
    recount(id: string, changedAt: number | null): void {
      recount.run({ id, changed_at: changedAt });
    },
  };
}
