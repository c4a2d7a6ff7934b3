import { ProviderFailure } from '../provider-kit/outcome.ts';
import { actFor } from './acting-client.ts';
import type { JobRow } from '../store/rows.ts';
import { costOfFailure } from './job-failure.ts';
import type { Finished, Polls } from './polls.ts';
import type { RunnerDesk } from './runner-desk.ts';

const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 1_800_000;

/**
 * Asks after results of jobs that were given up while their provider may still be at work, with growing pauses until
 * `late_until`. What arrives was paid for, so it is taken in.
 */
export class LateResults {
  readonly #desk: RunnerDesk;
  readonly #polls: Polls;

  constructor(desk: RunnerDesk, polls: Polls) {
    this.#desk = desk;
    this.#polls = polls;
  }

  /** Begins to ask after a job. The row is this watch's own. */
  watch(job: JobRow, firstPauseMs = FIRST_PAUSE_MS): void {
    this.#desk.follow(actFor(job.client_id, () => this.#watch(job, firstPauseMs)));
  }

  async #watch(job: JobRow, firstPauseMs: number): Promise<void> {
    const { alarm, closing, ports } = this.#desk;
    const until = job.late_until ?? 0;
    try {
      for (let pause = firstPauseMs; ports.clock.now() < until; pause = longer(pause)) {
        await alarm.sleep(Math.min(pause, until - ports.clock.now()), closing);
        const answer = await this.#ask(job);
        if (answer === 'never') break;
        if (answer === 'not-yet') continue;
        await this.#takeIn(job, answer);
        return;
      }
      ports.store.commit(() => ports.store.jobs.endLate(job.id));
    } catch (error) {
      if (!closing.aborted) ports.log.warn('late result not taken in', { jobId: job.id, error });
    }
  }

  async #ask(job: JobRow): Promise<Finished | 'not-yet' | 'never'> {
    const { ports, records } = this.#desk;
    try {
      const answer = await this.#polls.once(job);
      return 'failure' in answer || answer.state === 'pending' ? 'not-yet' : answer;
    } catch (error) {
      if (!(error instanceof ProviderFailure)) throw error;
      if (error.outcome.kind === 'timeout') return 'not-yet';
      const { outcome } = error;
      if (outcome.kind === 'refused') {
        const code = outcome.stage === 'input' ? 'refused-input' : 'refused-output';
        ports.store.commit(() => records.enterLedger(job, code, costOfFailure(outcome)));
      }
      return 'never';
    }
  }

  async #takeIn(job: JobRow, { output, costMicros }: Finished): Promise<void> {
    const { ports, records } = this.#desk;
    const keeping = await records.whileDiskIsFull(job, () => ports.kinds[job.kind].keep(job, output));
    const change = {
      ended_at: ports.clock.now(),
      late_until: null,
      error_code: null,
      error_message: null,
      cost_micros: costMicros ?? null,
    };
    await records.record(job, 'arrived', change, () => {
      keeping.write();
      records.enterLedger(job, 'done', costMicros ?? null);
    });
    keeping.afterwards();
  }
}

function longer(pauseMs: number): number {
  return Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, Math.round(pauseMs * 1.5)));
}
