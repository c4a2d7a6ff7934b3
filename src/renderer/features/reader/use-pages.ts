import { useCallback, useMemo, useState } from 'react';
import type { Story } from '../../../contract/stories.ts';
import { type ReadingStep, readingPath } from './reading-path.ts';
import { useKeptPlace } from './use-kept-place.ts';

interface Place {
  sceneId: string | null;
  /** The branch that is read leads through this page; null leaves it to the story. */
  throughId: string | null;
  /** On the leaf after the last page. */
  ended: boolean;
}

/** The pages of a story that is being read, and where one is. */
export interface Pages {
  readonly path: readonly ReadingStep[];
  /** From 0; the number of pages on the leaf after the last one. */
  readonly index: number;
  /** Goes to a page of the path; what lies outside of it is brought back to its ends. */
  turnTo(index: number): void;
  /** Goes on along another branch. */
  take(sceneId: string): void;
}

/**
 * Opens at `openAt`, else where the story was left, else at its first page. The path is the one that the story shows by
 * default, until another branch is taken.
 */
export function usePages(story: Story, openAt: string | null): Pages {
  const { id, scenes, pathEndId, currentSceneId } = story;
  const [at, setAt] = useState(() => startOf(story, openAt));
  const keep = useKeptPlace(id);
  const path = useMemo(
    () => readingPath(scenes, at.throughId, pathEndId, currentSceneId),
    [scenes, at.throughId, pathEndId, currentSceneId],
  );
  const take = useCallback(
    (sceneId: string) => {
      setAt({ sceneId, throughId: sceneId, ended: false });
      keep(sceneId);
    },
    [keep],
  );
  const found = path.findIndex(({ scene }) => scene.id === at.sceneId);
  return {
    path,
    index: at.ended ? path.length : Math.max(0, found),
    turnTo: (target) => {
      const to = Math.min(Math.max(0, target), path.length);
      const sceneId = (path[to] ?? path.at(-1))?.scene.id;
      if (!sceneId) return;
      setAt({ sceneId, throughId: at.throughId ?? path.at(-1)?.scene.id ?? sceneId, ended: to === path.length });
      keep(sceneId);
    },
    take,
  };
}

function startOf({ scenes, readerSceneId, pathEndId, currentSceneId }: Story, openAt: string | null): Place {
  const known = (id: string | null) => scenes.find((scene) => scene.id === id)?.id ?? null;
  const asked = known(openAt);
  const sceneId = asked ?? known(readerSceneId);
  const byDefault = readingPath(scenes, pathEndId, currentSceneId);
  const isOnDefault = byDefault.some(({ scene }) => scene.id === sceneId);
  return { sceneId, throughId: isOnDefault ? null : sceneId, ended: false };
}
