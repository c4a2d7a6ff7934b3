import type { OverBudget } from '../../contract/money.ts';
import { isDiskFull } from '../errors.ts';
import type { JobChange } from '../store/jobs-store.ts';
import type { JobRow } from '../store/rows.ts';
import { CommitGroup } from './commit-group.ts';
import { transition, type JobFact } from './job-states.ts';
import { ledgerEntry } from './ledger-entry.ts';
import type { LiveJobs } from './live-jobs.ts';
import type { RunnerPorts } from './runner-ports.ts';

const DISK_FULL_PAUSE_MS = 5_000;

interface RecordParts {
  readonly ports: RunnerPorts;
  readonly live: LiveJobs;
  readonly closing: AbortSignal;
}

/** What is written of jobs: at once where money is at stake, else together with its neighbours. */
export class JobRecords {
  readonly #parts: RecordParts;
  readonly #group: CommitGroup;

  constructor(parts: RecordParts) {
    this.#parts = parts;
    this.#group = new CommitGroup(
      (work) => parts.ports.store.commit(work),
      () => this.#untilThereMayBeRoom(),
    );
  }

  /** Whether losing what is known of a job buys nothing twice. */
  isFree(job: JobRow): boolean {
    if (job.estimate_micros !== 0 || job.price_known !== 1) return false;
    return this.#parts.ports.kinds[job.kind].policy(job).afterCrash === 'rerun';
  }

  /** Resolves when the work is on disk; what arrives together shares one flush. */
  add(work: () => void): Promise<void> {
    return this.#group.add(work);
  }

  flush(): void {
    this.#group.flush();
  }

  /**
   * Commits that a request is about to leave, unless a cap forbids it; then nothing has changed. A free job need not
   * wait for the disk: lost, it is simply made again.
   */
  async claim(job: JobRow, change: Partial<JobChange>): Promise<OverBudget | null> {
    const { store, overBudget } = this.#parts.ports;
    const claimed = (): Partial<JobRow> => ({ ...change, state: transition(job.state, 'claimed') });
    const commit = (): OverBudget | null =>
      store.commit(() => {
        const over = overBudget?.call(this.#parts.ports, job) ?? null;
        if (!over) store.jobs.update(job.id, { ...job, ...claimed() });
        return over;
      });
    const over = this.isFree(job) ? null : await this.whileDiskIsFull(job, commit);
    if (over) return over;
    Object.assign(job, claimed());
    this.#parts.ports.changed(job);
    return null;
  }

  /** Changes a job that need not be on disk before it goes on. */
  note(job: JobRow, fact: JobFact): void {
    job.state = transition(job.state, fact);
    this.#parts.ports.changed(job);
  }

  /** Changes a job and puts it on disk, with `also` in the same transaction. */
  async record(job: JobRow, fact: JobFact, change: Partial<JobChange>, also?: () => void): Promise<void> {
    const before = { ...job };
    const work = this.#apply(job, fact, change, also);
    const { state } = job;
    try {
      if (this.isFree(job)) await this.#group.add(work);
      else await this.whileDiskIsFull(job, () => this.#parts.ports.store.commit(work));
    } catch (error) {
      if (job.state === state) Object.assign(job, before);
      throw error;
    }
    this.#parts.ports.changed(job);
  }

  /** The same at once, for what a person asked for. Nothing has changed when it throws. */
  write(job: JobRow, fact: JobFact, change: Partial<JobChange>, also?: () => void): void {
    this.#group.flush();
    const before = { ...job };
    try {
      this.#parts.ports.store.commit(this.#apply(job, fact, change, also));
    } catch (error) {
      Object.assign(job, before);
      throw error;
    }
    this.#parts.ports.changed(job);
  }

  /** Puts on disk what does not change the job's state. */
  amend(job: JobRow, change: Partial<JobChange>): void {
    const { store, changed } = this.#parts.ports;
    store.commit(() => store.jobs.update(job.id, { ...job, ...change }));
    Object.assign(job, change);
    changed.call(this.#parts.ports, job);
  }

  /** Adds or updates the line of a job's order; part of the caller's transaction. */
  enterLedger(job: JobRow, outcome: string, actualMicros: number | null): void {
    if (job.attempt === 0) return; // No call was made.
    const { store, clock, newId } = this.#parts.ports;
    store.jobs.enterLedger(ledgerEntry(job, { id: newId(), at: clock.now(), outcome, actualMicros }));
  }

  /** Tries until there is room on the disk; says meanwhile what the job waits for. */
  async whileDiskIsFull<Result>(job: JobRow, attempt: () => Result | Promise<Result>): Promise<Result> {
    const { ports, live, closing } = this.#parts;
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        if (!isDiskFull(error)) throw error;
        live.wait(job.id, { reason: 'disk-full', until: ports.clock.now() + DISK_FULL_PAUSE_MS, overBudget: null });
        ports.changed(job);
        await ports.clock.sleep(DISK_FULL_PAUSE_MS, live.get(job.id)?.stop.signal ?? closing);
        live.wait(job.id, null);
      }
    }
  }

  /** All work waits with its writes; everybody is told why. */
  async #untilThereMayBeRoom(): Promise<void> {
    const { ports, live, closing } = this.#parts;
    const until = ports.clock.now() + DISK_FULL_PAUSE_MS;
    const tell = (isFull: boolean): void => {
      for (const { job, wait } of live.all()) {
        if (wait && wait.reason !== 'disk-full') continue;
        live.wait(job.id, isFull ? { reason: 'disk-full', until, overBudget: null } : null);
        ports.changed(job);
      }
    };
    tell(true);
    await ports.clock.sleep(DISK_FULL_PAUSE_MS, closing);
    tell(false);
  }

  #apply(job: JobRow, fact: JobFact, change: Partial<JobChange>, also?: () => void): () => void {
    Object.assign(job, change, { state: transition(job.state, fact) });
    const { store } = this.#parts.ports;
    const written = { ...job };
    return () => {
      store.jobs.update(job.id, written);
      also?.();
    };
  }
}
