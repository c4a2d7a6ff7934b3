import type { MapNode, MapTree } from './map-nodes.ts';
import { tidyTree, type TreeShape } from './tidy-tree.ts';

/** A rectangle of the drawing, in its own pixels. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A node with its place in the drawing. `x` is its middle, `y` its top. */
export interface Placed {
  readonly node: MapNode;
  readonly x: number;
  readonly y: number;
}

/** A way from a page to what follows from it. */
export interface Way {
  readonly from: Placed;
  readonly to: Placed;
}

/** Sizes of the drawing in pixels, before it is zoomed. */
export const SCENE_WIDTH = 176;
export const SCENE_HEIGHT = 152;
export const OPEN_WIDTH = 124;
export const OPEN_HEIGHT = 48;
const GAP = 24;
const LEVEL_HEIGHT = SCENE_HEIGHT + 64;

export interface Drawing {
  readonly width: number;
  readonly height: number;
  place(id: string): Placed | undefined;
  /** The nodes of which something is inside. Looks only at what is near. */
  nodesIn(area: Rectangle): Placed[];
  /** The ways of which something may be inside, also where both of their ends are not. */
  waysIn(area: Rectangle): Way[];
}

/** Lays the tree out once; what a part of it shows is looked up. */
export function drawMap(tree: MapTree): Drawing {
  const shapes = new Map<string, TreeShape & { children: TreeShape[] }>();
  for (const node of tree.nodes) {
    const stem = node.kind === 'scene';
    const shape = { id: node.id, width: stem ? SCENE_WIDTH : OPEN_WIDTH, stem, children: [] };
    shapes.set(node.id, shape);
    if (node.parent) shapes.get(node.parent.id)?.children.push(shape);
  }
  const roots = tree.roots.map(({ id }) => shapes.get(id)).filter((shape) => shape !== undefined);
  const { middles, width } = tidyTree(roots, GAP);

  const placed = new Map<string, Placed>();
  const levels: Placed[][] = [];
  for (const node of tree.nodes) {
    const one = { node, x: middles.get(node.id) ?? 0, y: node.level * LEVEL_HEIGHT };
    placed.set(node.id, one);
    (levels[node.level] ??= []).push(one);
  }

  return {
    width,
    height: Math.max(0, levels.length * LEVEL_HEIGHT - (LEVEL_HEIGHT - SCENE_HEIGHT)),
    place: (id) => placed.get(id),
    nodesIn: ({ left, top, right, bottom }) =>
      levelsIn(top, bottom).flatMap((level) => {
        const half = SCENE_WIDTH / 2;
        return stretch(
          level,
          ({ x }) => x + half >= left,
          ({ x }) => x - half > right,
        ).filter(({ y }) => y + SCENE_HEIGHT >= top && y <= bottom);
      }),
    waysIn: ({ left, top, right, bottom }) =>
      // The ways into a level reach down from the one above it.
      levelsIn(top, bottom + LEVEL_HEIGHT).flatMap((level) =>
        stretch(
          level,
          (to) => Math.max(to.x, parentX(to)) >= left,
          (to) => Math.min(to.x, parentX(to)) > right,
        ).flatMap((to) => {
          const from = to.node.parent && placed.get(to.node.parent.id);
          return from ? [{ from, to }] : [];
        }),
      ),
  };

  function parentX(to: Placed): number {
    return (to.node.parent ? placed.get(to.node.parent.id)?.x : undefined) ?? to.x;
  }

  function levelsIn(top: number, bottom: number): Placed[][] {
    const first = Math.max(0, Math.floor((top - SCENE_HEIGHT) / LEVEL_HEIGHT));
    return levels.slice(first, Math.max(first, Math.floor(bottom / LEVEL_HEIGHT) + 1));
  }
}

/** The rectangle that a node takes. */
export function placeOfNode({ node, x, y }: Placed): Rectangle {
  const [width, height] = node.kind === 'scene' ? [SCENE_WIDTH, SCENE_HEIGHT] : [OPEN_WIDTH, OPEN_HEIGHT];
  return { left: x - width / 2, top: y, right: x + width / 2, bottom: y + height };
}

/** The run of a list that begins where `begins` first holds and ends before `beyond` first holds. Both hold to the end. */
function stretch<Item>(
  items: readonly Item[],
  begins: (item: Item) => boolean,
  beyond: (item: Item) => boolean,
): readonly Item[] {
  return items.slice(firstWhere(items, begins), firstWhere(items, beyond));
}

function firstWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
