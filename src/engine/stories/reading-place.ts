import { EngineError, notFound } from '../errors.ts';
import type { StoryRow } from '../store/rows.ts';
import { plainText } from '../writer/plain-text.ts';
import type { ChangeParts } from './change-parts.ts';

/** What may be said of a story after it began. */
export interface StoryUpdate {
  readonly title?: string | undefined;
  readonly currentSceneId?: string | undefined;
  readonly readerSceneId?: string | undefined;
  /** Null goes back to the path that was played last. */
  readonly pathEndId?: string | null | undefined;
}

/**
 * Renames a story, and keeps where it is played, read and ends. Places move nothing in the library. Throws NOT_FOUND
 * for a scene of another story or in the trash, and INPUT_REFUSED for a title without a letter.
 */
export function updateStory(parts: ChangeParts, story: StoryRow, update: StoryUpdate): void {
  const { store, history } = parts;
  for (const sceneId of [update.currentSceneId, update.readerSceneId, update.pathEndId]) {
    if (sceneId && store.scenes.get(sceneId).story_id !== story.id) throw notFound('scene', sceneId);
  }
  const title = update.title === undefined ? undefined : plainText(update.title);
  if (title === '') {
    throw new EngineError('INPUT_REFUSED', 'A title needs a letter', { field: 'title', reason: 'empty' });
  }
  const isRenamed = title !== undefined && (title !== story.title || story.title_is_final === 0);
  const { pathEndId } = update;
  const isOtherPath = pathEndId !== undefined && pathEndId !== story.path_end_id;
  const renamed = isRenamed ? { title, title_is_final: 1 } : {};
  const about = { storyId: story.id, storyTitle: story.title, count: 1 } as const;
  store.commit(() => {
    const places = {
      current_scene_id: update.currentSceneId ?? null,
      reader_scene_id: update.readerSceneId ?? null,
    };
    store.stories.change(story.id, { ...renamed, ...places }, isRenamed ? parts.now() : null);
    if (isRenamed) {
      const before = { title: story.title, title_is_final: story.title_is_final };
      history.record({
        ...about,
        what: 'renamed',
        undo: [{ table: 'stories', id: story.id, values: before }],
        redo: [{ table: 'stories', id: story.id, values: renamed }],
      });
    }
    if (isOtherPath) {
      store.stories.setPathEnd(story.id, pathEndId);
      history.record({
        ...about,
        what: 'path-chosen',
        undo: [{ table: 'stories', id: story.id, values: { path_end_id: story.path_end_id } }],
        redo: [{ table: 'stories', id: story.id, values: { path_end_id: pathEndId } }],
      });
    }
  });
}
