import { EngineError } from '../errors.ts';
import type { JsonValue, Step } from '../provider-kit/model.ts';
import { ProviderFailure, type Outcome } from '../provider-kit/outcome.ts';
import type { JobRow } from '../store/rows.ts';
import { backoffMs, isLocked } from './job-failure.ts';
import { pollPauseMs } from './poll-pause.ts';
import { contextOf, stopSignal, unlessClosing, type RunnerDesk } from './runner-desk.ts';
import { Turnstile } from './turnstile.ts';

/** Most polls in a row that the provider may fail. */
const MOST_FAILED_POLLS = 8;
/** While there is no way to the provider, somebody looks for one this often. */
const NO_WAY_PAUSE_MS = 2_000;
/** Most questions of one lane that are open at once. */
const MOST_AT_ONCE = 64;
/** From the order to its result, where the model says nothing. */
const USUAL_TIMEOUT_MS = 300_000;

export type Finished = Extract<Step<unknown>, { state: 'done' }>;
type Answer = Step<unknown> | { readonly failure: Outcome | 'no-way' };

/** Asks after work in flight. Polls are free, so what passes is waited out. */
export class Polls {
  readonly #desk: RunnerDesk;
  readonly #attempts = new Set<AbortController>();
  readonly #turnstile = new Turnstile(MOST_AT_ONCE);
  #inFlight = 0;

  constructor(desk: RunnerDesk) {
    this.#desk = desk;
  }

  /**
   * Polls until there is a result; `first` is what is known already. Throws `timeout` when the model's time is over.
   */
  async untilDone(job: JobRow, first: Step<unknown> | null): Promise<Finished> {
    const { records, ports } = this.#desk;
    this.#inFlight++;
    try {
      let operation = first?.state === 'pending' ? first.operation : operationOf(job);
      for (let step = first ?? (await this.#ask(job, operation, 0)); ;) {
        if (step.state === 'done') return step;
        operation = step.operation;
        const written = JSON.stringify(operation);
        if (job.state === 'submitting' || written !== job.operation_json) {
          await records.record(job, 'accepted', { operation_json: written });
        }
        if (ports.clock.now() >= this.#deadline(job)) throw tooLate();
        step = await this.#ask(job, operation, step.pollAfterMs);
      }
    } finally {
      this.#inFlight--;
    }
  }

  /** Asks once. Throws what is no passing fault. */
  async once(job: JobRow, operation: JsonValue = operationOf(job)): Promise<Answer> {
    const stop = stopSignal(this.#desk, job);
    const waiting = this.#turnstile.enter(job.lane, stop);
    if (waiting) await waiting;
    const attempt = new AbortController();
    const end = (): void => attempt.abort(stop.reason);
    this.#attempts.add(attempt);
    stop.addEventListener('abort', end, { once: true });
    try {
      stop.throwIfAborted();
      const context = contextOf(this.#desk, job, attempt.signal);
      return await unlessClosing(this.#desk, this.#desk.ports.kinds[job.kind].resume(job, operation, context));
    } catch (error) {
      if (stop.aborted) throw error;
      if (attempt.signal.aborted || isLocked(error)) return { failure: 'no-way' };
      const outcome = error instanceof ProviderFailure ? error.outcome : null;
      if (outcome?.kind === 'transient') return { failure: outcome.sent ? outcome : 'no-way' };
      if (outcome?.kind === 'rate-limited') return { failure: outcome };
      throw error;
    } finally {
      stop.removeEventListener('abort', end);
      this.#attempts.delete(attempt);
      this.#turnstile.leave(job.lane);
    }
  }

  /** Gives up the questions that are open and asks them anew: their connections may be dead. */
  again(): void {
    for (const attempt of this.#attempts) attempt.abort(new EngineError('CLOSED', 'Asked again'));
  }

  /** Asks after that pause, however often that takes. Throws when it is no use, or out of time. */
  async #ask(job: JobRow, operation: JsonValue, afterMs: number): Promise<Step<unknown>> {
    const { ports } = this.#desk;
    let pause = afterMs;
    for (let failures = 0; ;) {
      await this.#rest(job, pause);
      const answer = await this.once(job, operation);
      if (!('failure' in answer)) return answer;
      const { failure } = answer;
      if (ports.clock.now() >= this.#deadline(job)) throw tooLate();
      if (failure !== 'no-way' && ++failures >= MOST_FAILED_POLLS) {
        throw new ProviderFailure(failure, 'The provider failed too often to say what became of it');
      }
      const asked = failure !== 'no-way' && failure.kind === 'rate-limited' ? failure.retryAfterMs : null;
      const wait = asked ?? backoffMs(Math.max(1, failures), ports.random);
      pause = failure === 'no-way' ? Math.min(wait, NO_WAY_PAUSE_MS) : wait;
    }
  }

  async #rest(job: JobRow, wantedMs: number): Promise<void> {
    const { alarm, live, ports } = this.#desk;
    const now = ports.clock.now();
    const crowd = { inFlight: this.#inFlight, leftMs: this.#deadline(job) - now, now, random: ports.random };
    const pause = pollPauseMs(wantedMs, crowd);
    const known = live.get(job.id);
    if (known) known.askedAt = now + pause;
    if (pause > 0) await alarm.sleep(pause, stopSignal(this.#desk, job));
  }

  #deadline(job: JobRow): number {
    const { timeoutMs } = this.#desk.ports.kinds[job.kind].policy(job);
    return (job.submitted_at ?? 0) + (timeoutMs ?? USUAL_TIMEOUT_MS);
  }
}

function operationOf(job: JobRow): JsonValue {
  return JSON.parse(job.operation_json ?? 'null') as JsonValue;
}

function tooLate(): ProviderFailure {
  return new ProviderFailure({ kind: 'timeout' }, 'The result was not there in time');
}
