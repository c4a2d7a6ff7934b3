import type { GenerationKind } from '../../contract/values.ts';
import { EngineError, isDiskFull } from '../errors.ts';
import type { Clock, Log } from '../ports.ts';
import type { JsonValue, Progress, RunContext, Step } from '../provider-kit/model.ts';
import { ProviderFailure } from '../provider-kit/outcome.ts';
import type { JobChange } from '../store/jobs-store.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { JobRow } from '../store/rows.ts';
import { CommitGroup } from './commit-group.ts';
import { backoffMs, JobFailure, verdictOf } from './job-failure.ts';
import type { JobKind } from './job-kind.ts';
import { hasEnded, nextState, transition, type JobFact } from './job-states.ts';
import { Lanes } from './lanes.ts';
import { ledgerEntry } from './ledger-entry.ts';
import { LiveJobs } from './live-jobs.ts';
import { draftJob, type NewJob } from './new-job.ts';

/** Most times that a request which never reached the provider is sent again by itself. */
const MOST_ATTEMPTS = 6;
/** Most polls in a row that may fail before a job is given up. Its operation stays stored. */
const MOST_FAILED_POLLS = 8;
const DISK_FULL_PAUSE_MS = 5_000;

interface RunnerPorts {
  readonly store: LibraryStore;
  readonly kinds: Readonly<Record<GenerationKind, JobKind>>;
  readonly clock: Clock;
  /** How a job's calls reach its provider. */
  connect(job: JobRow, signal: AbortSignal): Pick<RunContext, 'fetch' | 'secret' | 'baseUrl' | 'download'>;
  readonly log: Log;
  newId(): string;
  /** Called after every change that a person could see. */
  changed(job: JobRow): void;
  random(): number;
}

/** Carries jobs out by the rules: intent first, one request, resume by the provider's handle, never buy twice. */
export class JobRunner {
  /** What is known of open jobs besides their rows. */
  readonly live: LiveJobs;
  readonly #ports: RunnerPorts;
  readonly #lanes = new Lanes();
  readonly #group: CommitGroup;
  readonly #closing = new AbortController();
  readonly #flights = new Set<Promise<void>>();
  #drainIsDue = false;

  constructor(ports: RunnerPorts) {
    this.#ports = ports;
    this.#group = new CommitGroup(
      (work) => ports.store.commit(work),
      () => this.#untilThereMayBeRoom(),
    );
    this.live = new LiveJobs((job) => this.#lanes.placeInLine(job));
  }

  /** The row of a job that is to be inserted by the caller's transaction and admitted after it. */
  draft(request: NewJob): JobRow {
    return draftJob(request, this.#ports.newId(), this.#ports.clock.now());
  }

  /** Takes an inserted job into its line. */
  admit(job: JobRow): void {
    if (this.#closing.signal.aborted) return;
    this.live.add(job);
    this.#enterLane(job);
    this.#ports.changed(job);
  }

  /** Makes and admits one job. Resolves when it is on disk; jobs made together share one flush. */
  async enqueue(request: NewJob): Promise<JobRow> {
    const job = this.draft(request);
    await this.#group.add(() => this.#ports.store.jobs.insert(job));
    this.admit(job);
    return job;
  }

  /** Takes up what an earlier run of the program left. Call once, before anything is admitted. */
  recover(): void {
    const { store, kinds } = this.#ports;
    for (const job of store.jobs.open()) {
      const rerun = kinds[job.kind].policy(job).afterCrash === 'rerun';
      if (job.state === 'submitting' || (job.state === 'downloading' && !job.operation_json)) {
        this.#write(job, rerun ? 'unsent' : 'interrupted', {});
      } else if (job.state === 'cancelling' && !job.operation_json) {
        this.#write(job, 'stopped', { ended_at: this.#ports.clock.now() });
      }
      if (hasEnded(job.state)) continue;
      this.live.add(job);
      if (job.state !== 'unknown') this.#enterLane(job);
    }
  }

  /** Stops a job as soon as the provider allows. Ended jobs stay as they are. */
  cancel(id: string): JobRow {
    const job = this.row(id);
    if (nextState(job.state, 'stop-asked') === null) return job;
    const wasWaiting = job.state === 'queued' || job.state === 'unknown';
    this.#lanes.remove(job);
    this.#write(job, 'stop-asked', wasWaiting ? { ended_at: this.#ports.clock.now(), due_at: null } : {});
    this.live.get(job.id)?.stop.abort(new EngineError('STATE_CONFLICT', 'Cancelled', { state: 'cancelling' }));
    if (wasWaiting) this.#end(job);
    return job;
  }

  /** Queues an ended or unknown job again with the same frozen inputs. */
  retry(id: string): JobRow {
    const job = this.row(id);
    this.#write(job, 'retried', {
      operation_json: null,
      attempt: 0,
      due_at: null,
      error_code: null,
      error_message: null,
      cost_micros: null,
      submitted_at: null,
      ended_at: null,
    });
    this.admit(job);
    return job;
  }

  /** The newest row of a job, also between commits. Throws NOT_FOUND. */
  row(id: string): JobRow {
    return this.live.get(id)?.job ?? this.#ports.store.jobs.get(id);
  }

  /** Stops taking work and lets go of what is in flight; it is taken up again at the next start. */
  async close(): Promise<void> {
    this.#closing.abort(new EngineError('CLOSED', 'Fableroom is closing'));
    for (const { stop } of this.live.all()) stop.abort(this.#closing.signal.reason);
    await Promise.allSettled(this.#flights);
    this.#group.flush();
  }

  #enterLane(job: JobRow): void {
    const wait = (job.due_at ?? 0) - this.#ports.clock.now();
    if (wait > 0) {
      void this.#wakeAfter(job, wait);
      return;
    }
    this.#lanes.add(job, this.#ports.kinds[job.kind].policy(job).concurrency);
    if (this.#drainIsDue) return;
    this.#drainIsDue = true;
    queueMicrotask(() => {
      this.#drainIsDue = false;
      this.#drain();
    });
  }

  async #wakeAfter(job: JobRow, wait: number): Promise<void> {
    const stop = this.live.get(job.id)?.stop.signal;
    try {
      await this.#ports.clock.sleep(wait, stop);
    } catch {
      return; // Cancelled or closing: whoever did that has dealt with the job.
    }
    job.due_at = null;
    this.#enterLane(job);
  }

  #drain(): void {
    if (this.#closing.signal.aborted) return;
    for (const job of this.#lanes.takeReady()) {
      const flight = this.#fly(job).finally(() => {
        this.#flights.delete(flight);
        this.#lanes.release(job.lane);
        this.#drain();
      });
      this.#flights.add(flight);
    }
  }

  async #fly(job: JobRow): Promise<void> {
    try {
      await this.#carryOut(job);
    } catch (error) {
      // Its rows could not be written. They stand as they are, and the next start takes the job up from there.
      if (!this.#closing.signal.aborted) this.#ports.log.error('job is stuck', { jobId: job.id, error });
    }
  }

  async #carryOut(job: JobRow): Promise<void> {
    const kind = this.#ports.kinds[job.kind];
    try {
      const context = this.#contextOf(job);
      let step = job.operation_json ? await this.#poll(job, context) : await this.#submit(job, kind, context);
      while (step.state === 'pending') {
        await this.#record(job, 'accepted', { operation_json: JSON.stringify(step.operation) });
        await this.#ports.clock.sleep(step.pollAfterMs, context.signal);
        step = await this.#poll(job, context);
      }
      if (job.state !== 'cancelling') await this.#recordStep(job, 'answered', {});
      // What was paid for is held in memory while the disk is full.
      const answer = step.output;
      const keeping = await this.#whileDiskIsFull(job, () => kind.keep(job, answer));
      const cost = step.costMicros ?? job.estimate_micros;
      await this.#record(job, 'kept', { ended_at: this.#ports.clock.now(), cost_micros: cost }, () => {
        keeping.write();
        this.#enterLedger(job, 'done', step.state === 'done' ? (step.costMicros ?? null) : null);
      });
      keeping.afterwards();
      this.#end(job);
    } catch (error) {
      await this.#endBadly(job, kind, error);
    }
  }

  async #submit(job: JobRow, kind: JobKind, context: RunContext): Promise<Step<unknown>> {
    await this.#recordStep(job, 'claimed', {
      attempt: job.attempt + 1,
      submitted_at: this.#ports.clock.now(),
      error_code: null,
      error_message: null,
    });
    return this.#unlessClosing(kind.start(job, context));
  }

  /** Polls are free, so passing faults are waited out. */
  async #poll(job: JobRow, context: RunContext): Promise<Step<unknown>> {
    const operation = JSON.parse(job.operation_json ?? 'null') as JsonValue;
    for (let failures = 1; ; failures++) {
      try {
        return await this.#unlessClosing(this.#ports.kinds[job.kind].resume(job, operation, context));
      } catch (error) {
        const outcome = error instanceof ProviderFailure ? error.outcome : null;
        const passing = outcome?.kind === 'transient' || outcome?.kind === 'rate-limited';
        if (!passing || failures >= MOST_FAILED_POLLS) throw error;
        const wait = outcome.kind === 'rate-limited' ? outcome.retryAfterMs : null;
        await this.#ports.clock.sleep(wait ?? backoffMs(failures, this.#ports.random), context.signal);
      }
    }
  }

  /** A provider that does not listen to its signal must not keep the program open. */
  #unlessClosing<Result>(call: Promise<Result>): Promise<Result> {
    const { promise, reject } = Promise.withResolvers<never>();
    const close = (): void => reject(this.#closing.signal.reason as Error);
    this.#closing.signal.addEventListener('abort', close, { once: true });
    return Promise.race([call, promise]).finally(() => this.#closing.signal.removeEventListener('abort', close));
  }

  async #endBadly(job: JobRow, kind: JobKind, error: unknown): Promise<void> {
    if (this.#closing.signal.aborted) return;
    const now = this.#ports.clock.now();
    if (job.state === 'cancelling') {
      if (job.operation_json) await this.#cancelAtProvider(job, kind);
      await this.#record(job, 'stopped', { ended_at: now }, () => this.#enterLedger(job, 'cancelled', null));
      this.#end(job);
      return;
    }
    const verdict =
      error instanceof ProviderFailure
        ? verdictOf(error.outcome, job.attempt, this.#ports.random)
        : { fact: 'failed' as const, code: error instanceof JobFailure ? error.code : 'internal', retryAfterMs: null };
    const message = error instanceof Error ? error.message : String(error);
    if (verdict.code === 'internal') this.#ports.log.error('job failed', { jobId: job.id, error });
    const change = { error_code: verdict.code, error_message: message };
    if (verdict.retryAfterMs !== null && job.attempt < MOST_ATTEMPTS && nextState(job.state, 'unsent')) {
      await this.#record(job, 'unsent', { ...change, due_at: now + verdict.retryAfterMs });
      this.#enterLane(job);
      return;
    }
    const fact = nextState(job.state, verdict.fact) && verdict.fact !== 'unsent' ? verdict.fact : 'failed';
    const cost =
      error instanceof ProviderFailure && error.outcome.kind === 'refused' ? error.outcome.costMicros : undefined;
    await this.#record(job, fact, { ...change, ended_at: now, cost_micros: cost ?? null }, () =>
      this.#enterLedger(job, verdict.code, cost ?? null),
    );
    kind.endedWithout(job);
    this.#end(job);
  }

  async #cancelAtProvider(job: JobRow, kind: JobKind): Promise<void> {
    try {
      const context = { ...this.#contextOf(job), signal: this.#closing.signal };
      await kind.cancel(job, JSON.parse(job.operation_json ?? 'null') as JsonValue, context);
    } catch (error) {
      this.#ports.log.warn('provider did not cancel', { jobId: job.id, error });
    }
  }

  #contextOf(job: JobRow): RunContext {
    const { clock } = this.#ports;
    const signal = this.live.get(job.id)?.stop.signal ?? this.#closing.signal;
    return {
      ...this.#ports.connect(job, signal),
      signal,
      progress: (progress) => this.#progressed(job, progress),
      clock,
    };
  }

  #progressed(job: JobRow, progress: Progress): void {
    if (this.live.take(job.id, progress)) this.#ports.changed(job);
    this.#ports.kinds[job.kind].progressed(job, progress);
  }

  /** Changes a job and puts it on disk: at once where money is at stake, else together with its neighbours. */
  async #record(job: JobRow, fact: JobFact, change: Partial<JobChange>, also?: () => void): Promise<void> {
    const before = { ...job };
    const write = this.#apply(job, fact, change);
    const { state } = job;
    const work = (): void => {
      write();
      also?.();
    };
    try {
      if (this.#ports.kinds[job.kind].policy(job).afterCrash === 'rerun') await this.#group.add(work);
      else await this.#whileDiskIsFull(job, () => this.#ports.store.commit(work));
    } catch (error) {
      if (job.state === state) Object.assign(job, before);
      throw error;
    }
    this.#ports.changed(job);
  }

  /** On disk before the job goes on; where a repeat buys nothing the job need not wait for the disk. */
  async #recordStep(job: JobRow, fact: JobFact, change: Partial<JobChange>): Promise<void> {
    const recorded = this.#record(job, fact, change);
    if (this.#ports.kinds[job.kind].policy(job).afterCrash !== 'rerun') return recorded;
    recorded.catch((error: unknown) => {
      if (!this.#closing.signal.aborted) this.#ports.log.error('job state not written', { jobId: job.id, error });
    });
  }

  /** All work waits with its writes; everybody is told why. */
  async #untilThereMayBeRoom(): Promise<void> {
    const tell = (waitReason: 'disk-full' | null): void => {
      for (const { job } of this.live.all()) {
        this.live.note(job.id, { waitReason });
        this.#ports.changed(job);
      }
    };
    tell('disk-full');
    await this.#ports.clock.sleep(DISK_FULL_PAUSE_MS, this.#closing.signal);
    tell(null);
  }

  /** Tries until there is room on the disk; says meanwhile what the job waits for. */
  async #whileDiskIsFull<Result>(job: JobRow, attempt: () => Result | Promise<Result>): Promise<Result> {
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        if (!isDiskFull(error)) throw error;
        this.live.note(job.id, { waitReason: 'disk-full' });
        this.#ports.changed(job);
        await this.#ports.clock.sleep(DISK_FULL_PAUSE_MS, this.live.get(job.id)?.stop.signal);
        this.live.note(job.id, { waitReason: null });
      }
    }
  }

  #write(job: JobRow, fact: JobFact, change: Partial<JobChange>): void {
    this.#group.flush();
    this.#ports.store.commit(this.#apply(job, fact, change));
    this.#ports.changed(job);
  }

  #apply(job: JobRow, fact: JobFact, change: Partial<JobChange>): () => void {
    Object.assign(job, change, { state: transition(job.state, fact) });
    const at = this.#ports.clock.now();
    const written = { ...job };
    return () => this.#ports.store.jobs.update(job.id, written, at);
  }

  #enterLedger(job: JobRow, outcome: string, actualMicros: number | null): void {
    if (job.attempt === 0) return; // No call was made.
    const { store, clock } = this.#ports;
    store.jobs.addLedgerEntry(ledgerEntry(job, { id: this.#ports.newId(), at: clock.now(), outcome, actualMicros }));
  }

  #end(job: JobRow): void {
    this.live.remove(job.id);
    this.#ports.changed(job);
  }
}
