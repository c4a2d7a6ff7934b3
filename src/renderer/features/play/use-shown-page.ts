import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import type { Scene } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';
import { queries } from '../../lib/queries.ts';
import { sceneToShow } from './answered-pages.ts';

/**
 * Which page of the story is open: the one in the address, else where reading was left. Turning to another one also
 * tells the engine, so that reading goes on there.
 */
export function useShownPage(story: Story): { scene: Scene | undefined; turnTo: (sceneId: string) => void } {
  const { scene: inAddress } = useSearch({ strict: false });
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { mutate: remember } = useMutation(queries.stories.update.mutationOptions());
  const turnTo = useCallback(
    (sceneId: string) => {
      const storyId = story.id;
      cache.setQueryData(
        queries.stories.get.queryKey({ input: { id: storyId } }),
        (old) => old && { ...old, currentSceneId: sceneId },
      );
      remember({ id: storyId, currentSceneId: sceneId });
      void navigate({ to: '/play/$storyId', params: { storyId }, search: { scene: sceneId } });
    },
    [cache, navigate, remember, story.id],
  );
  const known = story.scenes.some(({ id }) => id === inAddress) ? inAddress : undefined;
  const scene = sceneToShow(story.scenes, known ?? story.currentSceneId);
  const unnamed = inAddress === undefined ? scene?.id : undefined;

  // An address that names no page would show another one as soon as reading goes on: Back has to lead to this one.
  useEffect(() => {
    if (unnamed === undefined) return;
    void navigate({
      to: '/play/$storyId',
      params: { storyId: story.id },
      search: { scene: unnamed },
      replace: true,
    });
  }, [navigate, story.id, unnamed]);

  return { scene, turnTo };
}
