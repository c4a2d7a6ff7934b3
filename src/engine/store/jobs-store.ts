import { notFound } from '../errors.ts';
import { insertStatement } from './insert-statement.ts';
import type { SqliteDatabase } from './open-database.ts';
import type { JobRow, LedgerRow } from './rows.ts';
import type { JobState } from '../../contract/scenes.ts';

const JOB_COLUMNS = [
  'id',
  'kind',
  'state',
  'story_id',
  'scene_id',
  'provider_id',
  'account_id',
  'model_id',
  'model_title',
  'practice',
  'lane',
  'priority',
  'inputs_json',
  'inputs_hash',
  'operation_json',
  'attempt',
  'due_at',
  'error_code',
  'error_message',
  'estimate_micros',
  'cost_micros',
  'queued_at',
  'submitted_at',
  'ended_at',
] as const satisfies readonly (keyof JobRow)[];

const LEDGER_COLUMNS = [
  'id',
  'at',
  'job_id',
  'kind',
  'outcome',
  'provider_id',
  'account_id',
  'model_id',
  'story_id',
  'scene_id',
  'estimate_micros',
  'actual_micros',
] as const satisfies readonly (keyof LedgerRow)[];

/** The columns that change while a job lives; its inputs never do. */
export type JobChange = Pick<
  JobRow,
  | 'state'
  | 'operation_json'
  | 'attempt'
  | 'due_at'
  | 'error_code'
  | 'error_message'
  | 'cost_micros'
  | 'submitted_at'
  | 'ended_at'
>;

export type JobsStore = ReturnType<typeof createJobsStore>;

/** Jobs, their history and their money. */
export function createJobsStore(database: SqliteDatabase) {
  const insert = database.prepare(insertStatement('jobs', JOB_COLUMNS));
  const byId = database.prepare<[string], JobRow>('SELECT * FROM jobs WHERE id = ?');
  const open = database.prepare<[], JobRow>('SELECT * FROM jobs WHERE ended_at IS NULL ORDER BY queued_at, id');
  const ended = database.prepare<[number], JobRow>(
    'SELECT * FROM jobs WHERE ended_at IS NOT NULL ORDER BY ended_at DESC LIMIT ?',
  );
  const ofScene = database.prepare<[string], JobRow>('SELECT * FROM jobs WHERE scene_id = ? ORDER BY id');
  const ofStory = database.prepare<[string], JobRow>('SELECT * FROM jobs WHERE story_id = ? ORDER BY id');
  const update = database.prepare(
    `UPDATE jobs SET state = @state, operation_json = @operation_json, attempt = @attempt, due_at = @due_at,
       error_code = @error_code, error_message = @error_message, cost_micros = @cost_micros,
       submitted_at = @submitted_at, ended_at = @ended_at
     WHERE id = @id`,
  );
  const addEvent = database.prepare<[string, number, JobState, string | null]>(
    'INSERT INTO job_events (job_id, at, state, detail) VALUES (?, ?, ?, ?)',
  );
  const addLedger = database.prepare(insertStatement('ledger', LEDGER_COLUMNS));
  const storyCost = database.prepare<[string], { total: number | null }>(
    'SELECT sum(coalesce(actual_micros, estimate_micros)) AS total FROM ledger WHERE story_id = ?',
  );
  const recentSeconds = database.prepare<[string, number], { seconds: number }>(
    `SELECT (ended_at - submitted_at) / 1000.0 AS seconds FROM jobs
     WHERE state = 'done' AND model_id = ? AND submitted_at IS NOT NULL ORDER BY ended_at DESC LIMIT ?`,
  );

  return {
    insert(row: JobRow): void {
      insert.run(row);
      addEvent.run(row.id, row.queued_at, row.state, null);
    },
    /** Writes the new state and one line of history. */
    update(id: string, change: JobChange, at: number): void {
      update.run({ id, ...change });
      addEvent.run(id, at, change.state, change.error_code);
    },
    get(id: string): JobRow {
      const row = byId.get(id);
      if (!row) throw notFound('job', id);
      return row;
    },
    /** All that have not ended, oldest first. */
    open: (): JobRow[] => open.all(),
    ended: (limit: number): JobRow[] => ended.all(limit),
    ofScene: (sceneId: string): JobRow[] => ofScene.all(sceneId),
    ofStory: (storyId: string): JobRow[] => ofStory.all(storyId),
    addLedgerEntry(row: LedgerRow): void {
      addLedger.run(row);
    },
    storyCostMicros: (storyId: string): number => storyCost.get(storyId)?.total ?? 0,
    /** What the latest finished jobs of a model took, in seconds. */
    recentSeconds: (modelId: string, limit: number): number[] =>
      recentSeconds.all(modelId, limit).map((row) => row.seconds),
  };
}
