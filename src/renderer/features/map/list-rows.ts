import { type MapNode, type MapTree, pathTo } from './map-nodes.ts';

/** A line of the list. */
export interface ListRow {
  readonly node: MapNode;
  /** How far it is moved to the right: it grows only where a path parts, so that a long story stays in sight. */
  readonly indent: number;
  /** Something follows from it, so that it can be opened and closed. */
  readonly opens: boolean;
}

/** A story of at most so many nodes is opened whole. */
const OPENED_WHOLE = 200;

/** What is open when the list is first shown: all of a short story, else the way to the given node. */
export function openAtFirst(tree: MapTree, node: MapNode | undefined): ReadonlySet<string> {
  if (tree.nodes.length <= OPENED_WHOLE) return new Set(tree.nodes.map(({ id }) => id));
  return pathTo(node ?? tree.roots[0]);
}

/** The lines that are to be seen while these nodes are open, from top to bottom. */
export function listRows(tree: MapTree, open: ReadonlySet<string>): ListRow[] {
  const rows: ListRow[] = [];
  const waiting = tree.roots.map((node): ListRow => rowOf(node, 0)).toReversed();
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    rows.push(row);
    const { node, indent } = row;
    if (node.kind === 'open' || !open.has(node.id)) continue;
    const { children } = node;
    const goesOn = children.filter(({ kind }) => kind === 'scene').length === 1;
    waiting.push(
      ...children.map((child) => rowOf(child, goesOn && child.kind === 'scene' ? indent : indent + 1)).toReversed(),
    );
  }
  return rows;
}

function rowOf(node: MapNode, indent: number): ListRow {
  return { node, indent, opens: node.kind === 'scene' && node.children.length > 0 };
}
