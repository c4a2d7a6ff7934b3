import type { Scene } from '../../../contract/scenes.ts';

interface NodeBase {
  readonly id: string;
  /** Pages from the start, from 0; of an open end, where its page would be. */
  readonly level: number;
  readonly parent: SceneNode | null;
  /** Place among its siblings, from 0. */
  readonly place: number;
}

/** A page of the story. */
export interface SceneNode extends NodeBase {
  readonly kind: 'scene';
  readonly scene: Scene;
  /** What follows, in the order of the choices; answers in own words come last. */
  readonly children: readonly MapNode[];
}

/** A choice that nobody has taken yet. */
export interface OpenNode extends NodeBase {
  readonly kind: 'open';
  readonly parent: SceneNode;
  readonly index: number;
  readonly label: string;
}

export type MapNode = SceneNode | OpenNode;

interface GrowingNode extends SceneNode {
  readonly children: MapNode[];
}

/** A story as its map shows it. */
export interface MapTree {
  /** One in a whole story; a page whose parent is gone begins a tree of its own. */
  readonly roots: readonly SceneNode[];
  /** Parents before their children, siblings in order. */
  readonly nodes: readonly MapNode[];
  readonly byId: ReadonlyMap<string, MapNode>;
}

/** Everything that can be reached from the pages of a story, and each choice that leads nowhere yet. */
export function mapNodes(scenes: readonly Scene[]): MapTree {
  const inOrder = scenes.toSorted((one, other) => one.createdAt - other.createdAt || one.depth - other.depth);
  const known = new Set(inOrder.map(({ id }) => id));
  const following = Map.groupBy(inOrder, ({ parentId }) => parentId);
  const nodes: MapNode[] = [];
  const byId = new Map<string, MapNode>();
  const roots: SceneNode[] = [];

  const startsHere = (scene: Scene): boolean => scene.parentId === null || !known.has(scene.parentId);
  // Whatever is left after the roots names itself as its ancestor; it is shown all the same.
  for (const scene of [...inOrder.filter(startsHere), ...inOrder]) {
    if (!byId.has(scene.id)) roots.push(grow(scene, roots.length));
  }
  return { roots, nodes, byId };

  function grow(start: Scene, place: number): SceneNode {
    const root = sceneNode(start, null, place);
    const waiting: (OpenNode | GrowingNode)[] = [root];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      nodes.push(node);
      if (node.kind === 'open') continue;
      const children = childrenOf(node);
      node.children.push(...children);
      waiting.push(...children.toReversed());
    }
    return root;
  }

  function sceneNode(scene: Scene, parent: SceneNode | null, place: number): GrowingNode {
    const level = parent ? parent.level + 1 : 0;
    const node: GrowingNode = { kind: 'scene', id: scene.id, scene, parent, place, level, children: [] };
    byId.set(node.id, node);
    return node;
  }

  function openNode(parent: SceneNode, index: number, label: string, place: number): OpenNode {
    const id = `${parent.id}:${index}`;
    const node: OpenNode = { kind: 'open', id, index, label, parent, place, level: parent.level + 1 };
    byId.set(id, node);
    return node;
  }

  function childrenOf(node: SceneNode): (OpenNode | GrowingNode)[] {
    const { scene } = node;
    const next = (following.get(scene.id) ?? []).filter(({ id }) => !byId.has(id));
    const inPlace: (Scene | { index: number; label: string })[] = [];
    const choices = scene.ends || scene.text === null ? [] : scene.choices;
    choices.forEach(({ label }, index) => {
      const led = next.filter(({ answer }) => answer?.kind === 'choice' && answer.index === index);
      inPlace.push(...(led.length > 0 ? led : [{ index, label }]));
    });
    inPlace.push(...next.filter((one) => !inPlace.includes(one)));
    return inPlace.map((one, place) =>
      'id' in one ? sceneNode(one, node, place) : openNode(node, one.index, one.label, place),
    );
  }
}

/** This page and every page that follows from it. */
export function pagesFrom(node: SceneNode): SceneNode[] {
  const pages: SceneNode[] = [];
  const waiting: MapNode[] = [node];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (at.kind === 'open') continue;
    pages.push(at);
    waiting.push(...at.children);
  }
  return pages;
}

/** Ids of the pages from the start to this one. */
export function pathTo(node: MapNode | undefined): ReadonlySet<string> {
  const path = new Set<string>();
  for (let at: MapNode | null | undefined = node; at; at = at.parent) path.add(at.id);
  return path;
}
