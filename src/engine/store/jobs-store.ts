import { notFound } from '../errors.ts';
import { insertByPlace, valuesOf } from './insert-statement.ts';
import type { MediaTasksStore } from './media-tasks-store.ts';
import type { SqliteDatabase } from './open-database.ts';
import type { ReferencesStore } from './references-store.ts';
import type { JobRow, LedgerRow } from './rows.ts';

export const JOB_COLUMNS = [
  'id',
  'kind',
  'state',
  'story_id',
  'scene_id',
  'provider_id',
  'account_id',
  'client_id',
  'model_id',
  'model_title',
  'practice',
  'lane',
  'priority',
  'rank',
  'inputs_json',
  'inputs_hash',
  'operation_json',
  'attempt',
  'calls',
  'due_at',
  'error_code',
  'error_message',
  'estimate_micros',
  'estimate_low_micros',
  'price_known',
  'cost_micros',
  'still_charged',
  'late_until',
  'queued_at',
  'submitted_at',
  'ended_at',
] as const satisfies readonly (keyof JobRow)[];

export const LEDGER_COLUMNS = [
  'id',
  'at',
  'job_id',
  'call',
  'kind',
  'outcome',
  'provider_id',
  'account_id',
  'client_id',
  'model_id',
  'model_title',
  'story_id',
  'scene_id',
  'estimate_micros',
  'price_known',
  'actual_micros',
] as const satisfies readonly (keyof LedgerRow)[];

/** The columns that change while a job lives; its inputs never do. */
const CHANGING = [
  'state',
  'operation_json',
  'attempt',
  'calls',
  'due_at',
  'error_code',
  'error_message',
  'cost_micros',
  'still_charged',
  'late_until',
  'submitted_at',
  'ended_at',
] as const satisfies readonly (keyof JobRow)[];

export type JobChange = Pick<JobRow, (typeof CHANGING)[number]>;

/** Where a job waits: behind which account, in which order, and for whom. */
export type JobLine = Pick<JobRow, 'account_id' | 'client_id' | 'lane' | 'rank'>;

/** The name of a job's story and the number of its page. */
export interface JobPlace {
  readonly title: string | null;
  readonly page: number | null;
}

export type JobsStore = ReturnType<typeof createJobsStore>;

const NO_PLACE: JobPlace = { title: null, page: null };

/** Jobs, the pauses of their lanes, and the lines of money that they write. */
export function createJobsStore(
  database: SqliteDatabase,
  references: Pick<ReferencesStore, 'freeze'>,
  mediaTasks: Pick<MediaTasksStore, 'freeze'>,
) {
  const insert = database.prepare<JobRow[keyof JobRow][]>(insertByPlace('jobs', JOB_COLUMNS));
  const byId = database.prepare<[string], JobRow>('SELECT * FROM jobs WHERE id = ?');
  const open = database.prepare<[], JobRow>('SELECT * FROM jobs WHERE ended_at IS NULL ORDER BY queued_at, id');
  const late = database.prepare<[], JobRow>('SELECT * FROM jobs WHERE late_until IS NOT NULL ORDER BY id');
  const ended = database.prepare<[number], JobRow>(
    'SELECT * FROM jobs WHERE ended_at IS NOT NULL ORDER BY ended_at DESC LIMIT ?',
  );
  const retryable = database.prepare<[], JobRow>(
    `SELECT * FROM jobs WHERE state IN ('failed', 'expired') AND NOT EXISTS (
       SELECT 1 FROM jobs AS newer WHERE newer.scene_id = jobs.scene_id AND newer.kind = jobs.kind AND newer.id > jobs.id
     ) AND (scene_id IS NULL OR EXISTS (
       SELECT 1 FROM scenes JOIN stories ON stories.id = scenes.story_id
       WHERE scenes.id = jobs.scene_id AND scenes.deleted_at IS NULL AND stories.deleted_at IS NULL
     )) ORDER BY id`,
  );
  const ofScene = database.prepare<[string], JobRow>('SELECT * FROM jobs WHERE scene_id = ? ORDER BY id');
  const ofStory = database.prepare<[string], JobRow>('SELECT * FROM jobs WHERE story_id = ? ORDER BY id');
  const update = database.prepare<JobRow[keyof JobRow][]>(
    `UPDATE jobs SET ${CHANGING.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
  );
  const setRank = database.prepare<[number | null, string]>('UPDATE jobs SET rank = ? WHERE id = ?');
  const setLine = database.prepare<[string | null, string | null, string, number | null, string]>(
    'UPDATE jobs SET account_id = ?, client_id = ?, lane = ?, rank = ? WHERE id = ?',
  );
  const place = database.prepare<[string | null, string | null], JobPlace>(
    'SELECT (SELECT title FROM stories WHERE id = ?) AS title, (SELECT depth FROM scenes WHERE id = ?) AS page',
  );
  const endLate = database.prepare<[string]>('UPDATE jobs SET late_until = NULL WHERE id = ?');
  const enterLedger = database.prepare<LedgerRow[keyof LedgerRow][]>(
    `${insertByPlace('ledger', LEDGER_COLUMNS)}
     ON CONFLICT (job_id, call) DO UPDATE SET outcome = excluded.outcome, actual_micros = excluded.actual_micros`,
  );
  const storyCost = database.prepare<[string], { total: number | null }>(
    'SELECT sum(coalesce(actual_micros, estimate_micros)) AS total FROM ledger WHERE story_id = ?',
  );
  const recentSeconds = database.prepare<[string, number], { seconds: number }>(
    `SELECT (ended_at - submitted_at) / 1000.0 AS seconds FROM jobs
     WHERE state = 'done' AND model_id = ? AND submitted_at IS NOT NULL ORDER BY ended_at DESC LIMIT ?`,
  );
  const pauses = database.prepare<[], { lane: string }>('SELECT lane FROM pauses');
  const pause = database.prepare<[string]>('INSERT OR IGNORE INTO pauses (lane) VALUES (?)');
  const unpause = database.prepare<[string]>('DELETE FROM pauses WHERE lane = ?');
  const unpauseAll = database.prepare<[]>('DELETE FROM pauses');

  return {
    /** With the photos that it promises to send, and its task where it belongs to no page. */
    insert(row: JobRow): void {
      insert.run(...valuesOf(row, JOB_COLUMNS));
      references.freeze(row);
      mediaTasks.freeze(row);
    },
    /** Writes the new state. A job that is gone with its story stays gone. */
    update(id: string, change: JobChange): void {
      update.run(...valuesOf(change, CHANGING), id);
    },
    setRank(id: string, rank: number | null): void {
      setRank.run(rank, id);
    },
    setLine(id: string, { account_id: account, client_id: client, lane, rank }: JobLine): void {
      setLine.run(account, client, lane, rank, id);
    },
    place: ({ story_id: storyId, scene_id: sceneId }: Pick<JobRow, 'story_id' | 'scene_id'>): JobPlace =>
      place.get(storyId, sceneId) ?? NO_PLACE,
    /** From now on nobody asks after its result any more. */
    endLate(id: string): void {
      endLate.run(id);
    },
    get(id: string): JobRow {
      const row = byId.get(id);
      if (!row) throw notFound('job', id);
      return row;
    },
    find: (id: string): JobRow | undefined => byId.get(id),
    /** All that have not ended, oldest first. */
    open: (): JobRow[] => open.all(),
    /** All that ran out of time and are still asked after. */
    late: (): JobRow[] => late.all(),
    ended: (limit: number): JobRow[] => ended.all(limit),
    /** All that failed or expired and whose part of a story has no newer job and is not in the trash, oldest first. */
    retryable: (): JobRow[] => retryable.all(),
    ofScene: (sceneId: string): JobRow[] => ofScene.all(sceneId),
    ofStory: (storyId: string): JobRow[] => ofStory.all(storyId),
    /** Adds the line of one order, or says anew what became of it. Its time and estimate stay. */
    enterLedger(row: LedgerRow): void {
      enterLedger.run(...valuesOf(row, LEDGER_COLUMNS));
    },
    storyCostMicros: (storyId: string): number => storyCost.get(storyId)?.total ?? 0,
    /** What the latest finished jobs of a model took, in seconds. */
    recentSeconds: (modelId: string, limit: number): number[] =>
      recentSeconds.all(modelId, limit).map((row) => row.seconds),
    /** Ids of paused lanes; '' when everything is. */
    pauses: (): string[] => pauses.all().map(({ lane }) => lane),
    pause(lane: string): void {
      pause.run(lane);
    },
    /** Ends the pause of one lane; without one, every pause. */
    unpause(lane?: string): void {
      if (lane === undefined) unpauseAll.run();
      else unpause.run(lane);
    },
  };
}
