import { ProviderFailure } from '../provider-kit/outcome.ts';
import type { Step } from '../provider-kit/model.ts';
import type { JobRow } from '../store/rows.ts';
import { backoffMs, isLocked } from './job-failure.ts';
import type { JobEndings } from './job-endings.ts';
import { contextOf, stopSignal, unlessClosing, type RunnerDesk } from './runner-desk.ts';

/** How often a provider that cannot be reached is asked by itself, before the person is left with the choice. */
const MOST_LOOKS = 6;

/** Asks providers what became of orders whose answers were lost. That is free. */
export class LookUps {
  readonly #desk: RunnerDesk;
  readonly #endings: JobEndings;
  readonly #goOn: (job: JobRow, step: Step<unknown>) => void;

  /** `goOn` carries a job on whose order was found. */
  constructor(desk: RunnerDesk, endings: JobEndings, goOn: (job: JobRow, step: Step<unknown>) => void) {
    this.#desk = desk;
    this.#endings = endings;
    this.#goOn = goOn;
  }

  /** Asks until there is an answer, or it has become a matter for the person. */
  async askByItself(job: JobRow): Promise<void> {
    const { alarm, ports } = this.#desk;
    for (let looks = 1; job.state === 'unknown'; looks++) {
      if ((await this.ask(job)) || looks >= MOST_LOOKS) return;
      await alarm.sleep(backoffMs(looks, ports.random), stopSignal(this.#desk, job));
    }
  }

  /** Asks once. False when the provider gave no answer; the job says why then. */
  async ask(job: JobRow): Promise<boolean> {
    const { ports, records } = this.#desk;
    const kind = ports.kinds[job.kind];
    let found: Step<unknown> | null;
    try {
      const context = contextOf(this.#desk, job, stopSignal(this.#desk, job));
      found = kind.lookUp ? await unlessClosing(this.#desk, kind.lookUp(job, context)) : null;
    } catch (error) {
      if (job.state !== 'unknown') return true;
      if (!isFinal(error)) {
        const message = error instanceof Error ? error.message : String(error);
        records.amend(job, { error_code: 'not-answered', error_message: message });
        return false;
      }
      await this.#endings.badly(job, error, null);
      return true;
    }
    if (job.state !== 'unknown') return true;
    const known = { error_code: null, error_message: null };
    if (found === null) {
      await records.record(job, 'absent', known, () => records.enterLedger(job, 'never-arrived', 0));
      this.#desk.enterLane(job);
      return true;
    }
    const operation = found.state === 'pending' ? { operation_json: JSON.stringify(found.operation) } : {};
    await records.record(job, 'found', { ...known, ...operation });
    this.#goOn(job, found);
    return true;
  }
}

/** Whether the provider said what became of the order; all else says nothing about it. */
function isFinal(error: unknown): boolean {
  if (isLocked(error) || !(error instanceof ProviderFailure)) return false;
  return ['refused', 'expired', 'empty', 'cancelled'].includes(error.outcome.kind);
}
