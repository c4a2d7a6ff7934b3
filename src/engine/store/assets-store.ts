import { randomBytes } from 'node:crypto';
import { insertStatement } from './insert-statement.ts';
import type { SqliteDatabase } from './open-database.ts';
import type { AssetRow } from './rows.ts';

const COLUMNS = [
  'id',
  'file_name',
  'media_type',
  'bytes',
  'width',
  'height',
  'duration_seconds',
  'created_at',
] as const satisfies readonly (keyof AssetRow)[];

export type AssetsStore = ReturnType<typeof createAssetsStore>;

/** Stored files, and the secret from which this room's file names are made. */
export function createAssetsStore(database: SqliteDatabase) {
  const insert = database.prepare(`${insertStatement('assets', COLUMNS)} ON CONFLICT (id) DO NOTHING`);
  const byId = database.prepare<[string], AssetRow>('SELECT * FROM assets WHERE id = ?');
  const byIds = database.prepare<[string], AssetRow>(
    'SELECT assets.* FROM json_each(?) AS wanted CROSS JOIN assets ON assets.id = wanted.value',
  );
  const byFileName = database.prepare<[string], AssetRow>('SELECT * FROM assets WHERE file_name = ?');
  const readMeta = database.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?');
  const writeMeta = database.prepare<[string, string]>('INSERT OR IGNORE INTO meta (key, value) VALUES (?, ?)');

  return {
    insertOnce(row: AssetRow): void {
      insert.run(row);
    },
    find: (id: string): AssetRow | undefined => byId.get(id),
    /** One row for each id that has one. */
    findAll: (ids: readonly string[]): AssetRow[] => byIds.all(JSON.stringify(ids)),
    findByFileName: (fileName: string): AssetRow | undefined => byFileName.get(fileName),
    /** 32 bytes as hex, made once per room, so that equal bytes in two rooms do not share a name. */
    nameKey(): string {
      writeMeta.run('asset-name-key', randomBytes(32).toString('hex'));
      return readMeta.get('asset-name-key')?.value ?? '';
    },
  };
}
