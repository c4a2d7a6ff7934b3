import { at, textAt } from './loose-json.ts';
import { connectionFailure, failure } from './http-outcome.ts';
import { ProviderFailure, type Outcome } from './outcome.ts';

/** An error in a provider's own words, however it came: as a status, or in the middle of a stream. */
export interface ErrorReply {
  /** Null when the error came in a stream that had begun with 200. */
  readonly status: number | null;
  readonly headers: Headers;
  /** The parsed body, or as much of it as the client library kept. */
  readonly body: unknown;
  readonly message: string;
}

/** A provider's way of telling what its errors mean. `now` is for dates in headers. */
export type JudgeReply = (reply: ErrorReply, now: number) => Outcome;

/** Turns whatever a call threw into a ProviderFailure. Stopped jobs are told apart by the time limit around the call. */
export function failureOf(error: unknown, judge: JudgeReply, now: number): ProviderFailure {
  if (error instanceof ProviderFailure) return error;
  const reply = replyOf(error);
  if (!reply) return connectionFailure(error);
  return failure(judge(reply, now), reply.message, error);
}

/** The reply in an error of the `openai` library; null where there was no reply. */
function replyOf(error: unknown): ErrorReply | null {
  if (!(error instanceof Error) || !('error' in error)) return null;
  const body = error.error;
  const status = at(error, 'status');
  const headers = at(error, 'headers');
  if (typeof status !== 'number' && (body === undefined || body === null)) return null;
  return {
    status: typeof status === 'number' ? status : null,
    headers: headers instanceof Headers ? headers : new Headers(),
    body,
    message: textAt(body, 'message') || (typeof body === 'string' ? body : error.message),
  };
}
