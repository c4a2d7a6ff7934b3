import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { EngineError } from '../errors.ts';

/**
 * Takes a data folder for this process. The lock is SQLite's own on a file of its own, so the operating system frees
 * it whatever happens to the process; a note beside it says who holds it. Throws LOCKED; answers with the release.
 */
export function lockDataFolder(dataFolder: string, now: number): () => void {
  const database = new Database(join(dataFolder, 'fableroom.lock'), { timeout: 0 });
  const note = join(dataFolder, 'fableroom.lock.json');
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
    const holder = readHolder(note);
    throw new EngineError('LOCKED', `${dataFolder} is already open in process ${holder.pid}`, {
      path: dataFolder,
      pid: holder.pid,
      since: holder.since,
    });
  }
  writeFileSync(note, JSON.stringify({ pid: String(process.pid), since: new Date(now).toISOString() }));
  return () => {
    database.close();
  };
}

function readHolder(note: string): { pid: string; since: string } {
  try {
    const { pid, since } = JSON.parse(readFileSync(note, 'utf8')) as { pid?: unknown; since?: unknown };
    return { pid: String(pid), since: String(since) };
  } catch {
    return { pid: 'unknown', since: 'unknown' }; // The holder is only just starting: the refusal stands all the same.
  }
}
