import type { Scene } from '../../../contract/scenes.ts';

/** The pages from the start of the story to the given one, both included. Empty when there is no such page. */
export function pathTo(scenes: readonly Scene[], sceneId: string): Scene[] {
  const byId = new Map(scenes.map((scene) => [scene.id, scene]));
  const path: Scene[] = [];
  // A page that names itself as its ancestor would go on for ever, so a path never holds more pages than there are.
  for (let at = byId.get(sceneId); at && path.length < scenes.length;) {
    path.unshift(at);
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  }
  return path;
}

/** The pages that answers to this page have led to, oldest first. */
export function followingScenes(scenes: readonly Scene[], sceneId: string): Scene[] {
  return scenes.filter((scene) => scene.parentId === sceneId).sort((one, other) => one.createdAt - other.createdAt);
}

/** The page that this choice has already led to. */
export function sceneAfterChoice(following: readonly Scene[], index: number): Scene | undefined {
  return following.find((scene) => scene.answer?.kind === 'choice' && scene.answer.index === index);
}

/** The page at which reading goes on: where it was left, else the first. */
export function sceneToShow(scenes: readonly Scene[], currentSceneId: string | null): Scene | undefined {
  return scenes.find((scene) => scene.id === currentSceneId) ?? scenes.find((scene) => scene.parentId === null);
}
