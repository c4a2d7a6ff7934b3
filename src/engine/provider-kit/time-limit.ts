import type { RunContext } from './model.ts';
import { ProviderFailure, type Outcome } from './outcome.ts';

/**
 * Runs a call with a context whose signal also ends after that time by the context's clock. Then it throws `timeout`,
 * or the outcome given where asking again is free; when the job is stopped, the job's own reason, whatever the client
 * library made of that.
 */
export async function withTimeLimit<Result, Context extends Pick<RunContext, 'signal' | 'clock'> = RunContext>(
  context: Context,
  timeoutMs: number,
  call: (limited: Context) => Promise<Result>,
  outcome: Outcome = { kind: 'timeout' },
): Promise<Result> {
  const limit = new AbortController();
  const answered = new AbortController();
  const timeUp = new ProviderFailure(outcome, `No answer within ${timeoutMs / 1000} s`);
  const watch = async (): Promise<never> => {
    await context.clock.sleep(timeoutMs, AbortSignal.any([answered.signal, context.signal]));
    limit.abort(timeUp);
    throw timeUp;
  };
  const watching = watch();
  try {
    const signal = AbortSignal.any([context.signal, limit.signal]);
    return await Promise.race([call({ ...context, signal }), watching]);
  } catch (error) {
    context.signal.throwIfAborted();
    if (limit.signal.aborted) throw timeUp;
    throw error;
  } finally {
    watching.catch(() => undefined);
    answered.abort(new Error('answered'));
  }
}
