import type { BackupResult } from '../../contract/backups.ts';
import type { SqliteDatabase } from './open-database.ts';

/** Where and how often backups are made by themselves. */
export interface BackupPlan {
  readonly folder: string | null;
  readonly weekly: boolean;
  /** UTC milliseconds; null while none is to come. */
  readonly nextAt: number | null;
}

/** A backup that was made by itself, as it was when it was done. */
export interface BackupFile {
  readonly path: string;
  readonly at: number;
  readonly bytes: number;
}

interface ResultRow extends Omit<BackupResult, 'verified' | 'automatic'> {
  readonly verified: number;
  readonly automatic: number;
}

const RESULTS_KEPT = 20;

export type BackupsStore = ReturnType<typeof createBackupsStore>;

/** What is known of backups. No content of a room is in it. */
export function createBackupsStore(database: SqliteDatabase) {
  const plan = database.prepare<[], { folder: string | null; weekly: number; next_at: number | null }>(
    'SELECT folder, weekly, next_at FROM backup_plan',
  );
  const setPlan = database.prepare<[string | null, number, number | null]>(
    'UPDATE backup_plan SET folder = ?, weekly = ?, next_at = ?',
  );
  const results = database.prepare<[], ResultRow>(
    'SELECT at, path, bytes, verified, problem, automatic FROM backup_results ORDER BY id DESC',
  );
  const addResult = database.prepare(
    `INSERT INTO backup_results (at, path, bytes, verified, problem, automatic)
     VALUES (@at, @path, @bytes, @verified, @problem, @automatic)`,
  );
  const trim = database.prepare<[number]>(
    'DELETE FROM backup_results WHERE id NOT IN (SELECT id FROM backup_results ORDER BY id DESC LIMIT ?)',
  );
  const files = database.prepare<[], BackupFile>(
    'SELECT path, at, bytes FROM backup_files ORDER BY at DESC, path DESC',
  );
  const keepFile = database.prepare(
    'INSERT OR REPLACE INTO backup_files (path, at, bytes) VALUES (@path, @at, @bytes)',
  );
  const dropFile = database.prepare<[string]>('DELETE FROM backup_files WHERE path = ?');
  const parts = database.prepare<[], { path: string; automatic: number }>('SELECT path, automatic FROM backup_parts');
  const addPart = database.prepare<[string, number]>(
    'INSERT OR REPLACE INTO backup_parts (path, automatic) VALUES (?, ?)',
  );
  const dropPart = database.prepare<[string]>('DELETE FROM backup_parts WHERE path = ?');

  return {
    plan(): BackupPlan {
      const row = plan.get();
      return { folder: row?.folder ?? null, weekly: row?.weekly === 1, nextAt: row?.next_at ?? null };
    },
    setPlan({ folder, weekly, nextAt }: BackupPlan): void {
      setPlan.run(folder, Number(weekly), nextAt);
    },
    /** Newest first. */
    results: (): BackupResult[] =>
      results.all().map((row) => ({ ...row, verified: row.verified === 1, automatic: row.automatic === 1 })),
    addResult(result: BackupResult): void {
      addResult.run({ ...result, verified: Number(result.verified), automatic: Number(result.automatic) });
      trim.run(RESULTS_KEPT);
    },
    /** Backups that were made by themselves, newest first. */
    files: (): BackupFile[] => files.all(),
    keepFile(file: BackupFile): void {
      keepFile.run(file);
    },
    dropFile(path: string): void {
      dropFile.run(path);
    },
    /** Files that were begun and neither finished nor given up. */
    parts: (): { path: string; automatic: boolean }[] =>
      parts.all().map((row) => ({ path: row.path, automatic: row.automatic === 1 })),
    addPart(path: string, automatic: boolean): void {
      addPart.run(path, Number(automatic));
    },
    dropPart(path: string): void {
      dropPart.run(path);
    },
  };
}
