import { notFound } from '../errors.ts';
import type { SceneRow, StoryRow, TakeRow } from '../store/rows.ts';
import type { ChangeParts } from './change-parts.ts';
import { chosenTake, readJson } from './scene-records.ts';
import { acceptance, type StaleCheck } from './stale.ts';

/** Shows another take of its kind. Throws NOT_FOUND for one of another scene. */
export function chooseTake(parts: ChangeParts, story: StoryRow, scene: SceneRow, takeId: string): void {
  const { store, history } = parts;
  const take = takeOfScene(parts, scene, takeId);
  if (take.chosen === 1) return;
  const before = chosenTake(store.scenes.takesOf(scene.id), take.kind);
  store.commit(() => {
    store.scenes.chooseTake(take);
    store.stories.recount(story.id, parts.now());
    history.record({
      what: 'take-chosen',
      storyId: story.id,
      storyTitle: story.title,
      count: 1,
      undo: before
        ? [{ table: 'takes', id: before.id, values: { chosen: 1 } }]
        : [{ table: 'takes', id: take.id, values: { chosen: 0 } }],
      redo: [{ table: 'takes', id: take.id, values: { chosen: 1 } }],
    });
  });
}

/** Calls what has changed so far fine as it is. Throws NOT_FOUND for a take of another scene. */
export function acceptStale(
  parts: ChangeParts,
  story: StoryRow,
  scene: SceneRow,
  { takeId, check }: { takeId: string; check: StaleCheck },
): void {
  const { store, history } = parts;
  const take = takeOfScene(parts, scene, takeId);
  const inputs = readJson(store.jobs.get(take.job_id).inputs_json);
  if (check.view(scene, take, inputs).length === 0) return;
  const accepted = acceptance(check.changed(scene, take, inputs));
  store.commit(() => {
    store.scenes.accept(takeId, accepted);
    history.record({
      what: 'stale-accepted',
      storyId: story.id,
      storyTitle: story.title,
      count: 1,
      undo: [{ table: 'takes', id: takeId, values: { accepted_hash: take.accepted_hash } }],
      redo: [{ table: 'takes', id: takeId, values: { accepted_hash: accepted } }],
    });
  });
}

/** A take of a scene. Throws NOT_FOUND for one of another. */
export function takeOfScene({ store }: Pick<ChangeParts, 'store'>, scene: SceneRow, takeId: string): TakeRow {
  const take = store.scenes.take(takeId);
  if (take.scene_id !== scene.id) throw notFound('take', takeId);
  return take;
}
