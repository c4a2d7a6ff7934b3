import type Database from 'better-sqlite3';

/** One row as it could be read; a value that could not be read is undefined. */
export type SalvagedRow = Record<string, string | number | bigint | Buffer | null | undefined>;

const BATCH = 200;
/** How often in a row a number is tried in vain. The steps grow, so that this goes past many thousand rows. */
const MOST_MISSES = 1_500;
/** Up to this many misses every single number is tried. */
const SINGLE_STEPS = 300;
/** No table of ours has a row with a higher number; a damaged number may be anything. */
const HIGHEST_NUMBER = 2 ** 40;
/** After so many misses the rest of the table is tried as a whole again. */
const RETRY_EVERY = 16;

/** Every row of a table that can still be read, in the order of the table. Goes round what is damaged. Never throws. */
export function* salvagedRows(database: Database.Database, table: string): Generator<SalvagedRow> {
  const columns = columnsOf(database, table);
  if (columns.length === 0) return;
  const isNumbered = tried(() => database.prepare(`SELECT rowid FROM "${table}" LIMIT 0`)) !== null;
  if (isNumbered) yield* numberedRows(database, table, columns);
  else yield* fromBothEnds(database, table);
}

/** Names of a table's columns, without those that are worked out; none where the table is unknown. */
export function columnsOf(database: Database.Database, table: string): string[] {
  const rows = tried(() => database.pragma(`table_info("${table}")`) as { name: string }[]);
  return (rows ?? []).map(({ name }) => name);
}

/** How many rows there were, as one of the table's indexes says; null where that cannot be told. */
export function countOf(database: Database.Database, table: string): number | null {
  const row = tried(() => database.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM "${table}"`).get());
  return row?.rows ?? null;
}

/** The result, or null where SQLite failed. */
export function tried<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null; // The caller goes on with what else there is.
  }
}

function* numberedRows(database: Database.Database, table: string, columns: readonly string[]): Generator<SalvagedRow> {
  type Numbered = SalvagedRow & { '#': number };
  const from = `FROM "${table}" NOT INDEXED`;
  const after = tried(() =>
    database.prepare<[number, number], Numbered>(
      `SELECT rowid AS "#", * ${from} WHERE rowid > ? ORDER BY rowid LIMIT ?`,
    ),
  );
  const one = tried(() => database.prepare<[number], Numbered>(`SELECT rowid AS "#", * ${from} WHERE rowid = ?`));
  if (!after || !one) return;
  const isThere = tried(() => database.prepare<[number], { id: number }>(`SELECT rowid AS id ${from} WHERE rowid = ?`));
  const end = (order: 'ASC' | 'DESC'): number | undefined =>
    tried(() =>
      database.prepare<[], { id: number }>(`SELECT rowid AS id ${from} ORDER BY rowid ${order} LIMIT 1`).get(),
    )?.id;
  const number = end('DESC');
  const last = number === undefined || number > HIGHEST_NUMBER ? null : number;
  const readColumns = columnReader(database, table, columns);
  let at = Math.min((end('ASC') ?? 1) - 1, last ?? 0);
  let misses = 0;
  while (misses < MOST_MISSES && at < (last ?? HIGHEST_NUMBER)) {
    const isDue = misses % RETRY_EVERY === 0;
    const batch = isDue ? (tried(() => after.all(at, BATCH)) ?? tried(() => after.all(at, 1))) : null;
    if (batch) {
      for (const row of batch) yield row;
      // A damaged number is not where to go on from, nor is the end that it seems to be.
      const before = at;
      const next = batch.findLast((row) => row['#'] > before && row['#'] <= (last ?? HIGHEST_NUMBER));
      if (next) {
        at = next['#'];
        misses = 0;
        continue;
      }
      if (last === null) return;
    }
    const step = misses < SINGLE_STEPS ? 1 : Math.ceil((misses - SINGLE_STEPS) / 10) + 1;
    at += step;
    // Where not even its number can be read, the page that it is on is damaged.
    const id = at;
    const row = tried(() => isThere?.get(id)) ? (tried(() => one.get(id)) ?? readColumns(id)) : null;
    if (!row) misses++;
    else if (step > 1) {
      // The first row after the damage was stepped over: from here on one by one again.
      at -= step;
      misses = 0;
    } else {
      yield row;
      misses = 0;
    }
  }
}

/** Reads rows whose long values are damaged, without those. */
function columnReader(
  database: Database.Database,
  table: string,
  columns: readonly string[],
): (id: number) => SalvagedRow {
  const read = columns.map((column) => ({
    column,
    statement: tried(() =>
      database.prepare<[number], { value: string | number | null }>(
        `SELECT "${column}" AS value FROM "${table}" NOT INDEXED WHERE rowid = ?`,
      ),
    ),
  }));
  return (id) =>
    Object.fromEntries(read.map(({ column, statement }) => [column, tried(() => statement?.get(id))?.value]));
}

/** For a table without numbers of rows: up to the damage from either end. What comes twice is the caller's to drop. */
function* fromBothEnds(database: Database.Database, table: string): Generator<SalvagedRow> {
  const keys = (tried(() => database.pragma(`table_info("${table}")`) as { name: string; pk: number }[]) ?? [])
    .filter(({ pk }) => pk > 0)
    .toSorted((a, b) => a.pk - b.pk)
    .map(({ name }) => `"${name}"`);
  for (const order of ['ASC', 'DESC']) {
    const rows = tried(() =>
      database
        .prepare<[], SalvagedRow>(
          `SELECT * FROM "${table}" ORDER BY ${keys.map((key) => `${key} ${order}`).join(', ')}`,
        )
        .iterate(),
    );
    if (!rows) continue;
    let isWhole = false;
    for (;;) {
      const next = tried(() => rows.next());
      if (!next) break;
      if (next.done === true) {
        isWhole = true;
        break;
      }
      yield next.value;
    }
    if (isWhole) return;
  }
}
