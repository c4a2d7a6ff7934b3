// Rows by the million: written without the triggers that keep what is derived from them, which is made once at the end
// as after a damage. All of it is one transaction, so a seed that is stopped leaves the room as it was.
import { built } from './built.mjs';

/**
 * @param {string} path of library.db
 * @param {(rows: { insert(table: string, row: Record<string, unknown>): void }) => Promise<void> | void} work
 */
export async function withBulkRows(path, work) {
  const { openDatabase } = await built('engine/store/open-database');
  const { createSearchStore } = await built('engine/store/search-store');
  const { insertStatement } = await built('engine/store/insert-statement');
  const database = openDatabase(path, 'library');
  /** @type {Map<string, import('better-sqlite3').Statement>} */
  const inserts = new Map();
  const prepared = (/** @type {string} */ table, /** @type {Record<string, unknown>} */ row) => {
    const columns = Object.keys(row);
    const name = `${table} ${columns.join(' ')}`;
    const statement = inserts.get(name) ?? database.prepare(insertStatement(table, columns));
    inserts.set(name, statement);
    return statement;
  };
  try {
    // With a rollback journal, rows that are new need no second copy on the disk.
    database.pragma('journal_mode = DELETE');
    database.pragma('cache_size = -262144');
    database.exec('BEGIN IMMEDIATE');
    const triggers = database
      .prepare(
        `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name <> 'search_words'
           AND tbl_name NOT IN (SELECT name FROM sqlite_schema WHERE type = 'view')`,
      )
      .all();
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`);
    await work({ insert: (table, row) => void prepared(table, row).run(row) });
    createSearchStore(database).rebuild();
    for (const { sql } of triggers) database.exec(sql);
    database.exec('COMMIT');
    database.pragma('journal_mode = WAL');
  } finally {
    database.close();
  }
}
