import type { JudgeReply } from './error-reply.ts';
import { failure } from './http-outcome.ts';
import { limitedFetch } from './limited-fetch.ts';
import { at } from './loose-json.ts';
import type { ListContext } from './model.ts';
import { sendJson } from './send-json.ts';

interface ListCall {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Field of the answer that holds the list. */
  readonly field: string;
  readonly judge: JudgeReply;
}

/**
 * The entries of a service's list of models. Throws ProviderFailure; `invalid` for an answer that is no such list, as
 * from an address that belongs to something else.
 */
export async function listedModels(call: ListCall, context: ListContext): Promise<readonly unknown[]> {
  const limited = { ...context, fetch: jsonOnly(limitedFetch(context.fetch)) };
  const { body } = await sendJson({ method: 'GET', url: call.url, headers: call.headers }, limited, call.judge);
  const list = at(body, call.field);
  if (!Array.isArray(list)) throw noList();
  return list as unknown[];
}

/** What is no JSON is no list of models, which asking again does not change. */
function jsonOnly(send: typeof fetch): typeof fetch {
  return async (...request) => {
    const answer = await send(...request);
    if (!answer.ok || /\bjson\b/.test(answer.headers.get('content-type') ?? '')) return answer;
    await answer.body?.cancel();
    throw noList();
  };
}

function noList(): Error {
  const detail = 'What answers there has no list of models';
  return failure({ kind: 'invalid', detail }, detail);
}
