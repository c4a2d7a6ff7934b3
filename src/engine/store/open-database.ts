import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { EngineError } from '../errors.ts';
import type { Log } from '../ports.ts';
import { damageOf, doubtPath, isDamage, schemaOf } from './damage-of.ts';
import { prepareLazily } from './prepare-lazily.ts';
import { finishSalvage, salvageDatabase } from './salvage-database.ts';
import { addFunctions } from './sql-functions.ts';

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

const schemas = new Map<string, ReadonlyMap<string, string>>();

/** How a database of the newest version is defined. Made once, in memory. */
function newestSchema(name: 'library' | 'engine'): ReadonlyMap<string, string> {
  const known = schemas.get(name);
  if (known) return known;
  const database = migrated(':memory:', name, migrationsOf(name).length);
  const schema = schemaOf(database);
  database.close();
  schemas.set(name, schema);
  return schema;
}

/** Who is told of a damaged database. */
export interface DamageWatch {
  readonly log: Pick<Log, 'error'>;
  now(): number;
}

/**
 * Opens or makes a database and brings it up to date. What can be read of a damaged one is first saved into a new one,
 * beside the old one, which is kept as it is.
 * Throws EngineError NEWER_DATABASE and leaves the file untouched when a newer version wrote it.
 */
export function openDatabase(path: string, name: 'library' | 'engine', watch?: DamageWatch): SqliteDatabase {
  const known = migrationsOf(name).length;
  finishSalvage(path);
  const damage = damageOf(path, (version) => {
    if (version > known) {
      throw new EngineError('NEWER_DATABASE', `${path} was written by a newer Fableroom (${version} > ${known})`, {
        path,
        reason: 'newer-database',
      });
    }
    return version === known ? newestSchema(name) : null;
  });
  if (damage !== null) salvage(path, name, damage, watch);
  try {
    return prepareLazily(migrated(path, name, known));
  } catch (error) {
    if (!isDamage(error)) throw error;
    salvage(path, name, (error as Error).message, watch);
    return prepareLazily(migrated(path, name, known));
  } finally {
    rmSync(doubtPath(path), { force: true });
  }
}

function salvage(path: string, name: 'library' | 'engine', damage: string, watch: DamageWatch | undefined): void {
  const known = migrationsOf(name).length;
  const create = (at: string, version: number): SqliteDatabase => migrated(at, name, version);
  const result = salvageDatabase({ path, name, known, now: watch?.now() ?? Date.now(), create });
  watch?.log.error('a database was damaged: what can be read was saved into a new one, and the old one is kept', {
    damage,
    ...result,
  });
}

/** Opens or makes a database and runs the migrations up to a version. */
function migrated(path: string, name: 'library' | 'engine', wanted: number): SqliteDatabase {
  const migrations = migrationsOf(name);
  const database = new Database(path);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // Migrations and their triggers use them.
    addFunctions(database);
    const migrate = database.transaction(() => {
      for (let version = versionOf(database); version < wanted; version++) {
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
