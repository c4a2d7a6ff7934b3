import type { MapNode, MapTree } from './map-nodes.ts';

/** Where an arrow key leads from here: up to the parent, down to the first child, sideways among siblings. */
export function walk(tree: MapTree, from: MapNode, key: string): MapNode | undefined {
  const siblings = from.parent ? from.parent.children : tree.roots;
  switch (key) {
    case 'ArrowUp':
      return from.parent ?? undefined;
    case 'ArrowDown':
      return from.kind === 'scene' ? from.children[0] : undefined;
    case 'ArrowLeft':
      return siblings[from.place - 1];
    case 'ArrowRight':
      return siblings[from.place + 1];
    case 'Home':
      return tree.roots[0];
    default:
      return undefined;
  }
}
