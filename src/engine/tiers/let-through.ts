import { notFound } from '../errors.ts';
import type { Library } from '../library.ts';
import type { KidsRules } from './kids-rules.ts';

/** What a grown-up lets through: a job that the gate stopped, or words. */
export interface LetThrough {
  readonly jobId?: string | undefined;
  readonly words: readonly string[];
  /** Only says which words would be allowed. */
  readonly dryRun?: boolean | undefined;
}

/** Allows the words from now on, and queues the job again. Throws NOT_FOUND for a job that the gate did not stop. */
export function letThrough(
  rules: KidsRules,
  { gate, jobs }: Pick<Library, 'gate' | 'jobs'>,
  { jobId, words, dryRun }: LetThrough,
): { allowed: string[]; continued: boolean } {
  const stopped = jobId === undefined ? null : (gate?.refusalOf(jobId) ?? null);
  if (jobId !== undefined && !stopped) throw notFound('job', jobId);
  const wanted = new Set([...(stopped?.words ?? []), ...words]);
  if (dryRun) return { allowed: [...wanted], continued: false };
  const allowed = rules.allow([...wanted]);
  if (jobId === undefined || jobs.get(jobId).state !== 'refused') return { allowed, continued: false };
  gate?.waive(jobId);
  jobs.retry(jobId);
  return { allowed, continued: true };
}
