import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Story } from '../../../contract/stories.ts';
import { applyEvent } from '../../lib/apply-event.ts';
import { queries } from '../../lib/queries.ts';
import { offerUndo } from '../../lib/undo.ts';
import { useIsHere } from '../../lib/use-is-here.ts';
import { type OpenNode, pagesFrom, type SceneNode } from './map-nodes.ts';

/** Everything that can be done on the map of a story. */
export function useMapActions(story: Story) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const isHere = useIsHere();
  const storyKey = queries.stories.get.queryKey({ input: { id: story.id } });
  const change = useMutation(
    queries.stories.update.mutationOptions({
      // Only what was asked for: the rest of the answer may be older than what events have told since.
      onSuccess: (after, { currentSceneId, pathEndId }) =>
        cache.setQueryData(
          storyKey,
          (old) =>
            old && {
              ...old,
              ...(currentSceneId !== undefined && { currentSceneId: after.currentSceneId }),
              ...(pathEndId !== undefined && { pathEndId: after.pathEndId }),
            },
        ),
    }),
  );
  const open = (sceneId: string) =>
    void navigate({ to: '/play/$storyId', params: { storyId: story.id }, search: { scene: sceneId } });
  const answer = useMutation(
    queries.scenes.add.mutationOptions({
      onSuccess: (scene) => {
        applyEvent(cache, { type: 'scene-changed', scene });
        change.mutate({ id: story.id, currentSceneId: scene.id });
        if (isHere()) open(scene.id);
      },
    }),
  );
  const name = useMutation(
    queries.scenes.setBranch.mutationOptions({
      onSuccess: (scene) => applyEvent(cache, { type: 'scene-changed', scene }),
    }),
  );
  const throwAway = useMutation(
    queries.trash.put.mutationOptions({ onSuccess: () => applyEvent(cache, { type: 'library-changed' }) }),
  );

  return {
    problem: [change, answer, name, throwAway].find(({ error }) => error !== null)?.error ?? null,
    answering: answer.isPending,
    throwing: throwAway.isPending,
    /** Goes on from a page in Play; another answer there begins another branch. */
    goOn: ({ scene }: SceneNode) => {
      change.mutate({ id: story.id, currentSceneId: scene.id });
      open(scene.id);
    },
    /** Takes a choice that nobody has taken: its page is begun and opened. */
    take: ({ parent, index }: OpenNode) => {
      if (!answer.isPending)
        answer.mutate({ storyId: story.id, parentId: parent.id, answer: { kind: 'choice', index } });
    },
    /** Has the reader show the path that ends with this page; null goes back to the one that was played last. */
    showInReader: (pathEndId: string | null) => change.mutate({ id: story.id, pathEndId }),
    name,
    throwAway: (node: SceneNode, onDone: () => void) => {
      const count = pagesFrom(node).length;
      throwAway.mutate(
        { items: [{ kind: 'scene', id: node.id }] },
        {
          onSuccess: () => {
            offerUndo({ what: 'trashed', storyTitle: story.title, count });
            onDone();
          },
        },
      );
    },
  };
}

export type MapActions = ReturnType<typeof useMapActions>;
