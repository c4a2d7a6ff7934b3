import type { Scene } from '../../contract/scenes.ts';

/** The pages of a story by what leads to what. */
export interface StoryTree {
  /** Pages that nothing leads to; one in a whole story. Oldest first. */
  readonly roots: readonly Scene[];
  /** The pages that answers to this page have led to, oldest first. */
  following(sceneId: string): readonly Scene[];
  /** The pages from the start to the given one, both included. Empty when there is no such page. */
  pathTo(sceneId: string): Scene[];
}

/** Sorts out which page follows which, whatever the order they come in. */
export function storyTree(scenes: readonly Scene[]): StoryTree {
  const inOrder = scenes.toSorted((one, other) => one.createdAt - other.createdAt);
  const byId = new Map(inOrder.map((scene) => [scene.id, scene]));
  const following = Map.groupBy(inOrder, ({ parentId }) => parentId);
  return {
    roots: following.get(null) ?? [],
    following: (sceneId) => following.get(sceneId) ?? [],
    pathTo: (sceneId) => {
      const path: Scene[] = [];
      // A page that names itself as its ancestor would go on for ever.
      for (let at = byId.get(sceneId); at && !path.includes(at);) {
        path.unshift(at);
        at = at.parentId === null ? undefined : byId.get(at.parentId);
      }
      return path;
    },
  };
}
