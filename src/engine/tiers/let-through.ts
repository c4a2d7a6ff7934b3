import { notFound } from '../errors.ts';
import { heldJobIdOf } from '../gate/held-pictures.ts';
import type { Library } from '../library.ts';
import type { KidsRules } from './kids-rules.ts';

/** What a grown-up lets through: a job that the gate stopped, a picture that waits for its check, or words. */
export interface LetThrough {
  readonly jobId?: string | undefined;
  readonly words: readonly string[];
  /** Only says which words would be allowed. */
  readonly dryRun?: boolean | undefined;
  /** Whether who asks may see the picture that waits. */
  readonly mayLook?: boolean | undefined;
}

/**
 * `continued`: it is made again. `shown`: a picture that waited for its check is on its page now, without one.
 * `preview`: that picture before it is shown.
 */
export interface LetThroughAnswer {
  readonly allowed: string[];
  readonly continued: boolean;
  readonly shown: boolean;
  readonly preview: string | null;
}

/**
 * Shows a picture that waits for its check; else allows the words from now on, and queues the job again. A picture whose
 * check found something is made anew, for nothing is left of it. Throws NOT_FOUND for a job that the gate did not stop.
 */
export async function letThrough(
  rules: KidsRules,
  { gate, held, jobs }: Pick<Library, 'gate' | 'held' | 'jobs'>,
  { jobId, words, dryRun, mayLook }: LetThrough,
): Promise<LetThroughAnswer> {
  const awaited = jobId === undefined ? null : (held?.awaited(jobId) ?? null);
  if (held && awaited) {
    if (!dryRun) await held.show(awaited);
    const preview = dryRun && mayLook ? await held.preview(heldJobIdOf(awaited) ?? '') : null;
    return { allowed: [], continued: false, shown: !dryRun, preview };
  }
  const stopped = jobId === undefined ? null : (gate?.refusalOf(jobId) ?? null);
  if (jobId !== undefined && !stopped) throw notFound('job', jobId);
  const wanted = new Set([...(stopped?.words ?? []), ...words]);
  if (dryRun) return { allowed: [...wanted], continued: false, shown: false, preview: null };
  const allowed = rules.allow([...wanted]);
  const unchanged = { allowed, continued: false, shown: false, preview: null };
  if (jobId === undefined || jobs.get(jobId).state !== 'refused') return unchanged;
  if (gate && held?.makeAnew(jobId, gate)) return { ...unchanged, continued: true };
  gate?.waive(jobId);
  jobs.retry(jobId);
  return { ...unchanged, continued: true };
}
