import { createHash } from 'node:crypto';
import type { Library } from '../../engine/library.ts';
import { assertNever } from '../../engine/errors.ts';
import { problem } from './problem.ts';

interface IdempotentCall {
  readonly request: Request;
  readonly calls: Library['idempotentCalls'];
  /** Whose keys these are. */
  readonly caller: string;
  readonly key: string;
  /** Does what is asked for; its request can still be read. */
  answer(request: Request): Promise<Response>;
}

/**
 * Does a call once, however often it comes within a day with the same key, also after a restart. The same key with
 * another request is refused with 422; while the first still runs, and after one that was cut off, with 409: whether
 * that one was done is for its caller to look.
 */
export async function answerOnce(call: IdempotentCall): Promise<Response> {
  const { calls, caller, key } = call;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    return refused(400, 'INVALID', 'Idempotency-Key has 1 to 200 visible characters.');
  }
  const body = Buffer.from(await call.request.arrayBuffer());
  const request = new Request(call.request.url, {
    method: call.request.method,
    headers: call.request.headers,
    signal: call.request.signal,
    ...(body.byteLength === 0 ? {} : { body }),
  });
  const earlier = calls.begin(caller, key, hashOf(request, body));
  switch (earlier.state) {
    case 'begun':
      return answered(call, request);
    case 'other':
      return refused(422, 'REUSED', 'This Idempotency-Key belongs to another request.');
    case 'running':
      return refused(409, 'RUNNING', 'The first request with this Idempotency-Key still runs.');
    case 'cut-off':
      return refused(409, 'CUT_OFF', 'The first request was cut off. See what became of it, then use a new key.');
    case 'answered': {
      const { body: text, media_type: type, status } = earlier.answer;
      const headers = { 'content-type': type ?? 'application/json', 'idempotency-replayed': 'true' };
      return new Response(text, { status, headers });
    }
    default:
      return assertNever(earlier);
  }
}

async function answered({ calls, caller, key, answer }: IdempotentCall, request: Request): Promise<Response> {
  try {
    const response = await answer(request);
    const { status, headers } = response;
    const body = await response.text();
    // A fault of this host is no answer: what it did is undone, and the call may come again.
    calls.end(caller, key, status >= 500 ? null : { status, media_type: headers.get('content-type'), body });
    return new Response(body, { status, headers });
  } catch (error) {
    calls.lose(caller, key);
    throw error;
  }
}

function refused(status: number, reason: string, detail: string): Response {
  return problem(status, detail, { code: `IDEMPOTENCY_KEY_${reason}` });
}

/** What makes two requests the same one. A form's boundary is drawn anew every time. */
function hashOf(request: Request, body: Buffer): string {
  const { pathname, search } = new URL(request.url);
  const boundary = /boundary="?([^";]+)/.exec(request.headers.get('content-type') ?? '')?.[1];
  const plain = boundary === undefined ? body : Buffer.from(body.toString('latin1').replaceAll(boundary, ''), 'latin1');
  return createHash('sha256').update(`${request.method} ${pathname}${search}\n`).update(plain).digest('hex');
}
