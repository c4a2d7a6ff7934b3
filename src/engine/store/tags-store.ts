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
  // One question for all stories of a screen: asking for each by itself takes several times as long.
  const ofStories = database.prepare<[string], { story_id: string; tag: string }>(
    `SELECT tags.story_id, tags.tag FROM json_each(?) AS wanted CROSS JOIN tags ON tags.story_id = wanted.value
     ORDER BY wanted.key, tags.tag_folded`,
  );
  const add = database.prepare<[string, string, string]>(
    'INSERT INTO tags (story_id, tag, tag_folded) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const remove = database.prepare<[string, string]>('DELETE FROM tags WHERE story_id = ? AND tag_folded = ?');

  return {
    /** In the order of the alphabet, as they were first written. */
    of: (storyId: string): string[] => ofStory.all(storyId),
    /** The same of many stories; those without a tag are left out. */
    ofStories(storyIds: readonly string[]): Map<string, string[]> {
      const rows = Map.groupBy(ofStories.all(JSON.stringify(storyIds)), ({ story_id: id }) => id);
      return new Map([...rows].map(([id, tagged]) => [id, tagged.map(({ tag }) => tag)]));
    },
    /** False when the story has it already. */
    add: (storyId: string, tag: string): boolean => add.run(storyId, tag, foldedTag(tag)).changes > 0,
    /** False when the story does not have it. */
    remove: (storyId: string, tag: string): boolean => remove.run(storyId, foldedTag(tag)).changes > 0,
  };
}
