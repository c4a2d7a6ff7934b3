import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { missingStoryId } from './error-sentence.ts';
import { forgetLastStory } from './last-story.ts';

/**
 * Query and mutation options of every operation: `useQuery(queries.stories.get.queryOptions({ input: { id } }))`,
 * `useMutation(queries.scenes.add.mutationOptions())`.
 */
export const queries = createTanstackQueryUtils(client);

/** One for the page. Nothing goes stale by age: the event stream keeps what is cached true. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      const gone = missingStoryId(error);
      if (gone) forgetLastStory(gone);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
      retry: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

// No event tells of these: what was changed in another window is read when somebody comes back to this one.
for (const { key } of [queries.system.settings, queries.clients, queries.localApi, queries.rooms]) {
  queryClient.setQueryDefaults(key(), { refetchOnWindowFocus: 'always' });
}
