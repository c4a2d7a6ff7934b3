import { skipToken, useQuery } from '@tanstack/react-query';
import type { Job, Scene } from '../../../contract/scenes.ts';
import { queries } from '../../lib/queries.ts';

/** The page that a job works on; undefined until it is read, for a job without one, and when it is gone. */
export function usePageOf(job: Job): Scene | undefined {
  return useQuery(queries.scenes.get.queryOptions({ input: job.sceneId ? { id: job.sceneId } : skipToken })).data;
}
