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

/** Where a page leads. */
interface Outlook {
  readonly reachesEnd: boolean;
  /** Pages of the longest branch from here, this one included. */
  readonly longest: number;
  /** Pages of the branch to read from here, this one included. */
  readonly pagesAhead: number;
}

/**
 * The pages to read, in order. It leads through the first of `through` that is there (a page that was chosen, where
 * reading was left, the story's own path) and on along the first branch that reaches an end, or along the longest one
 * where none does. Pages without words are left out: there is nothing to read on them yet.
 */
export function readingPath(scenes: readonly Scene[], ...through: readonly (string | null)[]): ReadingStep[] {
  const readable = scenes.filter((scene) => scene.text !== null);
  const tree = storyTree(readable);
  const first = tree.roots.length > 0 ? tree.roots : withoutParent(readable);
  const wanted = new Set(
    through.reduce<Scene[]>((found, id) => (found.length > 0 || id === null ? found : tree.pathTo(id)), []),
  );
  const outlook = outlooks(tree, first);
  const path: ReadingStep[] = [];
  let options = first;
  for (;;) {
    const next = options.find((scene) => wanted.has(scene)) ?? bestOf(options, outlook);
    if (!next) return path;
    options = tree.following(next.id);
    const ways =
      options.length > 1 ? options.map((scene) => ({ scene, pagesAhead: outlook.get(scene.id)?.pagesAhead ?? 1 })) : [];
    path.push({ scene: next, ways });
  }
}

/** Where the beginning of a story is gone, what is left of it can still be read. */
function withoutParent(scenes: readonly Scene[]): Scene[] {
  const ids = new Set(scenes.map(({ id }) => id));
  return scenes.filter(({ parentId }) => parentId !== null && !ids.has(parentId));
}

/** Where each page leads, from the last pages back, so that each is looked at once. */
function outlooks(tree: StoryTree, roots: readonly Scene[]): ReadonlyMap<string, Outlook> {
  const inOrder = [...roots];
  // Grows while it is walked: every page comes after the one that leads to it.
  for (const scene of inOrder) inOrder.push(...tree.following(scene.id));
  const outlook = new Map<string, Outlook>();
  for (const scene of inOrder.toReversed()) {
    const options = tree.following(scene.id);
    const ahead = options.map(({ id }) => outlook.get(id));
    const best = bestOf(options, outlook);
    outlook.set(scene.id, {
      reachesEnd: scene.ends || ahead.some((one) => one?.reachesEnd),
      longest: 1 + ahead.reduce((most, one) => Math.max(most, one?.longest ?? 0), 0),
      pagesAhead: 1 + ((best && outlook.get(best.id)?.pagesAhead) ?? 0),
    });
  }
  return outlook;
}

function bestOf(options: readonly Scene[], outlook: ReadonlyMap<string, Outlook>): Scene | undefined {
  const ending = options.find(({ id }) => outlook.get(id)?.reachesEnd);
  if (ending) return ending;
  const length = ({ id }: Scene) => outlook.get(id)?.longest ?? 0;
  return options.reduce<Scene | undefined>(
    (best, scene) => (best && length(best) >= length(scene) ? best : scene),
    undefined,
  );
}
