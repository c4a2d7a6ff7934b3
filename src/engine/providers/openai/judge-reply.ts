import { statusOutcome } from '../../provider-kit/http-outcome.ts';
import { textAt } from '../../provider-kit/loose-json.ts';
import type { JudgeReply } from '../../provider-kit/error-reply.ts';
import type { Outcome } from '../../provider-kit/outcome.ts';

/** Codes and types that mean that there is no money, whatever the status: some come with 429. */
const NO_MONEY = new Set([
  'billing_limit_user_error',
  'billing_hard_limit_reached',
  'billing_not_active',
  'credit_balance_exhausted',
  'insufficient_quota',
  'organization_spend_limit_exceeded',
  'organization_usage_limit_exceeded',
  'project_spend_limit_exceeded',
]);
const REFUSED = new Set(['moderation_blocked', 'content_policy_violation', 'invalid_prompt']);

/**
 * What OpenAI's errors mean. Codes count before statuses, and two cases are known by their words only: an
 * organisation that is not verified (403 or 400) and a model that was taken away (404 without a code).
 */
export const judgeOpenAI: JudgeReply = ({ status, headers, body, message }, now): Outcome => {
  const code = textAt(body, 'code');
  const type = textAt(body, 'type');
  if (REFUSED.has(code)) {
    const stage = textAt(body, 'moderation_details', 'moderation_stage') === 'output' ? 'output' : 'input';
    return { kind: 'refused', stage, billed: null };
  }
  if (NO_MONEY.has(code) || NO_MONEY.has(type)) return { kind: 'billing' };
  if (/must be verified|verify organization/i.test(message)) return { kind: 'verification' };
  if (code === 'invalid_api_key') return { kind: 'auth' };
  if (code === 'model_not_found' || /\bmodel\b.*\b(deprecated|does not exist)\b/i.test(message)) {
    return { kind: 'model-gone' };
  }
  if (code === 'unsupported_country_region_territory') return { kind: 'invalid', detail: message };
  if (status !== null) return statusOutcome(status, headers, message, now);
  if (code === 'rate_limit_exceeded') return { kind: 'transient', sent: true, detail: message };
  if (type === 'invalid_request_error') return { kind: 'invalid', detail: message };
  return { kind: 'transient', sent: true, detail: message };
};
