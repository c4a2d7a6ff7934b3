import type { SqliteDatabase } from './open-database.ts';

/** The chosen words of a page, as its take keeps them. */
export interface PageContent {
  readonly story_id: string;
  readonly scene_id: string;
  readonly content_json: string;
}

export type SearchStore = ReturnType<typeof createSearchStore>;

/** The search index: it is derived from the stories and can always be made again. */
export function createSearchStore(database: SqliteDatabase) {
  // One question for all stories of a screen: asking for each by itself takes several times as long.
  const pages = database.prepare<[string], PageContent>(
    `SELECT scenes.story_id, scenes.id AS scene_id, takes.content_json
     FROM json_each(?) AS wanted CROSS JOIN scenes ON scenes.story_id = wanted.value
     CROSS JOIN takes ON takes.scene_id = scenes.id AND takes.kind = 'text' AND takes.chosen = 1
     WHERE scenes.deleted_at IS NULL AND takes.deleted_at IS NULL AND takes.content_json IS NOT NULL
     ORDER BY wanted.key, scenes.depth, scenes.id`,
  );
  const unindexed = database
    .prepare<[], number>(
      `SELECT count(*) FROM stories WHERE deleted_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM search_docsize WHERE search_docsize.id = stories.search_id)`,
    )
    .pluck();
  const indexed = database.prepare<[], number>('SELECT count(*) FROM search_docsize').pluck();
  const live = database.prepare<[], number>('SELECT count(*) FROM stories WHERE deleted_at IS NULL').pluck();
  const counted = database.prepare<[], number>("SELECT count FROM facets WHERE kind = 'all'").pluck();
  const definition = database.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'search'").pluck();

  return {
    /** Whether the index and the counters have as many stories; quick enough for every start. */
    sumsAgree: (): boolean => indexed.get() === (counted.get() ?? 0),
    /** Chosen words of the pages of stories, each story's first page first. */
    pages: (storyIds: readonly string[]): PageContent[] => pages.all(JSON.stringify(storyIds)),
    /** Whether every story outside the trash is in the index and the counters, and nothing else. Reads no words. */
    agrees(): boolean {
      const stories = live.get() ?? 0;
      return unindexed.get() === 0 && indexed.get() === stories && (counted.get() ?? 0) === stories;
    },
    /**
     * Makes everything that is derived anew: the index, the counters, and which models were used. Part of the caller's
     * transaction. Reads every word, so it takes a while in a large library.
     */
    rebuild(): void {
      const table = definition.get() ?? '';
      database.exec(`
        DROP TABLE search;
        ${table};
        UPDATE stories SET search_id = NULL;
        UPDATE stories SET search_id = ranked.place
          FROM (SELECT id AS ranked_id, row_number() OVER (ORDER BY changed_at, id) AS place FROM stories) AS ranked
          WHERE id = ranked.ranked_id;
        INSERT INTO search_again SELECT id FROM stories;
        DELETE FROM story_models;
        INSERT INTO story_models (story_id, model_id, provider_id, model_title)
          SELECT story_id, model_id, provider_id, model_title FROM models_in_use WHERE true ON CONFLICT DO NOTHING;
        DELETE FROM facets;
        INSERT INTO facets SELECT kind, value, count(*) FROM story_facets GROUP BY kind, value;
      `);
    },
  };
}
