import type { BranchColour } from '../../../contract/scenes.ts';
import type { Story } from '../../../contract/stories.ts';
import { type MapNode, type MapTree, pathTo, type SceneNode } from './map-nodes.ts';

/** What the map tells about the paths of a story beside their shape. */
export interface StoryPaths {
  /** Ids of the pages on the way to the one that was played last. */
  readonly played: ReadonlySet<string>;
  /** The page that was played last. */
  readonly current: SceneNode | undefined;
  /** Last page of the path that the reader shows; undefined where it shows the one played last. */
  readonly readerEnd: SceneNode | undefined;
  /** Colour of the branch that each node is on; `none` where nobody gave one. */
  colourOf(id: string): BranchColour;
}

/** Sorts out which pages were played and which branch has which colour. */
export function storyPaths(story: Story, tree: MapTree): StoryPaths {
  const current = sceneNodeOf(tree, story.currentSceneId) ?? tree.roots[0];
  const colours = new Map<string, BranchColour>();
  for (const node of tree.nodes) {
    const own = node.kind === 'scene' ? node.scene.branch?.colour : undefined;
    colours.set(node.id, own ?? (node.parent ? (colours.get(node.parent.id) ?? 'none') : 'none'));
  }
  return {
    played: pathTo(current),
    current,
    readerEnd: sceneNodeOf(tree, story.pathEndId),
    colourOf: (id) => colours.get(id) ?? 'none',
  };
}

/** The page with this id. */
export function sceneNodeOf(tree: MapTree, id: string | null): SceneNode | undefined {
  const node: MapNode | undefined = id === null ? undefined : tree.byId.get(id);
  return node?.kind === 'scene' ? node : undefined;
}

/** The last page on from here: along the path that was played, else along the newest answers. */
export function endFrom(node: SceneNode, played: ReadonlySet<string>): SceneNode {
  let at = node;
  for (;;) {
    const pages = at.children.filter((child) => child.kind === 'scene');
    const next =
      pages.find(({ id }) => played.has(id)) ??
      pages.toSorted((one, other) => one.scene.createdAt - other.scene.createdAt).at(-1);
    if (!next) return at;
    at = next;
  }
}
