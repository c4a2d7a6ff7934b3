import type { OverBudget } from '../../contract/money.ts';
import type { Step } from '../provider-kit/model.ts';
import type { JobRow } from '../store/rows.ts';
import type { Seat } from './account-limits.ts';
import type { FreeSpace } from './free-space.ts';
import type { JobEndings } from './job-endings.ts';
import type { Polls } from './polls.ts';
import { contextOf, stopSignal, unlessClosing, type RunnerDesk } from './runner-desk.ts';

const DISK_LOOK_MS = 5_000;

/** Carries out jobs that have been taken from their line: intent first, one request, then polls by its operation. */
export class JobFlights {
  readonly #desk: RunnerDesk;
  readonly #polls: Polls;
  readonly #endings: JobEndings;
  readonly #space: FreeSpace;

  constructor(desk: RunnerDesk, parts: { polls: Polls; endings: JobEndings; space: FreeSpace }) {
    this.#desk = desk;
    this.#polls = parts.polls;
    this.#endings = parts.endings;
    this.#space = parts.space;
  }

  /** From the line to its end or back into the line. `seat` is its order's place in the limits. */
  async carryOut(job: JobRow, seat: Seat): Promise<void> {
    let step: Step<unknown> | null;
    try {
      step = await this.#submit(job, seat).finally(() => seat.over(this.#desk.ports.clock.now()));
    } catch (error) {
      await this.#endings.badly(job, error, null);
      return;
    }
    if (step) await this.goOn(job, step);
  }

  /** From where the last run of the program left it. */
  async takeUp(job: JobRow): Promise<void> {
    if (job.state !== 'cancelling') {
      await this.goOn(job, null);
      return;
    }
    try {
      await this.#endings.stopped(job);
    } catch (error) {
      await this.#endings.badly(job, error, null);
    }
  }

  /** From the first answer on; without one it is asked for at once. */
  async goOn(job: JobRow, first: Step<unknown> | null): Promise<void> {
    let paidMicros: number | null = null;
    try {
      const finished = await this.#polls.untilDone(job, first);
      paidMicros = finished.costMicros ?? null;
      await this.#endings.well(job, finished);
    } catch (error) {
      await this.#endings.badly(job, error, paidMicros);
    }
  }

  /** Null when it may not leave now; the job waits again then. */
  async #submit(job: JobRow, seat: Seat): Promise<Step<unknown> | null> {
    const { ports } = this.#desk;
    const isResent = job.state === 'submitting';
    const obstacle = isResent ? null : await this.#claim(job);
    if (obstacle) {
      this.#wait(job, obstacle);
      return null;
    }
    if (this.#desk.closing.aborted && !isResent) {
      this.#unclaim(job);
      return null;
    }
    const context = contextOf(this.#desk, job, stopSignal(this.#desk, job), seat);
    return unlessClosing(this.#desk, ports.kinds[job.kind].start(job, context));
  }

  async #claim(job: JobRow): Promise<OverBudget | 'disk-full' | null> {
    const { ports, records } = this.#desk;
    // What cannot be reached at all is not claimed.
    contextOf(this.#desk, job, stopSignal(this.#desk, job));
    if (await this.#space.isShort(job.kind)) return 'disk-full';
    stopSignal(this.#desk, job).throwIfAborted();
    return records.claim(job, {
      attempt: job.attempt + 1,
      // What is sent again by itself is the same order.
      calls: job.attempt === 0 ? job.calls + 1 : job.calls,
      submitted_at: ports.clock.now(),
      due_at: null,
      error_code: null,
      error_message: null,
    });
  }

  /** The program began to close while the claim was written: nothing has left, so nothing must look as if it had. */
  #unclaim(job: JobRow): void {
    const attempt = job.attempt - 1;
    this.#desk.records.write(job, 'unsent', {
      attempt,
      calls: attempt === 0 ? job.calls - 1 : job.calls,
      submitted_at: null,
    });
  }

  #wait(job: JobRow, obstacle: OverBudget | 'disk-full'): void {
    const { ports, alarm, lanes, enterLane } = this.#desk;
    if (obstacle !== 'disk-full') {
      this.#endings.setAside(job, { reason: 'over-budget', overBudget: obstacle });
      return;
    }
    this.#endings.setAside(job, { reason: 'disk-full', until: ports.clock.now() + DISK_LOOK_MS });
    alarm.after(DISK_LOOK_MS, () => {
      if (lanes.isAside(job)) enterLane(job);
    });
  }
}
