import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Queue } from '../../../contract/jobs.ts';
import type { Job } from '../../../contract/scenes.ts';
import { applyEvent } from '../../lib/apply-event.ts';
import { type JobLists, withJobMoved } from '../../lib/cache-patches.ts';
import { queries } from '../../lib/queries.ts';

/** A job as it was known when something was asked of it. */
interface Asked {
  before: Job | undefined;
}

function listed(cache: QueryClient, id: string): Job | undefined {
  const lists = cache.getQueryData(queries.jobs.list.queryKey({ input: {} }));
  return [...(lists?.active ?? []), ...(lists?.ended ?? [])].find((job) => job.id === id);
}

/**
 * Everything that can be asked of the queue. Answers are written into the cache at once, unless events have told of the
 * job meanwhile: those may be the newer ones.
 */
export function useJobActions() {
  const cache = useQueryClient();
  const ofJob = {
    onMutate: ({ id }: { id: string }): Asked => ({ before: listed(cache, id) }),
    onSuccess: (job: Job, _input: unknown, asked: Asked) => {
      if (listed(cache, job.id) === asked.before) applyEvent(cache, { type: 'job-progressed', job });
    },
  };
  const ofQueue = { onSuccess: (queue: Queue) => applyEvent(cache, { type: 'queue-changed', queue }) };
  const readAgain = () => void cache.invalidateQueries({ queryKey: queries.jobs.list.key() });
  return {
    cancel: useMutation(queries.jobs.cancel.mutationOptions(ofJob)),
    retry: useMutation(queries.jobs.retry.mutationOptions(ofJob)),
    decide: useMutation(queries.jobs.decide.mutationOptions(ofJob)),
    retryFailed: useMutation(
      queries.jobs.retryFailed.mutationOptions({
        onSuccess: ({ jobs }) => jobs.forEach((job) => applyEvent(cache, { type: 'job-progressed', job })),
      }),
    ),
    move: useMutation(
      queries.jobs.move.mutationOptions({
        onMutate: ({ id, before }) =>
          cache.setQueriesData<JobLists>(
            { queryKey: queries.jobs.list.key() },
            (lists) => lists && withJobMoved(lists, id, before),
          ),
        // Where it really stands now, and with it all the others.
        onSettled: readAgain,
      }),
    ),
    pause: useMutation(queries.jobs.pause.mutationOptions(ofQueue)),
    resume: useMutation(queries.jobs.resume.mutationOptions(ofQueue)),
    raise: useMutation(queries.budgets.raiseOnce.mutationOptions({ onSuccess: readAgain })),
  };
}

export type JobActions = ReturnType<typeof useJobActions>;

/** What went wrong last with something asked of this job; null when nothing did. */
export function troubleWith({ cancel, retry, decide, move }: JobActions, id: string): unknown {
  return (
    [cancel, retry, decide, move].find(({ error, variables }) => error !== null && variables.id === id)?.error ?? null
  );
}
