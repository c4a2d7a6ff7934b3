import { createHmac } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import sharp from 'sharp';
import type { AssetRow, JobRow, LedgerRow, TakeRow } from '../../src/engine/store/rows.ts';
import type { Acknowledged } from './acknowledged.ts';
import { builtModule } from './built.ts';
import { orderMark } from './order-provider.ts';

/** What is wrong with a data folder that no program has open. */
export interface LibraryFaults {
  /** What SQLite says of its file; `ok` when nothing is wrong. */
  readonly integrity: string;
  /** Names of files that are not whole, and of rows without their file. */
  readonly torn: readonly string[];
  /** Ids that were promised and are not there. */
  readonly lost: readonly string[];
  readonly jobs: readonly JobRow[];
  readonly ledger: readonly LedgerRow[];
}

/** Looks at copies, so that the next start finds everything as the crash left it. */
export async function checkLibrary(
  build: string,
  dataFolder: string,
  acknowledged: Acknowledged,
): Promise<LibraryFaults> {
  const folder = join(dataFolder, 'tiers/adult');
  const copy = mkdtempSync(join(tmpdir(), 'fableroom-crash-look-'));
  try {
    for (const name of ['library.db', 'library.db-wal']) {
      if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name));
    }
    const database = new Database(join(copy, 'library.db'));
    try {
      return await look(build, database, join(folder, 'media'), acknowledged);
    } finally {
      database.close();
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function look(
  build: string,
  database: Database.Database,
  media: string,
  acknowledged: Acknowledged,
): Promise<LibraryFaults> {
  const integrity = String(database.pragma('integrity_check', { simple: true }));
  const tables = database.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  // Killed before its first migration was written.
  if (!tables.some(({ name }) => name === 'jobs')) {
    return { integrity, torn: [], lost: [...acknowledged.stories], jobs: [], ledger: [] };
  }
  const all = <Row>(table: string): Row[] => database.prepare<[], Row>(`SELECT * FROM ${table}`).all();
  const jobs = all<JobRow>('jobs');
  const takes = all<TakeRow>('takes');
  const assets = all<AssetRow>('assets');
  const ids = (table: string): Set<string> => new Set(all<{ id: string }>(table).map(({ id }) => id));
  const missing = (wanted: ReadonlySet<string>, there: ReadonlySet<string>): string[] =>
    [...wanted].filter((id) => !there.has(id));
  const finished = new Set(takes.map(({ job_id }) => job_id));
  const key = nameKeyOf(database);
  const torn: string[] = [];
  for (const path of filesBelow(media)) {
    // Beside its place and without a row: what was being written when the program ended.
    if (basename(path).startsWith('.') && path.endsWith('.part')) continue;
    if (!(await isWhole(build, path, key))) torn.push(path);
  }
  for (const { file_name: name, bytes } of assets) {
    const path = join(media, name.slice(0, 2), name);
    if (!existsSync(path) || statSync(path).size !== bytes) torn.push(`${name}: its file is missing or short`);
  }
  return {
    integrity,
    torn,
    lost: [
      ...missing(acknowledged.stories, ids('stories')),
      ...missing(acknowledged.scenes, ids('scenes')),
      ...missing(acknowledged.jobs, new Set(jobs.map(({ id }) => id))),
      ...missing(acknowledged.done, finished),
    ],
    jobs,
    ledger: all<LedgerRow>('ledger'),
  };
}

/** What a job's orders are marked with. */
export function markOfJob({ kind, inputs_json }: JobRow): string {
  const inputs = JSON.parse(inputs_json) as { input?: string; prompt?: string };
  return orderMark((kind === 'text' ? inputs.input : inputs.prompt) ?? '');
}

function nameKeyOf(database: Database.Database): Buffer {
  const row = database.prepare<[], { value: string }>("SELECT value FROM meta WHERE key = 'asset-name-key'").get();
  return Buffer.from(row?.value ?? '', 'hex');
}

/** Every byte decodes, and the name is the one that these bytes have. Small copies only have to decode. */
async function isWhole(build: string, path: string, key: Buffer): Promise<boolean> {
  const bytes = readFileSync(path);
  if (bytes.length === 0) return false;
  try {
    if (path.endsWith('.mp4')) {
      await (await builtModule(build, 'engine/assets/inspect-media')).inspectMedia(bytes, 'video');
    } else {
      await sharp(bytes, { failOn: 'warning' }).raw().toBuffer();
    }
  } catch {
    return false; // What cannot be decoded is torn.
  }
  if (path.includes('/thumbnails/')) return true;
  return basename(path).startsWith(createHmac('sha256', key).update(bytes).digest('hex').slice(0, 40));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
