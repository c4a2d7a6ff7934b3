import { insertStatement } from './insert-statement.ts';
import type { SqliteDatabase } from './open-database.ts';
import type { LedgerRow } from './rows.ts';

/** Sums of ledger lines, in micro-dollars. */
export interface SpentRow {
  readonly actual_micros: number;
  readonly estimated_micros: number;
  readonly calls: number;
}

/** A line of the ledger with the name of its story, null when that is gone. */
export type LedgerLine = LedgerRow & { readonly story_title: string | null };

/** An addition to one cap for one of its periods; `period` and `story_id` are set where the scope has them. */
export interface RaiseRow {
  readonly id: string;
  readonly scope: 'room' | 'month' | 'day' | 'story';
  readonly period: string;
  readonly story_id: string | null;
  readonly by_micros: number;
  readonly at: number;
}

/** Time span by which the ledger is summed up, in milliseconds. */
export const QUARTER_MS = 900_000;

const SUMS = `coalesce(sum(actual_micros), 0) AS actual_micros,
  coalesce(sum(estimated_micros), 0) AS estimated_micros, coalesce(sum(calls), 0) AS calls`;
const LINES = `SELECT ledger.*, stories.title AS story_title FROM ledger LEFT JOIN stories ON stories.id = ledger.story_id`;
/** Sent and not yet in the ledger; an order whose answer was lost has its line already. */
const PROMISED = `SELECT coalesce(sum(estimate_micros), 0) AS micros FROM jobs INDEXED BY jobs_promised
  WHERE state IN ('submitting', 'running', 'downloading', 'cancelling', 'unknown') AND practice = 0
    AND NOT EXISTS (SELECT 1 FROM ledger WHERE ledger.job_id = jobs.id AND ledger.call = jobs.calls)`;
const UNPRICED = `FROM ledger INDEXED BY ledger_unpriced
  WHERE price_known = 0 AND estimate_micros = 0 AND actual_micros IS NULL`;
const NOTHING: SpentRow = { actual_micros: 0, estimated_micros: 0, calls: 0 };

export type MoneyStore = ReturnType<typeof createMoneyStore>;

/** What a room has spent and promised. Nothing here reads the whole ledger. */
export function createMoneyStore(database: SqliteDatabase) {
  const total = database.prepare<[], SpentRow>('SELECT actual_micros, estimated_micros, calls FROM spent');
  const since = database.prepare<[number], SpentRow>(`SELECT ${SUMS} FROM spent_by_quarter WHERE quarter >= ?`);
  const providers = database.prepare<[number], SpentRow & { provider_id: string }>(
    `SELECT provider_id, ${SUMS} FROM spent_by_quarter WHERE quarter >= ? GROUP BY provider_id`,
  );
  const quarters = database.prepare<[number], SpentRow & { quarter: number }>(
    `SELECT quarter, ${SUMS} FROM spent_by_quarter WHERE quarter >= ? GROUP BY quarter ORDER BY quarter`,
  );
  const ofStory = database.prepare<[string], SpentRow>(
    'SELECT actual_micros, estimated_micros, calls FROM spent_by_story WHERE story_id = ?',
  );
  const stories = database.prepare<[number], SpentRow & { story_id: string; title: string }>(
    `SELECT spent_by_story.*, stories.title FROM spent_by_story JOIN stories ON stories.id = spent_by_story.story_id
     ORDER BY actual_micros + estimated_micros DESC, story_id LIMIT ?`,
  );
  const promised = database.prepare<[string], { micros: number }>(`${PROMISED} AND id <> ?`);
  const promisedByStory = database.prepare<[string, string], { micros: number }>(
    `${PROMISED} AND story_id = ? AND id <> ?`,
  );
  const promisedByClient = database.prepare<[string, string], { micros: number }>(
    `${PROMISED} AND client_id = ? AND id <> ?`,
  );
  const ofClient = database.prepare<[string], { micros: number }>(
    'SELECT micros FROM spent_by_client WHERE client_id = ?',
  );
  const allLines = database.prepare<[number, number, string, number], LedgerLine>(
    `${LINES} WHERE at <= ? AND (at < ? OR ledger.id < ?) ORDER BY at DESC, ledger.id DESC LIMIT ?`,
  );
  const linesOfStory = database.prepare<[string, number, number, string, number], LedgerLine>(
    `${LINES} WHERE story_id = ? AND at <= ? AND (at < ? OR ledger.id < ?) ORDER BY at DESC, ledger.id DESC LIMIT ?`,
  );
  const raised = database.prepare<[string, string, string], { micros: number }>(
    `SELECT coalesce(sum(by_micros), 0) AS micros FROM budget_raises
     WHERE scope = ? AND period = ? AND coalesce(story_id, '') = ?`,
  );
  const unpricedSince = database.prepare<[number], { calls: number }>(
    `SELECT count(*) AS calls ${UNPRICED} AND at >= ?`,
  );
  const unpricedOfStory = database.prepare<[string], { calls: number }>(
    `SELECT count(*) AS calls ${UNPRICED} AND story_id = ?`,
  );
  const unpricedByProvider = database.prepare<[number], { provider_id: string; calls: number }>(
    `SELECT provider_id, count(*) AS calls ${UNPRICED} AND at >= ? GROUP BY provider_id`,
  );
  const unpricedByQuarter = database.prepare<[number], { quarter: number; calls: number }>(
    `SELECT at / ${QUARTER_MS} AS quarter, count(*) AS calls ${UNPRICED} AND at >= ? GROUP BY quarter`,
  );
  const addRaise = database.prepare(
    insertStatement('budget_raises', ['id', 'scope', 'period', 'story_id', 'by_micros', 'at']),
  );
  // Writes nothing where it is said already, so that asking again of all that wait costs no flush.
  const setEstimate = database.prepare(
    `UPDATE jobs SET estimate_micros = @high, estimate_low_micros = @low, price_known = @known WHERE id = @id
       AND (estimate_micros <> @high OR estimate_low_micros <> @low OR price_known <> @known)`,
  );

  return {
    total: (): SpentRow => total.get() ?? NOTHING,
    /** From that time on, to the quarter of an hour; whatever carries a later date is in it. */
    since: (at: number): SpentRow => since.get(Math.floor(at / QUARTER_MS)) ?? NOTHING,
    providersSince: (at: number): (SpentRow & { provider_id: string })[] => providers.all(Math.floor(at / QUARTER_MS)),
    quartersSince: (at: number): (SpentRow & { quarter: number })[] => quarters.all(Math.floor(at / QUARTER_MS)),
    ofStory: (storyId: string): SpentRow => ofStory.get(storyId) ?? NOTHING,
    /** What the calls of a program have cost, by what was said or else estimated. */
    ofClient: (clientId: string): number => ofClient.get(clientId)?.micros ?? 0,
    /** Most that a program's calls under way may cost, besides one job. */
    promisedToClient: (clientId: string, exceptJobId: string): number =>
      promisedByClient.get(clientId, exceptJobId)?.micros ?? 0,
    /** Stories that are still there, the dearest first. */
    stories: (limit: number): (SpentRow & { story_id: string; title: string })[] => stories.all(limit),
    /** Calls of which nobody says what they cost, from that time on. */
    unpricedSince: (at: number): number => unpricedSince.get(at)?.calls ?? 0,
    unpricedOfStory: (storyId: string): number => unpricedOfStory.get(storyId)?.calls ?? 0,
    unpricedByProvider: (at: number): Map<string, number> =>
      new Map(unpricedByProvider.all(at).map(({ provider_id, calls }) => [provider_id, calls])),
    unpricedByQuarter: (at: number): Map<number, number> =>
      new Map(unpricedByQuarter.all(at).map(({ quarter, calls }) => [quarter, calls])),
    /** Most that calls under way may cost, besides one job; of one story, or of the room. */
    promisedMicros(exceptJobId: string, storyId?: string): number {
      const row = storyId === undefined ? promised.get(exceptJobId) : promisedByStory.get(storyId, exceptJobId);
      return row?.micros ?? 0;
    },
    /** Lines before a place, newest first. */
    lines(before: { at: number; id: string }, limit: number, storyId?: string): LedgerLine[] {
      const { at, id } = before;
      return storyId === undefined ? allLines.all(at, at, id, limit) : linesOfStory.all(storyId, at, at, id, limit);
    },
    raisedMicros: (scope: RaiseRow['scope'], period: string, storyId: string | null): number =>
      raised.get(scope, period, storyId ?? '')?.micros ?? 0,
    addRaise(row: RaiseRow): void {
      addRaise.run(row);
    },
    /** What a job that was not sent yet would cost now. */
    setEstimate(jobId: string, { low, high, known }: { low: number; high: number; known: boolean }): void {
      setEstimate.run({ id: jobId, low, high, known: known ? 1 : 0 });
    },
  };
}

/** Caps of one room; null means none. */
export interface BudgetRow {
  readonly tier: 'kids' | 'adult';
  readonly room_micros: number | null;
  readonly month_micros: number | null;
  readonly day_micros: number | null;
  readonly story_micros: number | null;
}

export type BudgetsStore = ReturnType<typeof createBudgetsStore>;

/** The caps of all rooms, in engine.db. */
export function createBudgetsStore(database: SqliteDatabase) {
  const all = database.prepare<[], BudgetRow>('SELECT * FROM budgets');
  const columns = ['tier', 'room_micros', 'month_micros', 'day_micros', 'story_micros'] as const;
  const put = database.prepare(insertStatement('budgets', columns).replace('INSERT', 'INSERT OR REPLACE'));
  return {
    all: (): BudgetRow[] => all.all(),
    put(row: BudgetRow): void {
      put.run(row);
    },
  };
}
