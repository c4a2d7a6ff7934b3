import type { Scene } from '../../../contract/scenes.ts';
import { type StoryTree, storyTree } from '../../lib/story-tree.ts';

/** One page as the reader shows it. */
export interface ReadingStep {
  readonly scene: Scene;
  /** The ways on where the story branches; empty where there is only one. */
  readonly ways: readonly Way[];
}

/** A branch that can be taken at the end of a page. */
export interface Way {
  readonly scene: Scene;
  /** Pages to the end of this branch, its own first page included. */
  readonly pagesAhead: number;
}

/**
 * The pages to read, in order. It leads through `through` (a page that was chosen or where reading was left) and on
 * along the first branch that reaches an end, or along the longest one where none does. Pages without words are left
 * out: there is nothing to read on them yet.
 */
export function readingPath(scenes: readonly Scene[], through: string | null): ReadingStep[] {
  const tree = storyTree(scenes.filter((scene) => scene.text !== null));
  const wanted = through === null ? [] : tree.pathTo(through);
  const path: ReadingStep[] = [];
  let options = tree.roots;
  for (;;) {
    const next = options.find((scene) => wanted.includes(scene)) ?? bestBranch(tree, options);
    if (!next) return path;
    options = tree.following(next.id);
    const ways = options.length > 1 ? options.map((scene) => ({ scene, pagesAhead: pagesAhead(tree, scene) })) : [];
    path.push({ scene: next, ways });
  }
}

function bestBranch(tree: StoryTree, options: readonly Scene[]): Scene | undefined {
  if (options.length < 2) return options[0];
  const ending = options.find((scene) => reachesEnd(tree, scene));
  if (ending) return ending;
  return options.reduce<Scene | undefined>(
    (best, scene) => (best && longest(tree, best) >= longest(tree, scene) ? best : scene),
    undefined,
  );
}

function reachesEnd(tree: StoryTree, scene: Scene): boolean {
  return scene.ends || tree.following(scene.id).some((next) => reachesEnd(tree, next));
}

function longest(tree: StoryTree, scene: Scene): number {
  return 1 + Math.max(0, ...tree.following(scene.id).map((next) => longest(tree, next)));
}

function pagesAhead(tree: StoryTree, scene: Scene): number {
  let count = 0;
  for (let at: Scene | undefined = scene; at; at = bestBranch(tree, tree.following(at.id))) count += 1;
  return count;
}
