import type { ContentCategory } from '../../contract/errors.ts';
import type { Outcome } from '../provider-kit/outcome.ts';
import { assertNever, EngineError } from '../errors.ts';
import type { JobFact } from './job-states.ts';

/** A failure that no provider caused: what was needed is not there, or the answer cannot be used. */
export class JobFailure extends Error {
  override readonly name = 'JobFailure';
  readonly code:
    | 'account-gone'
    | 'picture-missing'
    | 'reference-missing'
    | 'photos-not-agreed'
    | 'unreadable-answer'
    | 'unreadable-check'
    | 'model-gone'
    | 'wrong-type'
    | 'not-in-this-room'
    | 'gate-unavailable'
    | `gate-${ContentCategory}`;

  constructor(code: JobFailure['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }

  /** What the room's own gate stopped is refused, not failed. */
  get isRefusal(): boolean {
    return this.code.startsWith('gate-') && this.code !== 'gate-unavailable';
  }
}

/** How a failed call changes its job. `retryAfterMs` set: nothing was bought, so it may be sent again by itself. */
export interface Verdict {
  readonly fact: JobFact;
  readonly code: string;
  readonly retryAfterMs: number | null;
}

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;

/** Exponential backoff with full jitter. */
export function backoffMs(attempt: number, random: () => number): number {
  return Math.round(random() * Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.max(0, attempt - 1)));
}

/** Judges an outcome of a submit. */
export function verdictOf(outcome: Outcome, attempt: number, random: () => number): Verdict {
  const ends = (fact: JobFact, code: string): Verdict => ({ fact, code, retryAfterMs: null });
  switch (outcome.kind) {
    case 'refused':
      return ends('refused', outcome.stage === 'input' ? 'refused-input' : 'refused-output');
    case 'rate-limited':
      return { fact: 'unsent', code: outcome.kind, retryAfterMs: outcome.retryAfterMs ?? backoffMs(attempt, random) };
    case 'transient':
      return outcome.sent
        ? ends('failed', 'transient')
        : { fact: 'unsent', code: 'unreachable', retryAfterMs: backoffMs(attempt, random) };
    case 'auth':
    case 'billing':
    case 'verification':
    case 'model-gone':
    case 'invalid':
    case 'timeout':
    case 'empty':
      return ends('failed', outcome.kind);
    case 'expired':
      return ends('gone', 'expired');
    case 'cancelled':
      return ends('failed', 'cancelled-by-provider');
    default:
      return assertNever(outcome);
  }
}

/** What a failed order cost where that is certain: nothing, when it was turned away or never arrived. */
export function costOfFailure(outcome: Outcome): number | null {
  switch (outcome.kind) {
    case 'refused':
      return outcome.costMicros ?? (outcome.billed === false ? 0 : null);
    case 'transient':
      return outcome.sent ? null : 0;
    case 'auth':
    case 'billing':
    case 'verification':
    case 'model-gone':
    case 'invalid':
    case 'rate-limited':
      return 0;
    case 'timeout':
    case 'cancelled':
    case 'expired':
    case 'empty':
      return null;
    default:
      return assertNever(outcome);
  }
}

/** Whether something failed because the keys are locked; then nothing has left. */
export function isLocked(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof EngineError && cause.code === 'KEYS_LOCKED') return true;
  }
  return false;
}
