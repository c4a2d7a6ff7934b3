import { ORPCError } from '@orpc/client';

/** Why a PIN was not taken. `waitsUntil`: none is taken before that time, in UTC milliseconds; null when one is. */
export interface PinRefusal {
  reason: 'needed' | 'wrong' | 'wait';
  waitsUntil: number | null;
}

/** What was wrong with a PIN; null for every other error. */
export function pinRefusal(error: unknown): PinRefusal | null {
  if (!(error instanceof ORPCError) || error.code !== 'PIN_REFUSED') return null;
  const data: unknown = error.data;
  if (typeof data !== 'object' || data === null) return null;
  const reason = 'reason' in data && (data.reason === 'needed' || data.reason === 'wait') ? data.reason : 'wrong';
  const waitsUntil = 'waitsUntil' in data && typeof data.waitsUntil === 'number' ? data.waitsUntil : null;
  return { reason, waitsUntil };
}
