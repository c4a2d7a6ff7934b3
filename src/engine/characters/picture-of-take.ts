import { EngineError, notFound } from '../errors.ts';
import { castAt } from '../looks/look-state.ts';
import { foldedText } from '../store/folded-text.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { SceneRow, StoryRow } from '../store/rows.ts';
import { sceneInLibrary } from '../stories/change-parts.ts';
import { shownPage } from '../stories/scene-records.ts';
import type { CharacterWords } from './characters.ts';

/** A picture of a story that is not in the trash. */
export interface StoryPicture {
  readonly assetId: string;
  readonly scene: SceneRow;
  readonly story: StoryRow;
}

/** Throws NOT_FOUND for a take that is no picture, or is in the trash. */
export function pictureOfTake(store: LibraryStore, takeId: string): StoryPicture {
  const take = store.scenes.findTake(takeId);
  if (take?.kind !== 'image' || take.asset_id === null || take.deleted_at !== null) throw notFound('picture', takeId);
  return { assetId: take.asset_id, ...sceneInLibrary({ store }, take.scene_id) };
}

/**
 * What the story says of somebody in a picture, as they look on that page. Without a name it is the only one who is
 * there. Throws INPUT_REFUSED where that is not one.
 */
export function saidOfPicture(
  store: LibraryStore,
  { story, scene }: StoryPicture,
  name: string | undefined,
): CharacterWords & { readonly name: string } {
  const { who = [] } = shownPage(store.scenes.takesOf(scene.id)) ?? {};
  const wanted = name ?? (who.length === 1 ? who[0] : undefined);
  if (wanted === undefined) {
    throw new EngineError('INPUT_REFUSED', 'Say who it is', { field: 'name', reason: 'empty' });
  }
  const member = castAt(store, story, scene).find((each) => foldedText(each.name) === foldedText(wanted));
  if (!member) return { name: wanted };
  const { kind, description, facts } = member;
  return { name: wanted, kind, description, ...(facts ? { facts } : {}) };
}
