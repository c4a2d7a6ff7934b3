import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Event } from '../../../contract/events.ts';
import type { Scene } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';
import { applyEvent } from '../../lib/apply-event.ts';
import { queries } from '../../lib/queries.ts';
import { offerUndo } from '../../lib/undo.ts';

/** The page as it was known when something was asked of it. */
interface Asked {
  before: Scene | undefined;
}

/**
 * Everything a page can be asked to do. An answer is written into the cache at once, unless events have told of the
 * page meanwhile: those come another way than answers do, and may be the newer ones.
 */
export function usePageActions({ id: storyId, title: storyTitle }: Pick<Story, 'id' | 'title'>) {
  const cache = useQueryClient();
  const scenes = () => cache.getQueryData(queries.stories.get.queryKey({ input: { id: storyId } }))?.scenes;
  const sceneOf = (id: string) => scenes()?.find((scene) => scene.id === id);
  const sceneWith = (jobId: string) => scenes()?.find((scene) => scene.jobs.some((job) => job.id === jobId));
  const unlessTold = (asked: Asked, sceneId: string | null | undefined, event: Event) => {
    if (sceneId && sceneOf(sceneId) === asked.before) applyEvent(cache, event);
  };
  const ofScene = {
    onMutate: ({ id }: { id: string }): Asked => ({ before: sceneOf(id) }),
    onSuccess: (scene: Scene, _input: unknown, asked: Asked) =>
      unlessTold(asked, scene.id, { type: 'scene-changed', scene }),
  };
  const ofJob = { onMutate: ({ id }: { id: string }): Asked => ({ before: sceneWith(id) }) };
  return {
    answer: useMutation(
      queries.scenes.add.mutationOptions({
        onSuccess: (scene) => {
          if (!sceneOf(scene.id)) applyEvent(cache, { type: 'scene-changed', scene });
          // Since the last page the models have a longer history here.
          void cache.invalidateQueries({ queryKey: queries.models.list.key() });
        },
      }),
    ),
    remake: useMutation(queries.scenes.remake.mutationOptions(ofScene)),
    check: useMutation(queries.scenes.check.mutationOptions(ofScene)),
    setLook: useMutation(queries.scenes.setLook.mutationOptions(ofScene)),
    chooseTake: useMutation(queries.scenes.chooseTake.mutationOptions(ofScene)),
    edit: useMutation(queries.scenes.edit.mutationOptions(ofScene)),
    acceptStale: useMutation(queries.scenes.acceptStale.mutationOptions(ofScene)),
    throwAway: useMutation(
      queries.trash.put.mutationOptions({
        onSuccess: (_answer, { items }) => {
          applyEvent(cache, { type: 'library-changed' });
          offerUndo({ what: 'trashed', storyTitle, count: items.length });
        },
      }),
    ),
    cancel: useMutation(
      queries.jobs.cancel.mutationOptions({
        ...ofJob,
        onSuccess: (job, _input, asked) => unlessTold(asked, job.sceneId, { type: 'job-progressed', job }),
      }),
    ),
    decide: useMutation(
      queries.jobs.decide.mutationOptions({
        ...ofJob,
        onSuccess: (job, _input, asked) => unlessTold(asked, job.sceneId, { type: 'job-progressed', job }),
      }),
    ),
    raise: useMutation(queries.budgets.raiseOnce.mutationOptions()),
    retry: useMutation(
      queries.jobs.retry.mutationOptions({
        ...ofJob,
        onSuccess: (job, _input, asked) => unlessTold(asked, job.sceneId, { type: 'job-progressed', job }),
      }),
    ),
  };
}

export type PageActions = ReturnType<typeof usePageActions>;
