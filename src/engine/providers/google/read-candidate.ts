import { failure } from '../../provider-kit/http-outcome.ts';
import { textAt } from '../../provider-kit/loose-json.ts';

const REFUSALS = new Set([
  'SAFETY',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'IMAGE_SAFETY',
  'IMAGE_PROHIBITED_CONTENT',
  'RECITATION',
  'IMAGE_RECITATION',
]);

/** Throws `refused` where a reply with status 200 says that the prompt was blocked or the result withheld. */
export function throwRefusal(reply: unknown): void {
  const blocked = textAt(reply, 'promptFeedback', 'blockReason');
  if (blocked) throw failure({ kind: 'refused', stage: 'input', billed: null }, `The prompt was blocked: ${blocked}`);
  const reason = textAt(reply, 'candidates', 0, 'finishReason');
  if (REFUSALS.has(reason)) {
    throw failure({ kind: 'refused', stage: 'output', billed: null }, `The result was withheld: ${reason}`);
  }
}
