import type { JobRow } from '../store/rows.ts';
import { readJson } from '../stories/scene-records.ts';

/**
 * What a look at a picture is about: the take that everybody sees, or the job whose picture waits for it. Both null for
 * every other job.
 */
export function lookedAt({ kind, inputs_json: json }: Pick<JobRow, 'kind' | 'inputs_json'>): {
  takeId: string | null;
  heldJobId: string | null;
} {
  if (kind !== 'check') return { takeId: null, heldJobId: null };
  // A fault of the disk may have left anything there.
  const { takeId = null, heldJobId = null } = (readJson(json) ?? {}) as { takeId?: string; heldJobId?: string };
  return { takeId, heldJobId };
}
