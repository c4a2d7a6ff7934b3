import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../../test/support/fake-clock.ts';
import { memoryLog, temporaryFolder } from '../../../test/support/test-engine.ts';
import { openDatabase, type SqliteDatabase } from '../store/open-database.ts';
import { createSearchStore } from '../store/search-store.ts';
import { SearchMerge } from './search-merge.ts';

/** An index that many small changes have left in many pieces. */
function manyPieces(): SqliteDatabase {
  const database = openDatabase(join(temporaryFolder(), 'library.db'), 'library');
  database.exec(
    "INSERT INTO search (search, rank) VALUES ('automerge', 0); INSERT INTO search (search, rank) VALUES ('crisismerge', 1000)",
  );
  const add = database.prepare('INSERT INTO search (rowid, title) VALUES (?, ?)');
  for (let row = 1; row <= 40; row++) add.run(row, `fox ${'word '.repeat(row)} number${row}`);
  return database;
}

function hits(database: SqliteDatabase, word: string): unknown {
  return database.prepare('SELECT count(*) FROM search WHERE search MATCH ?').pluck().get(word);
}

describe('putting the search index together', () => {
  it('would leave it in pieces, lose words, or go on for ever', async () => {
    const database = manyPieces();
    const clock = new FakeClock();
    const search = createSearchStore(database);
    expect(search.pieces()).toBe(40);
    const merge = new SearchMerge({ search, clock, log: memoryLog() });
    merge.start();
    await clock.advance(9_999);
    expect(search.pieces()).toBe(40);
    await clock.advance(60_000);
    expect(search.pieces()).toBe(1);
    expect(clock.sleeping).toBe(0);
    expect([hits(database, 'fox'), hits(database, 'number7')]).toEqual([40, 1]);
    merge.close();
    database.close();
  });

  it('would go on in a room that is closed, or wait in one that has nothing to put together', async () => {
    const database = manyPieces();
    const clock = new FakeClock();
    const search = createSearchStore(database);
    const merge = new SearchMerge({ search, clock, log: memoryLog() });
    merge.start();
    merge.close();
    await clock.advance(60_000);
    expect([search.pieces(), clock.sleeping]).toEqual([40, 0]);
    database.exec("INSERT INTO search (search) VALUES ('optimize')");
    new SearchMerge({ search, clock, log: memoryLog() }).start();
    expect(clock.sleeping).toBe(0);
    database.close();
  });

  it('would bring everything down when there is no room on the disk', async () => {
    const clock = new FakeClock();
    const log = memoryLog();
    const full = (): boolean => {
      throw new Error('database or disk is full');
    };
    new SearchMerge({ search: { pieces: () => 9, merge: full }, clock, log }).start();
    await clock.advance(60_000);
    expect([log.lines.length, clock.sleeping]).toEqual([1, 0]);
  });
});
