import Database from 'better-sqlite3';
import {
  BACKUP_COLUMNS,
  type BackupGroup,
  type BackupLine,
  type BackupRow,
  type BackupTable,
  type GroupKind,
} from './backup-tables.ts';
import type { SqliteDatabase } from './open-database.ts';

/** What has not ended is never sent again from a backup: it was stopped. */
const JOB_VALUES: Readonly<Record<string, string>> = {
  state: "iif(ended_at IS NULL, 'cancelled', state) AS state",
  error_code: 'iif(ended_at IS NULL, NULL, error_code) AS error_code',
  error_message: 'iif(ended_at IS NULL, NULL, error_message) AS error_message',
  ended_at: 'coalesce(ended_at, submitted_at, queued_at) AS ended_at',
};

function selected(table: BackupTable): string {
  const columns: readonly string[] = BACKUP_COLUMNS[table];
  return columns.map((name) => (table === 'jobs' ? (JOB_VALUES[name] ?? name) : name)).join(', ');
}

/** By kind of group: each table with what of it belongs to the group `?`, in the order in which they are inserted. */
const PARTS: Readonly<Record<GroupKind, readonly (readonly [BackupTable, string])[]>> = {
  characters: [
    [
      'assets',
      'id IN (SELECT photo_files.asset_id FROM photo_files JOIN photos ON photos.id = photo_id WHERE character_id = @id) ORDER BY id',
    ],
    ['characters', 'id = @id'],
    ['photos', 'character_id = @id ORDER BY id'],
    ['photo_files', 'photo_id IN (SELECT id FROM photos WHERE character_id = @id) ORDER BY photo_id, asset_id'],
  ],
  stories: [
    [
      'assets',
      `id IN (SELECT asset_id FROM scenes JOIN takes ON scene_id = scenes.id WHERE story_id = @id
         UNION SELECT asset_id FROM jobs JOIN job_photos ON job_id = jobs.id WHERE story_id = @id) ORDER BY id`,
    ],
    ['stories', 'id = @id'],
    ['tags', 'story_id = @id ORDER BY tag_folded'],
    ['scenes', 'story_id = @id ORDER BY depth, id'],
    ['jobs', 'story_id = @id ORDER BY id'],
    ['held_pictures', 'job_id IN (SELECT id FROM jobs WHERE story_id = @id) ORDER BY job_id'],
    ['job_photos', 'job_id IN (SELECT id FROM jobs WHERE story_id = @id) ORDER BY job_id, position'],
    ['takes', 'scene_id IN (SELECT id FROM scenes WHERE story_id = @id) ORDER BY id'],
    ['story_characters', 'story_id = @id ORDER BY character_id'],
  ],
  media_tasks: [
    [
      'assets',
      `id IN (SELECT asset_id FROM media_tasks WHERE job_id = @id
         UNION SELECT source_asset_id FROM media_tasks WHERE job_id = @id
         UNION SELECT asset_id FROM job_photos WHERE job_id = @id) ORDER BY id`,
    ],
    // Its own job begins a group; a check that its picture waits for comes after it.
    ['jobs', 'id = @id OR id IN (SELECT check_job_id FROM held_pictures WHERE job_id = @id) ORDER BY id <> @id'],
    ['held_pictures', 'job_id = @id'],
    ['job_photos', 'job_id = @id ORDER BY position'],
    ['media_tasks', 'job_id = @id'],
  ],
};
const KEY: Readonly<Record<GroupKind, string>> = { characters: 'id', stories: 'id', media_tasks: 'job_id' };
/** Tables that are counted to see that everything came back. */
const COUNTED = Object.keys(BACKUP_COLUMNS) as BackupTable[];

export type BackupStore = ReturnType<typeof createBackupStore>;

/** Everything of a room as a backup keeps it, and back again through the same list of columns. */
export function createBackupStore(database: SqliteDatabase) {
  const prepared = new Map<string, Database.Statement<unknown[], BackupRow>>();
  // Prepared at their first use: a room is opened often and backed up seldom.
  const statement = (sql: string): Database.Statement<unknown[], BackupRow> => {
    const known = prepared.get(sql) ?? database.prepare<unknown[], BackupRow>(sql);
    prepared.set(sql, known);
    return known;
  };
  const insert = (table: BackupTable, row: BackupRow, also: BackupRow = {}): void => {
    const columns = [...BACKUP_COLUMNS[table], ...Object.keys(also)];
    // A trigger has entered the files of a photo already.
    const orIgnore = table === 'photo_files' || table === 'ledger' ? 'OR IGNORE ' : '';
    const names = columns.map((name) => `@${name}`).join(', ');
    statement(`INSERT ${orIgnore}INTO ${table} (${columns.join(', ')}) VALUES (${names})`).run({ ...row, ...also });
  };

  return {
    /** In the order of their ids. */
    ids: (kind: GroupKind): string[] =>
      statement(`SELECT ${KEY[kind]} AS id FROM ${kind} ORDER BY 1`)
        .all()
        .map(({ id }) => String(id)),
    /** What is not in the trash. */
    liveIds: (kind: 'characters' | 'stories'): string[] =>
      statement(`SELECT id FROM ${kind} WHERE deleted_at IS NULL ORDER BY 1`)
        .all()
        .map(({ id }) => String(id)),
    /** Characters that play in a story. */
    castOf: (storyId: string): string[] =>
      statement('SELECT character_id AS id FROM story_characters WHERE story_id = ? ORDER BY 1')
        .all(storyId)
        .map(({ id }) => String(id)),
    /** Null where there is none. */
    group(kind: GroupKind, id: string): BackupGroup | null {
      if (!statement(`SELECT 1 FROM ${kind} WHERE ${KEY[kind]} = ?`).get(id)) return null;
      const lines = PARTS[kind].flatMap(([table, which]) =>
        statement(`SELECT ${selected(table)} FROM ${table} WHERE ${which}`)
          .all({ id })
          .map((row): BackupLine => [table, row]),
      );
      return { kind, id, lines };
    },
    /** Jobs whose pictures wait for their check. */
    heldIds: (): string[] =>
      statement('SELECT job_id AS id FROM held_pictures ORDER BY 1')
        .all()
        .map(({ id }) => String(id)),
    /** Every line of money. */
    ledger: (): IterableIterator<BackupRow> =>
      statement(`SELECT ${selected('ledger')} FROM ledger ORDER BY at, id`).iterate(),
    has: (table: 'characters' | 'photos' | 'stories' | 'scenes' | 'takes' | 'jobs', id: string): boolean =>
      statement(`SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined,
    /** When it went to the trash; null where it is not there, or there is none. */
    deletedAt: (kind: 'characters' | 'stories', id: string): number | null =>
      Number(statement(`SELECT deleted_at FROM ${kind} WHERE id = ?`).get(id)?.['deleted_at'] ?? 0) || null,
    /** Part of the caller's transaction. `lane`: where a job stood, for jobs only. */
    insert(table: Exclude<BackupTable, 'assets'>, row: BackupRow): void {
      if (table === 'jobs') insert(table, row, { lane: `${row['provider_id']}/${row['kind']}` });
      else insert(table, row);
    },
    setDeletedAt(kind: 'stories', id: string, at: number | null): void {
      statement(`UPDATE ${kind} SET deleted_at = ? WHERE id = ?`).run(at, id);
    },
    nameCharacter(id: string, name: string, folded: string): void {
      statement('UPDATE characters SET name = ?, name_folded = ? WHERE id = ?').run(name, folded, id);
    },
    /** How many rows there are, by table. */
    counts: (): Record<string, number> =>
      Object.fromEntries(
        COUNTED.map((table) => [table, Number(statement(`SELECT count(*) AS rows FROM ${table}`).get()?.['rows'])]),
      ),
    /** What is wrong with the database itself; empty when nothing is. */
    faults(): string[] {
      const found = database.pragma('integrity_check(20)') as { integrity_check: string }[];
      const dangling = database.pragma('foreign_key_check') as { table: string }[];
      return [
        ...found.flatMap((fault) => (fault.integrity_check === 'ok' ? [] : [fault.integrity_check])),
        ...dangling.map(({ table }) => `a row of ${table} points nowhere`),
      ];
    },
  };
}

/** A room as it is at this moment, however long it is read and whatever is written meanwhile. */
export interface BackupSnapshot extends BackupStore {
  close(): void;
}

/** Opens a library.db that is in use and holds on to what is in it now. */
export function openBackupSnapshot(path: string): BackupSnapshot {
  const database = new Database(path, { readonly: true });
  try {
    database.exec('BEGIN');
    // The first read says which moment it is.
    database.prepare('SELECT count(*) FROM meta').get();
  } catch (error) {
    database.close();
    throw error;
  }
  return { ...createBackupStore(database), close: () => void database.close() };
}
