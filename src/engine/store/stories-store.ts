import { notFound } from '../errors.ts';
import { insertStatement } from './insert-statement.ts';
import type { SqliteDatabase } from './open-database.ts';
import type { StoryRow } from './rows.ts';

const COLUMNS = [
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
] as const satisfies readonly (keyof StoryRow)[];

/** What may change in a story after it began. */
export type StoryChange = Partial<Pick<StoryRow, 'title' | 'title_is_final' | 'current_scene_id' | 'finished'>>;

export type StoriesStore = ReturnType<typeof createStoriesStore>;

export function createStoriesStore(database: SqliteDatabase) {
  const insert = database.prepare(insertStatement('stories', COLUMNS));
  const byId = database.prepare<[string], StoryRow>('SELECT * FROM stories WHERE id = ?');
  const count = database.prepare<[], { total: number }>('SELECT count(*) AS total FROM stories');
  // Row values make this one seek in stories_by_change, however deep the page is.
  const page = database.prepare<[number, string, number], StoryRow>(
    'SELECT * FROM stories WHERE (changed_at, id) < (?, ?) ORDER BY changed_at DESC, id DESC LIMIT ?',
  );
  const change = database.prepare(
    `UPDATE stories SET title = coalesce(@title, title), title_is_final = coalesce(@title_is_final, title_is_final),
       current_scene_id = coalesce(@current_scene_id, current_scene_id), finished = coalesce(@finished, finished),
       changed_at = coalesce(@changed_at, changed_at)
     WHERE id = @id`,
  );
  // Counts and cover are kept beside the story so that a card needs no join.
  const recount = database.prepare(
    `UPDATE stories SET
       scene_count = (SELECT count(DISTINCT scenes.id) FROM scenes JOIN takes ON takes.scene_id = scenes.id AND takes.kind = 'text'
                      WHERE scenes.story_id = @id),
       clip_count = (SELECT count(*) FROM scenes JOIN takes ON takes.scene_id = scenes.id AND takes.kind = 'video' AND takes.chosen = 1
                     WHERE scenes.story_id = @id),
       (cover_asset_id, cover_alt_text) = (
         SELECT picture.asset_id, words.content_json ->> '$.altText'
         FROM scenes JOIN takes AS picture ON picture.scene_id = scenes.id AND picture.kind = 'image' AND picture.chosen = 1
         LEFT JOIN takes AS words ON words.scene_id = scenes.id AND words.kind = 'text' AND words.chosen = 1
         WHERE scenes.story_id = @id ORDER BY scenes.depth, scenes.id LIMIT 1),
       changed_at = @changed_at
     WHERE id = @id`,
  );

  return {
    insert(row: StoryRow): void {
      insert.run(row);
    },
    find: (id: string): StoryRow | undefined => byId.get(id),
    get(id: string): StoryRow {
      const row = byId.get(id);
      if (!row) throw notFound('story', id);
      return row;
    },
    count: (): number => count.get()?.total ?? 0,
    /** Newest change first, below the given place. */
    page(before: { changedAt: number; id: string } | null, limit: number): StoryRow[] {
      return page.all(before?.changedAt ?? Number.MAX_SAFE_INTEGER, before?.id ?? '', limit);
    },
    /** `changedAt` null leaves the place in the library as it is. */
    change(id: string, values: StoryChange, changedAt: number | null): void {
      change.run({
        id,
        title: values.title ?? null,
        title_is_final: values.title_is_final ?? null,
        current_scene_id: values.current_scene_id ?? null,
        finished: values.finished ?? null,
        changed_at: changedAt,
      });
    },
    recount(id: string, changedAt: number): void {
      recount.run({ id, changed_at: changedAt });
    },
  };
}
