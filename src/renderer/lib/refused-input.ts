import { ORPCError } from '@orpc/client';

/** What the engine would not take, and why; null for every other error. */
export function refusedInput(error: unknown): { field: string; reason: string } | null {
  if (!(error instanceof ORPCError) || error.code !== 'INPUT_REFUSED') return null;
  const data: unknown = error.data;
  if (typeof data !== 'object' || data === null || !('field' in data)) return null;
  return { field: String(data.field), reason: 'reason' in data ? String(data.reason) : '' };
}
