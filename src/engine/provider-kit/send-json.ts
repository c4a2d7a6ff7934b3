import type { JudgeReply } from './error-reply.ts';
import { connectionFailure, failure } from './http-outcome.ts';
import { parsedJson, textAt } from './loose-json.ts';
import type { RunContext } from './model.ts';

export interface JsonCall {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * One request with JSON in and out. `body` of the answer is null where there is none. Throws ProviderFailure: what the
 * judge makes of an error, a passing fault for broken connections and for a body that is no JSON.
 */
export async function sendJson(
  call: JsonCall,
  { fetch: send, signal, clock }: Pick<RunContext, 'fetch' | 'signal' | 'clock'>,
  judge: JudgeReply,
): Promise<{ readonly status: number; readonly body: unknown }> {
  try {
    const answer = await send(call.url, {
      method: call.method,
      headers: { ...call.headers, accept: 'application/json', 'content-type': 'application/json' },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      signal,
    });
    const text = await answer.text();
    if (!answer.ok) throw errorOf(answer, text, judge, clock.now());
    return { status: answer.status, body: text.trim() === '' ? null : parsedOrFault(text) };
  } catch (error) {
    throw connectionFailure(error);
  }
}

function errorOf({ status, headers }: Response, text: string, judge: JudgeReply, now: number): Error {
  const body = parsedJson(text);
  const message = textAt(body, 'error', 'message') || textAt(body, 'error') || textAt(body, 'message') || text;
  return failure(judge({ status, headers, body, message }, now), message);
}

function parsedOrFault(text: string): unknown {
  const body = parsedJson(text);
  if (body !== undefined) return body;
  const detail = 'The answer is no JSON';
  throw failure({ kind: 'transient', sent: true, detail }, detail);
}
