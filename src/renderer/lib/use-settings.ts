import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { Settings } from '../../contract/system.ts';
import { queries } from './queries.ts';

/** The person's preferences. */
export function useSettings(): Settings {
  return useSuspenseQuery(queries.system.settings.queryOptions({ input: undefined })).data;
}

/** Changes some of them: shown at once, put back when the host cannot keep them. */
export function useUpdateSettings() {
  const cache = useQueryClient();
  const queryKey = queries.system.settings.queryKey({ input: undefined });
  return useMutation(
    queries.system.updateSettings.mutationOptions({
      onMutate: (patch) => {
        const before = cache.getQueryData(queryKey);
        if (before) cache.setQueryData(queryKey, { ...before, ...withoutUndefined(patch) });
        return { before };
      },
      onSuccess: (settings) => cache.setQueryData(queryKey, settings),
      onError: (_error, _patch, context) => {
        if (context?.before) cache.setQueryData(queryKey, context.before);
      },
    }),
  );
}

function withoutUndefined(patch: { [Key in keyof Settings]?: Settings[Key] | undefined }): Partial<Settings> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
