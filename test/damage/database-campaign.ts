import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { seededRandom } from '../crash/seeded-random.ts';
import { copyOf } from './file-campaign.ts';
import { lookThrough } from './look-through.ts';
import { openedEngine, type EngineParts } from './parts.ts';

/** How many bits are turned over in one database. */
const FLIPS = [1, 4, 16, 64, 256];
const TABLES = ['stories', 'scenes', 'takes', 'assets', 'jobs', 'ledger'] as const;

export interface DatabaseResult {
  readonly databases: number;
  readonly bits: number;
  readonly started: number;
  /** Databases in which damage was found, and those whose old file is byte for byte as the damage left it. */
  readonly salvaged: number;
  readonly keptAsTheyWere: number;
  /** Rows that are still there, of all that were, over all databases. */
  readonly rows: Readonly<Record<(typeof TABLES)[number], { readonly saved: number; readonly of: number }>>;
  readonly rowsSaved: number;
  readonly rowsOf: number;
  readonly storiesRead: number;
  readonly storiesOf: number;
  /** Stories and lists that ended in an error. */
  readonly unreadable: number;
  readonly errors: readonly string[];
}

/** Turns bits over in copies of a library, opens each, and counts what is left. */
export async function runDatabaseCampaign(
  parts: EngineParts,
  { seed: start, base, work, databases }: { seed: number; base: string; work: string; databases: number },
): Promise<DatabaseResult> {
  const random = seededRandom(start);
  const before = idsOf(join(copyOf(base, work), 'tiers', 'adult', 'library.db'));
  const rows = Object.fromEntries(TABLES.map((table) => [table, { saved: 0, of: 0 }])) as Record<
    (typeof TABLES)[number],
    { saved: number; of: number }
  >;
  const sums = { bits: 0, started: 0, salvaged: 0, keptAsTheyWere: 0, storiesRead: 0, storiesOf: 0, unreadable: 0 };
  const errors: string[] = [];
  for (let number = 0; number < databases; number++) {
    const folder = copyOf(base, work);
    const room = join(folder, 'tiers', 'adult');
    const flips = FLIPS[number % FLIPS.length] ?? 1;
    const digest = flipBits(join(room, 'library.db'), flips, random);
    sums.bits += flips;
    sums.storiesOf += before.stories.length;
    for (const table of TABLES) rows[table].of += before[table].length;
    try {
      const engine = await openedEngine(parts, folder, { providers: [] });
      sums.started++;
      const look = await lookThrough(engine);
      sums.storiesRead += look.stories;
      sums.unreadable += look.errors.length;
      await engine.close();
      errors.push(...look.errors.map((error) => `${number}: ${error}`));
    } catch (error) {
      errors.push(`${number}: start: ${error instanceof Error ? error.stack : String(error)}`);
      continue;
    }
    const kept = readdirSync(room).find((name) => /^library\.damaged-.*\.db$/.test(name));
    if (kept) {
      sums.salvaged++;
      if (digestOf(readFileSync(join(room, kept))) === digest) sums.keptAsTheyWere++;
    }
    const after = idsOf(join(room, 'library.db'));
    for (const table of TABLES) {
      const there = new Set(after[table]);
      rows[table].saved += before[table].filter((id) => there.has(id)).length;
    }
  }
  const all = Object.values(rows);
  const rowsSaved = all.reduce((sum, { saved }) => sum + saved, 0);
  const rowsOf = all.reduce((sum, { of }) => sum + of, 0);
  return { databases, ...sums, rows, rowsSaved, rowsOf, errors };
}

/** Turns bits of a file over at random, and answers with its digest afterwards. */
function flipBits(path: string, bits: number, random: () => number): string {
  const bytes = readFileSync(path);
  for (let bit = 0; bit < bits; bit++) {
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  writeFileSync(path, bytes);
  return digestOf(bytes);
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Ids of every row, read past the indexes. */
function idsOf(path: string): Record<(typeof TABLES)[number], string[]> {
  const database = new Database(path, { readonly: true });
  try {
    const read = (table: string): string[] => {
      try {
        return database
          .prepare<[], { id: string }>(`SELECT id FROM ${table} NOT INDEXED`)
          .all()
          .map(({ id }) => id);
      } catch {
        return []; // Nothing of it can be read, which is what is counted here.
      }
    };
    return Object.fromEntries(TABLES.map((table) => [table, read(table)])) as ReturnType<typeof idsOf>;
  } finally {
    database.close();
  }
}
