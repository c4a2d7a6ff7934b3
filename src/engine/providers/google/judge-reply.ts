import { statusOutcome } from '../../provider-kit/http-outcome.ts';
import { at, listAt, textAt } from '../../provider-kit/loose-json.ts';
import type { JudgeReply } from '../../provider-kit/error-reply.ts';
import type { Outcome } from '../../provider-kit/outcome.ts';

/**
 * What Google's errors mean: `google.rpc.Status` in JSON, at times in a list of one. A wrong key is 400, and so is a
 * prompt that an order for a clip may not have; how long to wait stands in the details.
 */
export const judgeGoogle: JudgeReply = ({ status, headers, body, message }, now): Outcome => {
  const error = at(body, 'error') ?? at(body, 0, 'error');
  const details = listAt(error, 'details');
  const reasons = details.map((detail) => textAt(detail, 'reason'));
  if (reasons.includes('API_KEY_INVALID') || /api key not valid|api key expired/i.test(message)) {
    return { kind: 'auth' };
  }
  if (/\b(billing|prepayment|credits)\b/i.test(message)) return { kind: 'billing' };
  // 403 has many causes. Where it names the key or its project, it is the key; else the key may not use the model.
  if (status === 403) {
    const aboutKey = /\bapi[ -]key|unregistered callers|has not been used in project|is disabled\b/i.test(message);
    const aboutProject = reasons.some((reason) => /^(API_KEY|CONSUMER|SERVICE)_/.test(reason));
    return { kind: aboutKey || aboutProject ? 'auth' : 'model-gone' };
  }
  if (status === 400 && /\b(blocked|safety)\b|PROHIBITED_CONTENT/i.test(message)) {
    return { kind: 'refused', stage: 'input', billed: null };
  }
  const code = status ?? 500;
  const outcome = statusOutcome(code, headers, message, now);
  const wait = details.map((detail) => seconds(textAt(detail, 'retryDelay'))).find((each) => each !== null) ?? null;
  return outcome.kind === 'rate-limited' && wait !== null ? { ...outcome, retryAfterMs: wait * 1000 } : outcome;
};

/** For a clip in flight a 400 may pass, and 400 is also what an order that is not known is answered with. */
export const judgeGooglePoll: JudgeReply = (reply, now) => {
  if (reply.status === 404 || /invalid interaction name/i.test(reply.message)) return { kind: 'expired' };
  const outcome = judgeGoogle(reply, now);
  return outcome.kind === 'invalid' ? { kind: 'transient', sent: true, detail: outcome.detail } : outcome;
};

/** A duration such as `17s` or `0.5s`. */
function seconds(duration: string): number | null {
  const match = /^(\d+(?:\.\d+)?)s$/.exec(duration);
  return match ? Number(match[1]) : null;
}
