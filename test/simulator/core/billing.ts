import type { JobReference } from './charge-book.ts';
import { isRecord, textOf, type Call } from './exchange.ts';
import { fingerprint } from './request-log.ts';

/** The client's own name for the job: `Idempotency-Key`, else `metadata.job` of a JSON body. */
function jobOf(call: Call): string | null {
  const key = call.headers['idempotency-key'];
  if (typeof key === 'string') return key;
  const value = call.body.form === 'json' ? call.body.value : null;
  const metadata = isRecord(value) ? value['metadata'] : null;
  return isRecord(metadata) ? textOf(metadata['job']) : null;
}

/** What tells this logical job from others in the charge book. */
export function jobReference(call: Call): JobReference {
  return { job: jobOf(call), fingerprint: fingerprint(call) };
}

/** A rough count, as every provider's guide gives it: four characters make a token. */
export function tokensIn(text: string): number {
  return Math.max(1, Math.ceil(text.length / 4));
}
