import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { EngineError } from '../errors.ts';

export type SqliteDatabase = Database.Database;

const sources = import.meta.glob<string>('./migrations/*/*.sql', { query: '?raw', import: 'default', eager: true });

/** SQL texts of one database, in the order of their numbers; their count is the version. */
function migrationsOf(name: 'library' | 'engine'): string[] {
  return Object.keys(sources)
    .filter((path) => path.startsWith(`./migrations/${name}/`))
    .toSorted()
    .map((path) => sources[path] ?? '');
}

function versionOf(database: SqliteDatabase): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** Looks before anything is written, so that a database of a newer Fableroom stays as it is. */
function refuseNewer(path: string, known: number): void {
  if (!existsSync(path)) return;
  const database = new Database(path, { readonly: true });
  try {
    const version = versionOf(database);
    if (version > known) {
      throw new EngineError('NEWER_DATABASE', `${path} was written by a newer Fableroom (${version} > ${known})`, {
        path,
        reason: 'newer-database',
      });
    }
  } finally {
    database.close();
  }
}

/**
 * Opens or makes a database and brings it up to date.
 * Throws EngineError NEWER_DATABASE and leaves the file untouched when a newer version wrote it.
 */
export function openDatabase(path: string, name: 'library' | 'engine'): SqliteDatabase {
  const migrations = migrationsOf(name);
  refuseNewer(path, migrations.length);
  const database = new Database(path);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    const migrate = database.transaction(() => {
      for (let version = versionOf(database); version < migrations.length; version++) {
        database.exec(migrations[version] ?? '');
        database.pragma(`user_version = ${version + 1}`);
      }
    });
    migrate.immediate();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
