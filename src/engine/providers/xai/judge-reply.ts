import { statusOutcome } from '../../provider-kit/http-outcome.ts';
import { textAt } from '../../provider-kit/loose-json.ts';
import type { JudgeReply } from '../../provider-kit/error-reply.ts';
import type { Outcome } from '../../provider-kit/outcome.ts';
import { costOf } from './cost.ts';

/**
 * What xAI's errors mean. They come as `{ code, error }`, `{ error: { code, message } }` or `{ error }`. A wrong key
 * is 400, no credits are 403 or 429 and known by their words only, and moderation names what was withheld.
 */
export const judgeXai: JudgeReply = ({ status, headers, body, message }, now): Outcome => {
  const code = textAt(body, 'code') || textAt(body, 'error', 'code');
  if (/content-moderated/.test(code) || /\bcontent moderation\b/i.test(message)) {
    const stage = /\bgenerated\b/i.test(message) ? 'output' : 'input';
    return { kind: 'refused', stage, ...billedBy(body) };
  }
  if (/incorrect api key|invalid api key/i.test(message)) return { kind: 'auth' };
  if (/\bcredits\b|spending limit/i.test(message)) return { kind: 'billing' };
  if (/must be verified|verification required|not verified/i.test(message)) return { kind: 'verification' };
  if (/\bmodel\b.*\bdoes not exist\b/i.test(message)) return { kind: 'model-gone' };
  // xAI documents 403 for credits only; where its words name the key, it is the key.
  if (status === 403) return { kind: /\bapi key\b|\bblocked\b|\bdisabled\b/i.test(message) ? 'auth' : 'billing' };
  if (status !== null) return statusOutcome(status, headers, message, now);
  return { kind: 'transient', sent: true, detail: message };
};

/** Whether and how much a refusal cost, where the reply says. */
export function billedBy(body: unknown): { billed: boolean | null; costMicros?: number } {
  const costMicros = costOf(body);
  return costMicros === null ? { billed: null } : { billed: costMicros > 0, costMicros };
}
