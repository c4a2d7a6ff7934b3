import type { SqliteDatabase } from './open-database.ts';

export type TagsStore = ReturnType<typeof createTagsStore>;

/** What two tags have in common that differ only in case. */
export function foldedTag(tag: string): string {
  return tag.toLowerCase();
}

/** Tags of stories. */
export function createTagsStore(database: SqliteDatabase) {
  const ofStory = database
    .prepare<[string], string>('SELECT tag FROM tags WHERE story_id = ? ORDER BY tag_folded')
    .pluck();
  const add = database.prepare<[string, string, string]>(
    'INSERT INTO tags (story_id, tag, tag_folded) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const remove = database.prepare<[string, string]>('DELETE FROM tags WHERE story_id = ? AND tag_folded = ?');

  return {
    /** In the order of the alphabet, as they were first written. */
    of: (storyId: string): string[] => ofStory.all(storyId),
    /** False when the story has it already. */
    add: (storyId: string, tag: string): boolean => add.run(storyId, tag, foldedTag(tag)).changes > 0,
    /** False when the story does not have it. */
    remove: (storyId: string, tag: string): boolean => remove.run(storyId, foldedTag(tag)).changes > 0,
  };
}
