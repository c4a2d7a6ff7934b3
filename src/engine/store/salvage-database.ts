import {
  copyFileSync,
  existsSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
  closeSync,
} from 'node:fs';
import { dirname, join, parse } from 'node:path';
import Database from 'better-sqlite3';
import { addFunctions } from './sql-functions.ts';
import { syncFile, syncFolder } from './sync-to-disk.ts';
import type { SqliteDatabase } from './open-database.ts';
import { dropDangling, mendedRow, mendLibrary, recountStories } from './salvage-mend.ts';
import { columnsOf, countOf, salvagedRows, tried, type SalvagedRow } from './salvage-rows.ts';

/** Filled by triggers from other tables, or safer empty: files that wait to be deleted become orphans instead. */
const NOT_COPIED = new Set([
  'spent',
  'spent_by_quarter',
  'spent_by_story',
  'spent_by_client',
  'story_models',
  'search_words',
  'facets',
  'doomed_files',
]);
/** Set by triggers. */
const NOT_COPIED_COLUMNS = new Set(['search_id', 'title_key']);
/** Every database of ours has pages of this size. */
const PAGE_BYTES = 4096;
const ROWS_PER_COMMIT = 2000;

/** What became of one damaged database. */
export interface Salvage {
  /** Where the untouched old file is now. */
  readonly keptAs: string;
  /** By table; `lost` is null where nobody can tell. Tables that are made from others are not named. */
  readonly tables: Readonly<Record<string, { readonly saved: number; readonly lost: number | null }>>;
  /** Rows that stand in for what is gone but is needed. */
  readonly standIns: number;
}

interface SalvageOrder {
  readonly path: string;
  readonly name: 'library' | 'engine';
  /** The newest version there is. */
  readonly known: number;
  /** UTC milliseconds. */
  readonly now: number;
  /** Makes an empty database of a version. */
  create(path: string, version: number): SqliteDatabase;
}

/** Where the new database is built. Complete once the old one is no longer at its place. */
function newPath(path: string): string {
  return `${path}.salvaged`;
}

/** Puts a new database into its place after a crash between the two renames of `salvageDatabase`. */
export function finishSalvage(path: string): void {
  if (existsSync(newPath(path)) && !existsSync(path)) renameSync(newPath(path), path);
}

/**
 * Builds a new database from what can be read of a damaged one. The old files are renamed and never written to; all
 * reading is done on a copy. Throws only what the file system throws.
 */
export function salvageDatabase(order: SalvageOrder): Salvage {
  const { path, name } = order;
  const copy = `${path}.copy`;
  removeDatabase(copy);
  removeDatabase(newPath(path));
  copyFileSync(path, copy);
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
  const template = templateOf(order);
  const source = readableCopy(copy, template, order);
  let target = order.create(newPath(path), source.version);
  const tables: Record<string, { saved: number; lost: number | null }> = {};
  let standIns = 0;
  try {
    target.pragma('foreign_keys = OFF');
    for (const table of tablesOf(target)) tables[table] = copyTable(source.database, target, table);
    target.transaction(() => {
      if (name === 'library') standIns = mendLibrary(target);
      for (const [table, dropped] of dropDangling(target)) addLoss(tables, table, dropped);
    })();
    target.close();
    // Older rows are brought up to date by the migrations themselves.
    target = order.create(newPath(path), order.known);
    if (name === 'library') target.transaction(() => recountStories(target))();
    target.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    target.close();
    source.database?.close();
    removeDatabase(copy);
    removeDatabase(template);
  }
  const keptAs = moveAway(path, order.now);
  renameSync(newPath(path), path);
  syncFolder(dirname(path));
  const salvage = { keptAs, tables, standIns };
  writeFileSync(`${keptAs}.txt`, sentences(salvage));
  return salvage;
}

/** An empty database of the newest version, whose first page can stand in for a damaged one. */
function templateOf({ path, known, create }: SalvageOrder): string {
  const template = `${path}.template`;
  removeDatabase(template);
  const database = create(template, known);
  database.pragma('journal_mode = DELETE');
  database.close();
  return template;
}

/** Opens the copy so that as much as possible can be read; null where nothing can. */
function readableCopy(
  copy: string,
  template: string,
  { known }: SalvageOrder,
): { database: SqliteDatabase | null; version: number } {
  for (const repair of [repairHeader, replaceFirstPage]) {
    tried(() => repair(copy, template));
    const database = tried(() => new Database(copy));
    if (!database) continue;
    database.unsafeMode(true);
    // Tables whose own line of the schema is damaged do not hide the others.
    tried(() => database.pragma('writable_schema = ON'));
    tried(() => addFunctions(database));
    const names = tried(() =>
      database.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all(),
    );
    if (names && names.length > 1) {
      tried(() => repairSchema(database, template));
      const version = Number(tried(() => database.pragma('user_version', { simple: true })) ?? 0);
      return { database, version: version >= 1 && version <= known ? version : known };
    }
    database.close();
  }
  return { database: null, version: known };
}

/** Sets what is the same in the header of every database of ours. */
function repairHeader(copy: string, template: string): void {
  const [wrong, right] = [readStart(copy, 100), readStart(template, 100)];
  const fixed = Buffer.from(wrong);
  right.copy(fixed, 0, 0, 24); // Magic, page size, versions of the format.
  fixed.set([2, 2], 18);
  if ((statSync(`${copy}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0) {
    fixed.writeUInt32BE(Math.floor(statSync(copy).size / PAGE_BYTES), 28);
    fixed.copy(fixed, 92, 24, 28); // The number of pages counts only where these are the same.
  }
  right.copy(fixed, 44, 44, 48); // Format of the schema.
  right.copy(fixed, 52, 52, 60); // No vacuum, and the encoding.
  right.copy(fixed, 64, 64, 72); // No vacuum, no application.
  if (!fixed.equals(wrong)) writeStart(copy, fixed);
}

/** Where the schema itself is unreadable, that of a new database is in the same place more often than not. */
function replaceFirstPage(copy: string, template: string): void {
  repairHeader(copy, template);
  const header = readStart(copy, 100);
  const page = readStart(template, PAGE_BYTES);
  page.set([2, 2], 18);
  page.fill(0, 32, 40); // No free pages.
  header.copy(page, 28, 28, 32);
  header.copy(page, 24, 24, 28);
  header.copy(page, 92, 92, 96);
  writeStart(copy, page);
}

function readStart(path: string, bytes: number): Buffer {
  const start = Buffer.alloc(bytes);
  const file = openSync(path, 'r');
  try {
    readSync(file, start, 0, bytes, 0);
  } finally {
    closeSync(file);
  }
  return start;
}

function writeStart(path: string, start: Buffer): void {
  const file = openSync(path, 'r+');
  try {
    writeSync(file, start, 0, start.length, 0);
  } finally {
    closeSync(file);
  }
}

/** Puts damaged lines of the copy's schema right: they are the same in every database of that version. */
function repairSchema(database: SqliteDatabase, template: string): void {
  database.prepare('ATTACH ? AS template').run(template);
  database.exec(`
    UPDATE main.sqlite_master SET sql = right.sql FROM template.sqlite_master AS right
      WHERE right.type = 'table' AND right.name = main.sqlite_master.name AND right.sql <> main.sqlite_master.sql
        AND length(right.sql) = length(main.sqlite_master.sql);
    DELETE FROM main.sqlite_master WHERE type IN ('trigger', 'view');
  `);
  database.exec('DETACH template');
  const cookie = Number(database.pragma('schema_version', { simple: true }));
  database.pragma(`schema_version = ${cookie + 1}`);
}

/** Tables to copy, in the order in which they were made: what others point at comes first. */
function tablesOf(database: SqliteDatabase): string[] {
  return database
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list JOIN sqlite_master USING (name)
       WHERE pragma_table_list.schema = 'main' AND pragma_table_list.type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       ORDER BY sqlite_master.rowid`,
    )
    .all()
    .map(({ name }) => name)
    .filter((name) => !NOT_COPIED.has(name));
}

function copyTable(
  source: SqliteDatabase | null,
  target: SqliteDatabase,
  table: string,
): { saved: number; lost: number | null } {
  if (!source) return { saved: 0, lost: null };
  const known = new Set(columnsOf(source, table));
  const columns = columnsOf(target, table).filter((name) => known.has(name) && !NOT_COPIED_COLUMNS.has(name));
  if (columns.length === 0) return { saved: 0, lost: null };
  const insert = target.prepare(
    `INSERT OR IGNORE INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')})
     VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  );
  let saved = 0;
  let unfit = 0;
  const keep = target.transaction((rows: readonly SalvagedRow[]) => {
    for (const row of rows) {
      const mended = mendedRow(table, row);
      const hasKey = !columns.includes('id') || typeof mended['id'] === 'string';
      const changes = hasKey ? tried(() => insert.run(mended).changes) : null;
      saved += changes ?? 0;
      if (changes === null) unfit++;
    }
  });
  for (const rows of inParts(inOrder(table, salvagedRows(source, table)))) keep(rows);
  const expected = countOf(source, table);
  return { saved, lost: expected === null ? (unfit > 0 ? unfit : null) : Math.max(0, expected - saved) };
}

/** The story that was changed last is written last, as the search index wants it. */
function inOrder(table: string, rows: Iterable<SalvagedRow>): Iterable<SalvagedRow> {
  if (table !== 'stories') return rows;
  return [...rows].toSorted((a, b) => Number(a['changed_at'] ?? 0) - Number(b['changed_at'] ?? 0));
}

function* inParts(rows: Iterable<SalvagedRow>): Generator<SalvagedRow[]> {
  let part: SalvagedRow[] = [];
  for (const row of rows) {
    part.push(row);
    if (part.length < ROWS_PER_COMMIT) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

function addLoss(tables: Record<string, { saved: number; lost: number | null }>, table: string, rows: number): void {
  const { saved = 0, lost = 0 } = tables[table] ?? {};
  tables[table] = { saved: saved - rows, lost: (lost ?? 0) + rows };
}

/** Renames the damaged files to a name of their own, and answers with it. */
function moveAway(path: string, now: number): string {
  const { dir, name, ext } = parse(path);
  const day = new Date(now).toISOString().slice(0, 10);
  const nameOf = (number: number): string => join(dir, `${name}.damaged-${day}${number > 1 ? `-${number}` : ''}${ext}`);
  let number = 1;
  while (existsSync(nameOf(number))) number++;
  const keptAs = nameOf(number);
  syncFile(newPath(path));
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${keptAs}-wal`);
  rmSync(`${path}-shm`, { force: true });
  renameSync(path, keptAs);
  return keptAs;
}

function removeDatabase(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(path + ending, { force: true });
}

function sentences({ tables, standIns }: Salvage): string {
  const lines = Object.entries(tables).map(
    ([table, { saved, lost }]) => `${table}: ${saved} saved, ${lost === null ? 'nobody can tell how many' : lost} lost`,
  );
  return [
    'This database was damaged. It was left as it was; what could be read was copied into a new one.',
    ...lines,
    `Made to stand in for what was gone: ${standIns}`,
    '',
  ].join('\n');
}
