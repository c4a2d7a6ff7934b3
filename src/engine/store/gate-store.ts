import type { ContentCategory } from '../../contract/errors.ts';
import type { SqliteDatabase } from './open-database.ts';

/** Why a job was stopped, and what a grown-up has let through for it. */
export interface GateRefusalRow {
  readonly job_id: string;
  readonly category: ContentCategory;
  readonly words_json: string;
  readonly waived_json: string;
  readonly at: number;
}

export type GateStore = ReturnType<typeof createGateStore>;

/** What the gate of the kids' room stopped. */
export function createGateStore(database: SqliteDatabase) {
  const find = database.prepare<[string], GateRefusalRow>('SELECT * FROM gate_refusals WHERE job_id = ?');
  const put = database.prepare(
    `INSERT INTO gate_refusals (job_id, category, words_json, at) VALUES (@job_id, @category, @words_json, @at)
     ON CONFLICT (job_id) DO UPDATE SET category = @category, words_json = @words_json, at = @at`,
  );
  const waive = database.prepare<[string, string]>('UPDATE gate_refusals SET waived_json = ? WHERE job_id = ?');
  return {
    find: (jobId: string): GateRefusalRow | undefined => find.get(jobId),
    /** Enters or replaces why a job was stopped; what was let through for it stays. */
    put(row: Omit<GateRefusalRow, 'waived_json'>): void {
      put.run(row);
    },
    setWaived(jobId: string, categories: readonly ContentCategory[]): void {
      waive.run(JSON.stringify(categories), jobId);
    },
  };
}
