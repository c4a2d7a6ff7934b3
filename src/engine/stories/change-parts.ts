import type { LibraryStore } from '../store/library-store.ts';
import type { SceneRow, StoryRow } from '../store/rows.ts';
import { notFound } from '../errors.ts';
import type { History } from './history.ts';

/** What a change by hand needs. */
export interface ChangeParts {
  readonly store: LibraryStore;
  readonly history: History;
  newId(): string;
  now(): number;
}

/** A story that can be played. Throws NOT_FOUND, also for one in the trash. */
export function storyInLibrary({ store }: Pick<ChangeParts, 'store'>, id: string): StoryRow {
  const story = store.stories.get(id);
  if (story.deleted_at !== null) throw notFound('story', id);
  return story;
}

/** A scene and its story, neither in the trash. Throws NOT_FOUND. */
export function sceneInLibrary(parts: Pick<ChangeParts, 'store'>, id: string): { scene: SceneRow; story: StoryRow } {
  const scene = parts.store.scenes.get(id);
  return { scene, story: storyInLibrary(parts, scene.story_id) };
}
