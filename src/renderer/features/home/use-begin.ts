import { ORPCError } from '@orpc/client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { NewStory } from '../../../contract/stories.ts';
import { queries } from '../../lib/queries.ts';
import { refusedInput } from '../../lib/refused-input.ts';
import { useIsHere } from '../../lib/use-is-here.ts';
import { useSystem } from '../../lib/use-system.ts';
import { clearWords } from './draft-store.ts';

/** Begins a story and goes to its first page, unless the person has gone elsewhere meanwhile. After a failure everything typed is still there. */
export function useBegin() {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const isHere = useIsHere();
  const { tier } = useSystem();
  const creation = useMutation(
    queries.stories.create.mutationOptions({
      onSuccess: async (story) => {
        cache.setQueryData(queries.stories.get.queryKey({ input: { id: story.id } }), story);
        void cache.invalidateQueries({ queryKey: queries.stories.list.key() });
        if (isHere()) await navigate({ to: '/play/$storyId', params: { storyId: story.id } });
        clearWords(tier);
      },
      onError: (error) => {
        if (error instanceof ORPCError && error.code === 'MODEL_UNUSABLE')
          void cache.invalidateQueries({ queryKey: queries.models.list.key() });
      },
    }),
  );
  return {
    begin: (story: NewStory) => {
      if (!creation.isPending) creation.mutate(story);
    },
    pending: creation.isPending,
    error: creation.error,
    forgetError: creation.reset,
  };
}

/** The field that the engine refused, if that is what happened. */
export function refusedField(error: unknown): string | null {
  return refusedInput(error)?.field ?? null;
}
