import type { SqliteDatabase } from './open-database.ts';

/** The words of a story as they are searched, without capitals and accents, by its row in the search index. */
export interface StoryWords {
  readonly search_id: number;
  readonly title: string;
  readonly premise: string;
  readonly tags: string | null;
}

/** The same with the words of its pages; null where it has none. */
export interface StoryPages extends StoryWords {
  /** Title, U+001F and text of each page, with U+001E between two. */
  readonly pages: string | null;
  /** Their scenes in the same order, with a comma between. */
  readonly scene_ids: string | null;
}

/** A page as it was written. */
export interface PageText {
  readonly scene_id: string;
  readonly title: string | null;
  readonly text: string | null;
}

/** Longest list of words that stands for the beginning of one; above that the index finds them by itself, but slower. */
const SPELT_OUT = 48;

/** Of 4 KiB; they take a few milliseconds. */
const PAGES_OF_A_STEP = 32;

export type SearchStore = ReturnType<typeof createSearchStore>;

/** The search index: it is derived from the stories and can always be made again. */
export function createSearchStore(database: SqliteDatabase) {
  // One question for all stories of a screen: asking for each by itself takes several times as long.
  const words = database.prepare<[string], StoryWords>(
    `SELECT search_id, title, premise, tags
     FROM json_each(?) AS wanted CROSS JOIN search_words ON search_words.search_id = wanted.value ORDER BY wanted.key`,
  );
  const pages = database.prepare<[string], StoryPages>(
    `SELECT search_words.*
     FROM json_each(?) AS wanted CROSS JOIN search_words ON search_words.search_id = wanted.value`,
  );
  const texts = database.prepare<[string], PageText>(
    `SELECT scene_id, CAST(content_json ->> '$.title' AS TEXT) AS title, CAST(content_json ->> '$.text' AS TEXT) AS text
     FROM json_each(?) AS wanted CROSS JOIN takes ON scene_id = wanted.value AND takes.kind = 'text' AND chosen = 1
     WHERE json_valid(content_json)`,
  );
  database.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_terms USING fts5vocab('main', 'search', 'instance')");
  const pieces = database.prepare<[], number>('SELECT count(DISTINCT segid) FROM search_idx').pluck();
  const merge = database.prepare<[number]>("INSERT INTO search (search, rank) VALUES ('merge', ?)");
  const nextTerm = database.prepare<[string], string>('SELECT term FROM search_terms WHERE term >= ? LIMIT 1').pluck();
  const version = database.prepare<[], number>('SELECT total_changes()').pluck();
  /** Of the words that were searched for since the last change. */
  const spelt = new Map<string, string>();
  let speltAt = 0;
  const unindexed = database
    .prepare<[], number>(
      `SELECT count(*) FROM stories WHERE deleted_at IS NULL
         AND (NOT EXISTS (SELECT 1 FROM search_docsize WHERE search_docsize.id = stories.search_id)
           OR NOT EXISTS (SELECT 1 FROM search_words WHERE search_words.search_id = stories.search_id))`,
    )
    .pluck();
  const indexed = database.prepare<[], number>('SELECT count(*) FROM search_docsize').pluck();
  const kept = database.prepare<[], number>('SELECT count(*) FROM search_words').pluck();
  const live = database.prepare<[], number>('SELECT count(*) FROM stories WHERE deleted_at IS NULL').pluck();
  const counted = database.prepare<[], number>("SELECT count FROM facets WHERE kind = 'all'").pluck();
  const definition = database.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'search'").pluck();

  const spellOut = (word: string): string => {
    const letters = [...word].length;
    const prefix = `"${word}"*`;
    if (letters === 2 || letters === 3) return prefix;
    const parts: string[] = [];
    for (let from = word; parts.length <= SPELT_OUT;) {
      const term = nextTerm.get(from);
      if (!term?.startsWith(word)) break;
      const two = [...term].slice(0, 2).join('');
      const isWhole = letters > 1 || term === word;
      parts.push(isWhole ? `"${term}"` : `"${two}"*`);
      from = isWhole ? `${term}\u0001` : `${two}\u{10FFFF}`;
    }
    return parts.length === 0 || parts.length > SPELT_OUT ? prefix : `(${parts.join(' OR ')})`;
  };

  return {
    /** How many pieces the index is in. */
    pieces: (): number => pieces.get() ?? 0,
    /** One short step of putting the index together into one piece, or of going on with it; false at its end. */
    merge(isFirst: boolean): boolean {
      const before = version.get() ?? 0;
      merge.run(isFirst ? -PAGES_OF_A_STEP : PAGES_OF_A_STEP);
      // As SQLite's manual says: nothing was done where less than two rows were changed.
      return (version.get() ?? 0) - before >= 2;
    },
    /** Whether the index and the counters have as many stories; quick enough for every start. */
    sumsAgree: (): boolean => indexed.get() === (counted.get() ?? 0),
    /** Words outside the pages, by rows of the index and in their order. */
    words: (ids: readonly number[]): StoryWords[] => words.all(JSON.stringify(ids)),
    /** All words, by rows of the index. */
    pages: (ids: readonly number[]): Map<number, StoryPages> =>
      new Map(pages.all(JSON.stringify(ids)).map((row) => [row.search_id, row])),
    /** What stands on pages, by their scenes. */
    texts: (sceneIds: readonly string[]): Map<string, PageText> =>
      new Map(texts.all(JSON.stringify(sceneIds)).map((row) => [row.scene_id, row])),
    /**
     * The part of a search that asks for words that begin with the given one, in small letters and without accents.
     * The index answers at once for whole words and for two or three letters; for any other beginning it would first
     * put together every story of every such word, so those words are spelt out here.
     */
    beginning(word: string): string {
      const at = version.get() ?? 0;
      if (at !== speltAt) spelt.clear();
      speltAt = at;
      const known = spelt.get(word) ?? spellOut(word);
      spelt.set(word, known);
      return known;
    },
    /** Whether every story outside the trash is in the index and the counters, and nothing else. Reads no words. */
    agrees(): boolean {
      const stories = live.get() ?? 0;
      return unindexed.get() === 0 && [indexed, kept, counted].every((count) => (count.get() ?? 0) === stories);
    },
    /**
     * Makes everything that is derived anew: the index, the counters, what titles are sorted by, and which models were
     * used. Part of the caller's transaction. Reads every word, so it takes a while in a large library.
     */
    rebuild(): void {
      const table = definition.get() ?? '';
      database.exec(`
        DROP TABLE search;
        ${table};
        DELETE FROM search_words;
        UPDATE stories SET title_key = substr(folded(title), 1, 50), search_id = NULL;
        UPDATE stories SET search_id = ranked.place
          FROM (SELECT id AS ranked_id, row_number() OVER (ORDER BY changed_at DESC, id DESC) AS place FROM stories) AS ranked
          WHERE id = ranked.ranked_id;
        INSERT INTO search_again SELECT id FROM stories ORDER BY search_id;
        INSERT INTO search (search) VALUES ('optimize');
        DELETE FROM story_models;
        INSERT INTO story_models (story_id, model_id, provider_id, model_title)
          SELECT story_id, model_id, provider_id, model_title FROM models_in_use WHERE true ON CONFLICT DO NOTHING;
        DELETE FROM facets;
        INSERT INTO facets SELECT kind, value, count(*) FROM story_facets GROUP BY kind, value;
      `);
    },
  };
}
