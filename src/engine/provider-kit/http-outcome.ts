import { neverSent } from './never-sent.ts';
import { ProviderFailure, type Outcome } from './outcome.ts';

/** Longest message of a provider that is kept. */
const MESSAGE_LIMIT = 400;

/**
 * How long a provider asks us to wait: `retry-after-ms`, else `retry-after` in seconds or as a date. Null when it
 * does not say.
 */
export function retryAfterMs(headers: Headers, now: number): number | null {
  const milliseconds = Number.parseFloat(headers.get('retry-after-ms') ?? '');
  if (milliseconds >= 0) return Math.ceil(milliseconds);
  const said = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(said)) return Math.ceil(Number.parseFloat(said) * 1000);
  const date = Date.parse(said);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** What a status means by itself, where the body has said nothing more particular. */
export function statusOutcome(status: number, headers: Headers, detail: string, now: number): Outcome {
  if (status === 401) return { kind: 'auth' };
  if (status === 402) return { kind: 'billing' };
  if (status === 403) return { kind: 'auth' };
  if (status === 404 || status === 410) return { kind: 'model-gone' };
  if (status === 429) return { kind: 'rate-limited', retryAfterMs: retryAfterMs(headers, now) };
  // A gateway that gave up may have passed the request on, so what was asked for may have been made.
  if (status === 408 || status === 409 || status >= 500) return { kind: 'transient', sent: true, detail };
  if (status >= 400) return { kind: 'invalid', detail };
  return { kind: 'transient', sent: true, detail: `unexpected status ${status}: ${detail}` };
}

/** A failure for an outcome. A provider's message about a key may show it, so for `auth` it is not kept. */
export function failure(outcome: Outcome, said: string, cause?: unknown): ProviderFailure {
  const message = outcome.kind === 'auth' ? 'The key was not accepted' : said.slice(0, MESSAGE_LIMIT) || outcome.kind;
  return new ProviderFailure(outcome, message, cause);
}

/** What a broken connection means: a passing fault, and whether the request can have arrived. */
export function connectionFailure(error: unknown): ProviderFailure {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof ProviderFailure) return cause;
  const detail = error instanceof Error ? innermost(error).message : String(error);
  return failure({ kind: 'transient', sent: !neverSent(error), detail }, detail, error);
}

function innermost(error: Error): Error {
  let inner = error;
  while (inner.cause instanceof Error) inner = inner.cause;
  return inner;
}
