import type { SqliteDatabase } from './open-database.ts';
import type { SalvagedRow } from './salvage-rows.ts';
import { createStoriesStore } from './stories-store.ts';

/** What stands in for a value that cannot be read, by table and column; without one the row cannot be saved. */
const STAND_INS: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  stories: {
    title: '?',
    premise: '',
    cast_json: '[]',
    style: 'watercolor',
    language: 'en',
    seed: 0,
    models_json:
      '{"text":{"id":"","title":"?","practice":false},"image":{"id":"","title":"?","practice":false},"video":null}',
    video_mode: 0,
    memory_mode: 0,
    created_at: 0,
    changed_at: 0,
  },
  scenes: { depth: 1, created_at: 0 },
  jobs: { inputs_json: '{}', inputs_hash: '', provider_id: '', model_id: '', model_title: '?', lane: '', queued_at: 0 },
  takes: { created_at: 0 },
  characters: {
    name: '?',
    name_folded: '?',
    kind: '',
    description: '',
    facts_json: '{}',
    colour: 'ember',
    created_at: 0,
    changed_at: 0,
  },
  photos: { shape: 'own', crop_json: '{}', proposals_json: '{}', position: 0, added_at: 0 },
};

/** Tables without numbers of rows, and what they hang on. */
const UNNUMBERED = [
  ['tags', 'story_id', 'stories'],
  ['story_models', 'story_id', 'stories'],
  ['story_characters', 'story_id', 'stories'],
  ['story_characters', 'character_id', 'characters'],
  ['photo_files', 'photo_id', 'photos'],
  ['photo_files', 'asset_id', 'assets'],
  ['held_pictures', 'job_id', 'jobs'],
  ['held_pictures', 'check_job_id', 'jobs'],
  ['job_photos', 'job_id', 'jobs'],
  ['job_photos', 'asset_id', 'assets'],
] as const;

/** Rows that hang on rows that hang on others: no chain of tables is longer. */
const ROUNDS = 20;

/** Makes a row as it was read fit to be written: a damaged value becomes its stand-in, or nothing. */
export function mendedRow(table: string, row: SalvagedRow): SalvagedRow {
  const standIns = STAND_INS[table] ?? {};
  const mended: SalvagedRow = {};
  for (const [column, value] of Object.entries(row)) {
    const isReadable = value !== undefined && !(column.endsWith('_json') && !isJson(value));
    mended[column] = isReadable ? value : (standIns[column] ?? null);
  }
  return mended;
}

function isJson(value: SalvagedRow[string]): boolean {
  if (value === null) return true;
  try {
    const parsed: unknown = JSON.parse(String(value));
    return typeof parsed === 'object' && parsed !== null;
  } catch {
    return false;
  }
}

/**
 * Makes what was saved hang together again: a scene whose parent is gone stands by itself, pages whose story is gone
 * get one, and a take keeps its place when the job that made it is gone. A job whose request cannot be read is never
 * sent. Answers with how many stand-ins were made.
 */
export function mendLibrary(database: SqliteDatabase): number {
  const { changes: stories } = database
    .prepare(
      `INSERT INTO stories (id, title, title_is_final, premise, cast_json, style, language, seed, models_json, video_mode,
         memory_mode, current_scene_id, created_at, changed_at)
       SELECT story_id,
         coalesce((SELECT content_json ->> '$.storyTitle' FROM takes JOIN scenes AS page ON page.id = takes.scene_id
           WHERE page.story_id = scenes.story_id AND takes.kind = 'text' ORDER BY page.depth LIMIT 1), '?'),
         1, '', '[]', 'watercolor', 'en', 0, @models, 0, 0, min(id), min(created_at), max(created_at)
       FROM scenes WHERE story_id NOT IN (SELECT id FROM stories) GROUP BY story_id`,
    )
    .run({ models: STAND_INS['stories']?.['models_json'] });
  database.exec(`
    UPDATE scenes SET parent_id = NULL WHERE parent_id NOT IN (SELECT id FROM scenes);
    DELETE FROM takes WHERE scene_id NOT IN (SELECT id FROM scenes) OR (kind = 'text' AND content_json IS NULL);
    UPDATE takes SET asset_id = NULL WHERE asset_id NOT IN (SELECT id FROM assets);
    UPDATE jobs SET state = 'failed', error_code = 'internal', ended_at = queued_at, late_until = NULL, due_at = NULL
      WHERE inputs_json = '{}' AND (ended_at IS NULL OR late_until IS NOT NULL);
    UPDATE jobs SET scene_id = NULL WHERE scene_id NOT IN (SELECT id FROM scenes);
    UPDATE jobs SET story_id = NULL WHERE story_id NOT IN (SELECT id FROM stories);
  `);
  const { changes: jobs } = database
    .prepare(
      `INSERT INTO jobs (id, kind, state, story_id, scene_id, provider_id, model_id, model_title, practice, lane,
         priority, inputs_json, inputs_hash, estimate_micros, queued_at, ended_at)
       SELECT takes.job_id, takes.kind, 'done', scenes.story_id, scenes.id, '', '', '?', 0, '', 0, '{}', '', 0,
         takes.created_at, takes.created_at
       FROM takes JOIN scenes ON scenes.id = takes.scene_id WHERE takes.job_id NOT IN (SELECT id FROM jobs)
       GROUP BY takes.job_id`,
    )
    .run();
  // A page without a chosen text would be no page.
  database.exec(`
    UPDATE takes SET chosen = 1 WHERE id IN (
      SELECT max(id) FROM takes GROUP BY scene_id, kind HAVING max(chosen) = 0)
  `);
  return stories + jobs;
}

/** Counts anew what stories show of themselves. */
export function recountStories(database: SqliteDatabase): void {
  const { recount } = createStoriesStore(database);
  for (const { id } of database.prepare<[], { id: string }>('SELECT id FROM stories').all()) recount(id, null);
}

/** Deletes rows that point at what could not be saved, where nothing can stand in. Answers with how many, by table. */
export function dropDangling(database: SqliteDatabase): Map<string, number> {
  const dropped = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const rows = database.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[];
    const numbered = rows.filter(({ rowid }) => rowid !== null);
    if (rows.length === 0) return dropped;
    if (numbered.length < rows.length) dropUnnumbered(database);
    for (const { table, rowid } of numbered) {
      const { changes } = database.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid);
      dropped.set(table, (dropped.get(table) ?? 0) + changes);
    }
  }
  return dropped;
}

/** The same for tables without numbers of rows. */
function dropUnnumbered(database: SqliteDatabase): void {
  for (const [table, column, parent] of UNNUMBERED) {
    if (database.pragma(`table_info(${table})`, { simple: true }) === undefined) continue;
    database.exec(`DELETE FROM ${table} WHERE ${column} NOT IN (SELECT id FROM ${parent})`);
  }
}
