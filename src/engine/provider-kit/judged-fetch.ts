import { apiAnswer } from './api-answer.ts';
import type { JudgeReply } from './error-reply.ts';
import { failure } from './http-outcome.ts';
import { parsedJson, textAt } from './loose-json.ts';
import type { RunContext } from './model.ts';

/**
 * A context's fetch for client libraries whose errors say less than the reply did: errors are judged here and thrown
 * as ProviderFailure, and what comes with 200 and is neither JSON nor a stream of events is a passing fault.
 */
export function judgedFetch({ fetch: send, clock }: RunContext, judge: JudgeReply): typeof fetch {
  return async (...request) => {
    const answer = await apiAnswer(await send(...request));
    if (answer.ok) return answer;
    const text = await answer.text();
    const body = parsedJson(text);
    const message = textAt(body, 'error', 'message') || textAt(body, 0, 'error', 'message') || text;
    const { status, headers } = answer;
    throw failure(judge({ status, headers, body, message }, clock.now()), message);
  };
}
