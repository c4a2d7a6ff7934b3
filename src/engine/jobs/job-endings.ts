import type { JsonValue } from '../provider-kit/model.ts';
import { ProviderFailure } from '../provider-kit/outcome.ts';
import type { JobRow } from '../store/rows.ts';
import { costOfFailure, isLocked, JobFailure, verdictOf, type Verdict } from './job-failure.ts';
import { hasEnded, nextState } from './job-states.ts';
import type { Wait } from './live-jobs.ts';
import type { LateResults } from './late-results.ts';
import type { Finished } from './polls.ts';
import { contextOf, unlessClosing, type RunnerDesk } from './runner-desk.ts';

/** Most times that a request which never reached the provider is sent again by itself. */
const MOST_ATTEMPTS = 6;
/** How long a result is still asked after when its job has been given up. */
const LATE_MS = 86_400_000;

/** How jobs that were in flight come to an end, or back into their line. */
export class JobEndings {
  readonly #desk: RunnerDesk;
  readonly #late: LateResults;

  constructor(desk: RunnerDesk, late: LateResults) {
    this.#desk = desk;
    this.#late = late;
  }

  /** Keeps a result. What was paid for is held in memory while the disk is full. */
  async well(job: JobRow, { output, costMicros }: Finished): Promise<void> {
    const { ports, records } = this.#desk;
    if (job.state !== 'cancelling') records.note(job, 'answered');
    const keeping = await records.whileDiskIsFull(job, () => ports.kinds[job.kind].keep(job, output));
    // Its row shares a flush with others, and the next of its lane need not wait for that.
    if (records.isFree(job)) this.#desk.leaveLane(job);
    const change = { ended_at: ports.clock.now(), cost_micros: costMicros ?? (job.practice === 1 ? 0 : null) };
    await records.record(job, 'kept', change, () => {
      keeping.write();
      records.enterLedger(job, 'done', costMicros ?? null);
    });
    keeping.afterwards();
    this.#end(job);
  }

  /** Ends a job that brought nothing, or queues it again where nothing was bought. */
  async badly(job: JobRow, error: unknown, paidMicros: number | null): Promise<void> {
    if (this.#desk.closing.aborted || hasEnded(job.state)) return;
    if (job.state === 'cancelling') {
      await this.stopped(job);
      return;
    }
    if (isLocked(error) && nextState(job.state, 'unsent')) {
      await this.#desk.records.record(job, 'unsent', { due_at: null });
      this.setAside(job, { reason: 'keys-locked' });
      return;
    }
    const verdict = this.#verdict(job, error);
    const message = error instanceof Error ? error.message : String(error);
    if (verdict.code === 'internal') this.#desk.ports.log.error('job failed', { jobId: job.id, error });
    const change = { error_code: verdict.code, error_message: message };
    if (verdict.retryAfterMs !== null && job.attempt < MOST_ATTEMPTS && nextState(job.state, 'unsent')) {
      await this.#again(job, change, verdict.retryAfterMs);
      return;
    }
    await this.#fail(job, error, verdict, { ...change, paidMicros });
  }

  /** Ends a job that somebody stopped; work in flight is ended at the provider too. */
  async stopped(job: JobRow): Promise<void> {
    const { ports, records } = this.#desk;
    const ended = job.operation_json ? await this.#cancelAtProvider(job) : true;
    if (this.#desk.closing.aborted) return; // The next start goes on with it.
    const change = { ended_at: ports.clock.now(), due_at: null, ...(ended ? {} : { still_charged: null }) };
    const cost = ended && job.still_charged === 0 ? 0 : null;
    await records.record(job, 'stopped', change, () => records.enterLedger(job, 'cancelled', cost));
    this.#end(job);
  }

  /** Keeps a job out of its line until something has changed. */
  setAside(job: JobRow, wait: Partial<Wait> & Pick<Wait, 'reason'>): void {
    const { live, lanes, ports } = this.#desk;
    lanes.setAside(job);
    live.wait(job.id, { until: null, overBudget: null, ...wait });
    ports.changed(job);
  }

  #verdict(job: JobRow, error: unknown): Verdict {
    const { random } = this.#desk.ports;
    if (error instanceof ProviderFailure) return verdictOf(error.outcome, job.attempt, random);
    const own = error instanceof JobFailure ? error : null;
    return { fact: own?.isRefusal ? 'refused' : 'failed', code: own?.code ?? 'internal', retryAfterMs: null };
  }

  async #again(job: JobRow, change: { error_code: string; error_message: string }, waitMs: number): Promise<void> {
    const { ports, records, limits, enterLane } = this.#desk;
    const due = ports.clock.now() + waitMs;
    await records.record(job, 'unsent', { ...change, due_at: due });
    // Whoever is asked to wait waits with all of its lane.
    if (job.error_code === 'rate-limited') limits.restUntil(job.lane, due);
    enterLane(job);
  }

  async #fail(
    job: JobRow,
    error: unknown,
    verdict: Verdict,
    { paidMicros, ...change }: { error_code: string; error_message: string; paidMicros: number | null },
  ): Promise<void> {
    const { ports, records } = this.#desk;
    const now = ports.clock.now();
    const fact = nextState(job.state, verdict.fact) && verdict.fact !== 'unsent' ? verdict.fact : 'failed';
    const cost = paidMicros ?? costOf(job, error);
    const mayStillCome = job.state === 'running' && ['timeout', 'transient', 'rate-limited'].includes(verdict.code);
    const lateUntil = mayStillCome && job.operation_json ? now + LATE_MS : null;
    const ending = { ...change, ended_at: now, due_at: null, cost_micros: cost, late_until: lateUntil };
    await records.record(job, fact, ending, () => records.enterLedger(job, verdict.code, cost));
    ports.kinds[job.kind].endedWithout(job);
    this.#end(job);
    if (lateUntil !== null) this.#late.watch({ ...job });
  }

  /** False when it could not be told. */
  async #cancelAtProvider(job: JobRow): Promise<boolean> {
    const { ports, closing } = this.#desk;
    try {
      const operation = JSON.parse(job.operation_json ?? 'null') as JsonValue;
      const cancel = ports.kinds[job.kind].cancel(job, operation, contextOf(this.#desk, job, closing));
      await unlessClosing(this.#desk, cancel);
      return true;
    } catch (error) {
      ports.log.warn('provider did not cancel', { jobId: job.id, error });
      return false;
    }
  }

  #end(job: JobRow): void {
    this.#desk.live.remove(job.id);
    this.#desk.ports.changed(job);
  }
}

/** What is certain of the cost: an order that was accepted may be charged whatever became of it. */
function costOf(job: JobRow, error: unknown): number | null {
  if (error instanceof ProviderFailure) {
    const { outcome } = error;
    return job.operation_json === null || outcome.kind === 'refused' ? costOfFailure(outcome) : null;
  }
  // What a call needs was missing, so none was made.
  return error instanceof JobFailure && job.state === 'submitting' ? 0 : null;
}
