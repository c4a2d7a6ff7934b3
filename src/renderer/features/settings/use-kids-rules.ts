import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { KidsRules } from '../../../contract/rooms.ts';
import { queries } from '../../lib/queries.ts';

/** The rules of the kids' room, and how to change some of them: shown at once, put back where they cannot be kept. */
export function useKidsRules() {
  const cache = useQueryClient();
  const queryKey = queries.rooms.rules.queryKey({ input: undefined });
  const rules = useQuery(queries.rooms.rules.queryOptions({ input: undefined }));
  const change = useMutation(
    queries.rooms.setRules.mutationOptions({
      // Two changes shortly after one another are kept one after the other.
      scope: { id: 'kids-rules' },
      onMutate: (patch) => {
        const before = cache.getQueryData(queryKey);
        if (before) cache.setQueryData(queryKey, { ...before, ...(patch as Partial<KidsRules>) });
      },
      onSuccess: (kept) => cache.setQueryData(queryKey, kept),
      onError: () => void cache.invalidateQueries({ queryKey }),
    }),
  );
  return {
    rules: rules.data ?? null,
    readError: rules.error,
    readAgain: () => void rules.refetch(),
    change: (patch: Partial<KidsRules>) => change.mutate(patch),
    changeError: change.error,
  };
}
