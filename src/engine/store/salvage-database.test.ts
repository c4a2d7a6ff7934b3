import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { memoryLog, temporaryFolder } from '../../../test/support/test-engine.ts';
import { openDatabase } from './open-database.ts';

const STORIES = 300;
const PAGE_BYTES = 4096;

/** A library with stories of one scene, each with a ledger line. Answers with its path. */
function seeded(): string {
  const path = join(temporaryFolder(), 'library.db');
  const database = openDatabase(path, 'library');
  const story = database.prepare(
    `INSERT INTO stories (id, title, premise, cast_json, style, language, seed, models_json, video_mode, memory_mode, created_at, changed_at)
     VALUES (?, ?, ?, '[]', 'watercolor', 'en', 1, '{}', 0, 0, ?, ?)`,
  );
  const scene = database.prepare('INSERT INTO scenes (id, story_id, depth, created_at) VALUES (?, ?, 1, 0)');
  const line = database.prepare(
    `INSERT INTO ledger (id, at, job_id, kind, outcome, provider_id, model_id, story_id, estimate_micros)
     VALUES (?, 0, ?, 'text', 'ok', 'p', 'm', ?, 1000)`,
  );
  database.transaction(() => {
    for (let number = 0; number < STORIES; number++) {
      story.run(`story ${number}`, `Story ${number}`, 'A fox. '.repeat(60), number, number);
      scene.run(`scene ${number}`, `story ${number}`);
      line.run(`line ${number}`, `job ${number}`, `story ${number}`);
    }
  })();
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return path;
}

/** Fills the leaf pages of a table with rubbish: `share` of them, evenly. */
function spoilPages(path: string, table: string, every: number): void {
  const database = new Database(path, { readonly: true });
  const pages = database
    .prepare<[string], { pageno: number }>(
      "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno",
    )
    .all(table);
  database.close();
  const bytes = readFileSync(path);
  for (const { pageno } of pages.filter((_page, index) => index % every === 1)) {
    bytes.fill(0xa5, (pageno - 1) * PAGE_BYTES, pageno * PAGE_BYTES);
  }
  writeFileSync(path, bytes);
}

function count(database: Database.Database, table: string): number {
  return database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
}

describe('a damaged database', () => {
  it('gives back every row that is not on a damaged page, and stays as it was beside the new one', () => {
    const path = seeded();
    spoilPages(path, 'stories', 4);
    const damaged = readFileSync(path);
    const log = memoryLog();
    const database = openDatabase(path, 'library', { log, now: () => Date.UTC(2026, 10, 21) });
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
    // Pages whose story is gone keep one that stands in for it: nothing of the other tables is lost.
    expect([count(database, 'stories'), count(database, 'scenes')]).toEqual([STORIES, STORIES]);
    const real = database.prepare<[], number>("SELECT count(*) FROM stories WHERE premise <> ''").pluck().get() ?? 0;
    expect(real).toBeGreaterThan(STORIES * 0.6);
    expect(real).toBeLessThan(STORIES);
    database.close();
    const kept = join(path, '..', 'library.damaged-2026-11-21.db');
    expect(readFileSync(kept).equals(damaged)).toBe(true);
    expect(log.lines).toHaveLength(1);
    expect(readFileSync(`${kept}.txt`, 'utf8')).toMatch(new RegExp(`stories: ${real} saved, \\d+ lost`));
  });

  it('adds the ledger up once, however often its lines were copied', () => {
    const path = seeded();
    spoilPages(path, 'scenes', 2);
    const database = openDatabase(path, 'library');
    const spent = database.prepare('SELECT estimated_micros, calls FROM spent').get();
    expect(spent).toEqual({ estimated_micros: STORIES * 1000, calls: STORIES });
    expect(count(database, 'search_docsize')).toBe(STORIES);
    database.close();
  });

  it.each([
    ['a first page of rubbish', (bytes: Buffer) => bytes.fill(0xa5, 0, PAGE_BYTES)],
    ['a header of rubbish', (bytes: Buffer) => bytes.fill(0xa5, 0, 100)],
    ['nothing but rubbish', (bytes: Buffer) => bytes.fill(0xa5)],
    ['its second half missing', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['ten bytes', (bytes: Buffer) => bytes.subarray(0, 10)],
  ])('opens with %s, and keeps what was there', (_what, damage) => {
    const path = seeded();
    const bytes = Buffer.from(damage(readFileSync(path)));
    writeFileSync(path, bytes);
    const database = openDatabase(path, 'library');
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.prepare("INSERT INTO meta VALUES ('still', 'writable')").run();
    database.close();
    const kept = readdirSync(join(path, '..')).find((name) => name.includes('.damaged-') && name.endsWith('.db'));
    expect(readFileSync(join(path, '..', kept ?? '')).equals(bytes)).toBe(true);
  });

  it('finds a damaged trigger, which nothing else would before it runs, and loses nothing', () => {
    const path = seeded();
    // Everywhere: pages that are free by now still hold how it was defined before.
    const bytes = readFileSync(path, 'latin1').replaceAll(
      'INTO search_again VALUES (NEW',
      'INTO search_agaim VALUES (NEW',
    );
    writeFileSync(path, bytes, 'latin1');
    const database = openDatabase(path, 'library');
    expect([count(database, 'stories'), count(database, 'scenes'), count(database, 'ledger')]).toEqual(
      Array(3).fill(STORIES),
    );
    database.prepare("UPDATE stories SET title = 'Zeppelin' WHERE id = 'story 1'").run();
    expect(database.prepare("SELECT count(*) AS hits FROM search('zeppelin')").get()).toEqual({ hits: 1 });
    database.close();
    expect(readdirSync(join(path, '..')).some((name) => name.includes('.damaged-'))).toBe(true);
  });

  it('saves what stands in the log beside a damaged database', () => {
    const path = seeded();
    const writer = openDatabase(path, 'library');
    writer.prepare("INSERT INTO meta VALUES ('newest', 'in the log')").run();
    const [bytes, log] = [readFileSync(path), readFileSync(`${path}-wal`)];
    writer.close();
    writeFileSync(path, bytes.fill(0xa5, 0, 60));
    writeFileSync(`${path}-wal`, log);
    const database = openDatabase(path, 'library');
    expect(database.prepare("SELECT value FROM meta WHERE key = 'newest'").get()).toEqual({ value: 'in the log' });
    database.close();
  });

  it('saves the engine’s own database too, and leaves a whole one alone', () => {
    const path = join(temporaryFolder(), 'engine.db');
    openDatabase(path, 'engine').close();
    openDatabase(path, 'engine').close();
    expect(readdirSync(join(path, '..'))).toEqual(['engine.db']);
    writeFileSync(path, readFileSync(path).fill(0xa5, 16, 60));
    openDatabase(path, 'engine').close();
    expect(readdirSync(join(path, '..')).filter((name) => name.includes('damaged'))).toHaveLength(2);
  });
});
