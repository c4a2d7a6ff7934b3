import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/support/test-engine.ts';
import { openDatabase } from './open-database.ts';

describe('openDatabase', () => {
  it('flushes every commit to the disk, so that a power cut loses nothing acknowledged', () => {
    const database = openDatabase(join(temporaryFolder(), 'library.db'), 'library');
    expect(database.pragma('synchronous', { simple: true })).toBe(2);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
    database.close();
  });

  it('makes only STRICT tables, so that a wrong type is an error and not a surprise', () => {
    for (const name of ['library', 'engine'] as const) {
      const database = openDatabase(join(temporaryFolder(), 'some.db'), name);
      const loose = database
        .prepare(
          "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
        )
        .all();
      expect(loose).toEqual([]);
      database.close();
    }
  });

  it('refuses a database of a newer Fableroom and leaves its bytes as they are', () => {
    const path = join(temporaryFolder(), 'library.db');
    const newer = new Database(path);
    newer.exec('CREATE TABLE from_the_future (x)');
    newer.pragma('user_version = 999');
    newer.close();
    const before = readFileSync(path);
    expect(() => openDatabase(path, 'library')).toThrow(expect.objectContaining({ code: 'NEWER_DATABASE' }));
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('opens an existing database again without running a migration twice', () => {
    const path = join(temporaryFolder(), 'library.db');
    openDatabase(path, 'library').close();
    const again = openDatabase(path, 'library');
    expect(again.prepare('SELECT count(*) AS total FROM stories').get()).toEqual({ total: 0 });
    again.close();
  });
});
