import type { Answer, Scene } from '../../../contract/scenes.ts';

/** The page that this choice has already led to. */
export function sceneAfterChoice(following: readonly Scene[], index: number): Scene | undefined {
  return following.find((scene) => scene.answer?.kind === 'choice' && scene.answer.index === index);
}

/** The page that this very answer has already led to. */
export function sceneAfterAnswer(following: readonly Scene[], answer: Answer): Scene | undefined {
  if (answer.kind === 'choice') return sceneAfterChoice(following, answer.index);
  if (answer.kind === 'finish') return following.find((scene) => scene.answer?.kind === 'finish');
  return following.find((scene) => scene.answer?.kind === 'words' && scene.answer.text === answer.text);
}

/** The page at which reading goes on: where it was left, else the first. */
export function sceneToShow(scenes: readonly Scene[], currentSceneId: string | null): Scene | undefined {
  return scenes.find((scene) => scene.id === currentSceneId) ?? scenes.find((scene) => scene.parentId === null);
}
