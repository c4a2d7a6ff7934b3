import { insertStatement } from './insert-statement.ts';
import type { SqliteDatabase } from './open-database.ts';
import { foldedTag } from './tags-store.ts';
import type { HistoryEntry } from '../../contract/history.ts';

/** What of each table may be taken back. Anything else is not written, whatever an entry says. */
const COLUMNS = {
  stories: [
    'title',
    'title_is_final',
    'favourite',
    'path_end_id',
    'current_scene_id',
    'reader_scene_id',
    'finished',
    'deleted_at',
  ],
  scenes: ['branch_name', 'branch_colour', 'looks_json', 'deleted_at'],
  takes: ['chosen', 'accepted_hash', 'deleted_at'],
  characters: ['name', 'name_folded', 'kind', 'description', 'facts_json', 'colour', 'deleted_at'],
  photos: ['asset_id', 'crop_asset_id', 'shape', 'crop_json', 'proposals_json', 'position'],
} as const;
type Table = keyof typeof COLUMNS;
const POINTERS: readonly string[] = ['path_end_id', 'current_scene_id', 'reader_scene_id'];

type Values<Name extends Table> = Partial<Record<(typeof COLUMNS)[Name][number], string | number | null>>;

/**
 * Some columns of one row as they were, or as they became. `tags` are all tags of the story with that id. `gone` stands
 * for a row that was deleted for good.
 */
export type RowValues =
  | { readonly table: 'stories'; readonly id: string; readonly values: Values<'stories'> }
  | { readonly table: 'scenes'; readonly id: string; readonly values: Values<'scenes'> }
  | { readonly table: 'takes'; readonly id: string; readonly values: Values<'takes'> }
  | { readonly table: 'characters'; readonly id: string; readonly values: Values<'characters'> }
  | { readonly table: 'photos'; readonly id: string; readonly values: Values<'photos'> }
  | { readonly table: 'tags'; readonly id: string; readonly values: { readonly tags: readonly string[] } }
  | { readonly table: 'gone'; readonly id: string };

export interface HistoryRow {
  readonly id: string;
  readonly at: number;
  readonly what: HistoryEntry['what'];
  readonly story_id: string | null;
  readonly story_title: string | null;
  readonly count: number;
  readonly before_json: string;
  readonly after_json: string;
  readonly undone: number;
}

/** Stories, scenes and characters whose rows were changed. */
export interface Touched {
  readonly storyIds: readonly string[];
  readonly sceneIds: readonly string[];
  readonly characterIds?: readonly string[];
  /** Whether something left the library or came back. */
  readonly moved: boolean;
}

const HISTORY_COLUMNS = [
  'id',
  'at',
  'what',
  'story_id',
  'story_title',
  'count',
  'before_json',
  'after_json',
  'undone',
] as const satisfies readonly (keyof HistoryRow)[];

export type HistoryStore = ReturnType<typeof createHistoryStore>;

/** The last changes of a room, and the one interpreter that takes them back or makes them again. */
export function createHistoryStore(database: SqliteDatabase) {
  const insert = database.prepare(insertStatement('history', HISTORY_COLUMNS));
  const dropUndone = database.prepare<[]>('DELETE FROM history WHERE undone = 1');
  const trim = database.prepare<[number]>(
    'DELETE FROM history WHERE rowid NOT IN (SELECT rowid FROM history ORDER BY rowid DESC LIMIT ?)',
  );
  const all = database.prepare<[], HistoryRow>('SELECT * FROM history ORDER BY rowid DESC');
  const setUndone = database.prepare<[number, string]>('UPDATE history SET undone = ? WHERE id = ?');
  const remove = database.prepare<[string]>('DELETE FROM history WHERE id = ?');
  const rewrite = database.prepare<[string | null, string | null, string, string, string]>(
    'UPDATE history SET story_id = ?, story_title = ?, before_json = ?, after_json = ? WHERE id = ?',
  );
  const exists = {
    stories: database.prepare<[string]>('SELECT 1 FROM stories WHERE id = ?'),
    scenes: database.prepare<[string]>('SELECT 1 FROM scenes WHERE id = ?'),
    takes: database.prepare<[string]>('SELECT 1 FROM takes WHERE id = ?'),
    characters: database.prepare<[string]>('SELECT 1 FROM characters WHERE id = ?'),
    photos: database.prepare<[string]>('SELECT 1 FROM photos WHERE id = ?'),
  };
  const ownerOfPhoto = database.prepare<[string], { character_id: string }>(
    'SELECT character_id FROM photos WHERE id = ?',
  );
  const placeOfTake = database.prepare<[string], { scene_id: string; story_id: string }>(
    'SELECT scene_id, story_id FROM takes JOIN scenes ON scenes.id = takes.scene_id WHERE takes.id = ?',
  );
  const storyOfScene = database.prepare<[string], { story_id: string }>('SELECT story_id FROM scenes WHERE id = ?');
  const unchooseOthers = database.prepare<[string, string]>(
    `UPDATE takes SET chosen = 0 WHERE chosen = 1 AND id <> ?
       AND (scene_id, kind) = (SELECT scene_id, kind FROM takes WHERE id = ?)`,
  );
  const untag = database.prepare<[string]>('DELETE FROM tags WHERE story_id = ?');
  const tag = database.prepare<[string, string, string]>(
    'INSERT OR IGNORE INTO tags (story_id, tag, tag_folded) VALUES (?, ?, ?)',
  );
  const updates = new Map<string, ReturnType<SqliteDatabase['prepare']>>();

  const update = (table: Table, id: string, values: Readonly<Record<string, string | number | null>>): void => {
    const columns = COLUMNS[table].filter((column) => column in values);
    if (columns.length === 0) return;
    const sql = `UPDATE ${table} SET ${columns.map((column) => `${column} = @${column}`).join(', ')} WHERE id = @id`;
    const statement = updates.get(sql) ?? database.prepare(sql);
    updates.set(sql, statement);
    statement.run({ ...values, id });
  };
  const fits = (row: RowValues): boolean => {
    if (row.table === 'gone') return false;
    if (!exists[row.table === 'tags' ? 'stories' : row.table].get(row.id)) return false;
    if (row.table !== 'stories') return true;
    const pointed = Object.entries(row.values).filter(([column, value]) => POINTERS.includes(column) && value !== null);
    return pointed.every(([, value]) => exists.scenes.get(String(value)) !== undefined);
  };

  return {
    /** Adds an entry; what was taken back before can then not be made again, and only the newest `keep` stay. */
    add(row: HistoryRow, keep: number): void {
      dropUndone.run();
      insert.run(row);
      trim.run(keep);
    },
    /** Newest first. */
    all: (): HistoryRow[] => all.all(),
    setUndone(id: string, undone: boolean): void {
      setUndone.run(Number(undone), id);
    },
    remove(id: string): void {
      remove.run(id);
    },
    /** Puts other content in place of an entry's. */
    rewrite(row: HistoryRow): void {
      rewrite.run(row.story_id, row.story_title, row.before_json, row.after_json, row.id);
    },
    /** Whether every row that an entry names is still there. */
    fits: (rows: readonly RowValues[]): boolean => rows.every(fits),
    /** Writes the values, part of the caller's transaction. A take that becomes the chosen one replaces the other. */
    apply(rows: readonly RowValues[]): Touched {
      const storyIds = new Set<string>();
      const sceneIds = new Set<string>();
      const characterIds = new Set<string>();
      let moved = false;
      for (const row of rows) {
        if (row.table === 'gone') continue;
        if (row.table === 'tags') {
          untag.run(row.id);
          for (const each of row.values.tags) tag.run(row.id, each, foldedTag(each));
          storyIds.add(row.id);
          continue;
        }
        if (row.table === 'takes' && row.values.chosen === 1) unchooseOthers.run(row.id, row.id);
        update(row.table, row.id, row.values);
        moved ||= 'deleted_at' in row.values;
        if (row.table === 'stories') storyIds.add(row.id);
        else if (row.table === 'characters') characterIds.add(row.id);
        else if (row.table === 'photos') characterIds.add(ownerOfPhoto.get(row.id)?.character_id ?? '');
        else if (row.table === 'scenes') {
          sceneIds.add(row.id);
          storyIds.add(storyOfScene.get(row.id)?.story_id ?? '');
        } else {
          const place = placeOfTake.get(row.id);
          if (!place) continue;
          sceneIds.add(place.scene_id);
          storyIds.add(place.story_id);
        }
      }
      return { storyIds: [...storyIds], sceneIds: [...sceneIds], characterIds: [...characterIds], moved };
    },
  };
}
