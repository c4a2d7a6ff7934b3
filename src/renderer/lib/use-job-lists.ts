import { useQuery } from '@tanstack/react-query';
import type { Job } from '../../contract/scenes.ts';
import type { JobLists } from './cache-patches.ts';
import { queries } from './queries.ts';

/** Jobs and lanes of this room, kept true by events. With `select`, only a change of what it takes shows anew. */
export function useJobLists<Taken = JobLists>(select?: (lists: JobLists) => Taken) {
  return useQuery(queries.jobs.list.queryOptions({ input: {}, ...(select && { select }) }));
}

/** True when it goes on only after somebody has decided: about a lost answer, or about money. */
export function needsDecision(job: Job): boolean {
  return job.state === 'unknown' || job.waitReason === 'over-budget';
}
