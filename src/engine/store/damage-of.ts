import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';

/** Up to this size every page is looked at, which takes a moment at most; above it only the ends of every table. */
const CHECKED_WHOLE_BYTES = 16 * 1024 * 1024;
/** A version beyond this was never written by any Fableroom. */
const HIGHEST_VERSION = 9999;
const HEADER_BYTES = 100;
/** Faults that are not in the file. */
const NOT_DAMAGE = /^SQLITE_(?:BUSY|CANTOPEN|FULL|IOERR|LOCKED|NOMEM|PERM|READONLY)/;

/** Where a file is that asks for a look at every page at the next start. */
export function doubtPath(path: string): string {
  return `${path}.check`;
}

/** How everything in a database is defined, by name. */
export function schemaOf(database: Database.Database): Map<string, string> {
  const rows = database
    .prepare<[], { name: string; sql: string }>('SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL')
    .all();
  return new Map(rows.map(({ name, sql }) => [name, sql]));
}

/**
 * Says in one sentence for the log why a database must be damaged; null where nothing speaks for it. Changes no byte.
 * `schemaFor` tells how every table, index and trigger must be defined, by name, in a database of a version, null where
 * that is not known; it may refuse the version. Throws what that throws, and what is not in the file itself, such as a
 * missing permission.
 */
export function damageOf(
  path: string,
  schemaFor: (version: number) => ReadonlyMap<string, string> | null,
): string | null {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) return null;
  const wrong = wrongHeader(path, size);
  if (wrong !== null) return wrong;
  try {
    const database = new Database(path, { readonly: true });
    try {
      const expected = schemaFor(Number(database.pragma('user_version', { simple: true })));
      if (expected && !isSame(schemaOf(database), expected)) return 'its schema is another';
      const isWhole = size <= CHECKED_WHOLE_BYTES || existsSync(doubtPath(path));
      return isWhole ? firstFault(database) : faultAtEnds(database);
    } finally {
      database.close();
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    return (error as Error).message;
  }
}

/** Whether an error of SQLite says that the file is not as SQLite left it. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Database.SqliteError)) return false;
  return !NOT_DAMAGE.test(error.code);
}

/** Whether SQLite met damage in the middle of its work. */
export function isCorrupt(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code);
}

/** What every database of ours says of itself in its first bytes. */
function wrongHeader(path: string, size: number): string | null {
  const header = Buffer.alloc(HEADER_BYTES);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, header, 0, HEADER_BYTES, 0) < HEADER_BYTES) return 'the file is cut short';
  } finally {
    closeSync(file);
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') return 'it does not begin as a database';
  const pageSize = header.readUInt16BE(16);
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0) return 'its page size is none';
  if (header.readUInt32BE(56) > 3) return 'its encoding is none';
  if (header.readUInt32BE(60) > HIGHEST_VERSION) return 'its version is none';
  const hasLog = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const pages = header.readUInt32BE(28);
  // With a log beside it the newest pages may be there.
  if (!hasLog && size < pages * pageSize) return 'the file is cut short';
  return null;
}

/** The definition of a trigger is read only once it runs, so no check of SQLite's own finds a fault in it. */
function isSame(schema: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>): boolean {
  return schema.size === expected.size && [...expected].every(([name, sql]) => schema.get(name) === sql);
}

function firstFault(database: Database.Database): string | null {
  const faults = database.pragma('integrity_check(20)') as { integrity_check: string }[];
  // The search index is made from the rest, and made again by itself.
  return faults.map((fault) => fault.integrity_check).find((text) => text !== 'ok' && !/fts5/i.test(text)) ?? null;
}

function faultAtEnds(database: Database.Database): string | null {
  const tables = database
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )
    .all();
  for (const { name } of tables) {
    for (const order of ['ASC', 'DESC']) database.prepare(`SELECT * FROM "${name}" ORDER BY 1 ${order} LIMIT 1`).get();
  }
  return null;
}
