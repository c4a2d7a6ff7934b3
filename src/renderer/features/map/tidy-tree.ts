/** A tree to be drawn from the top down. Widths in pixels. */
export interface TreeShape {
  readonly id: string;
  readonly width: number;
  /** The parent stands above its stems; above all its children where none is one. */
  readonly stem: boolean;
  readonly children: readonly TreeShape[];
}

/** Where the middles of all nodes are, in pixels from the left edge of the drawing, and how wide that is. */
export interface TidyTree {
  readonly middles: ReadonlyMap<string, number>;
  readonly width: number;
}

/** Left and right edges of a subtree, its lowest level first, so that a level more at the top is one push. */
interface Outline {
  readonly left: number[];
  readonly right: number[];
  /** To be added to every edge. */
  shift: number;
}

/**
 * Places the nodes of each level beside one another: in order, at least `gap` apart, subtrees as near as their outlines
 * allow, and a subtree drawn the same way wherever it stands. The time it takes grows with the number of nodes, because
 * joining two outlines walks only as deep as the shallower one.
 */
export function tidyTree(roots: readonly TreeShape[], gap: number): TidyTree {
  const inOrder: TreeShape[] = [];
  const waiting = roots.toReversed();
  for (let shape = waiting.pop(); shape; shape = waiting.pop()) {
    inOrder.push(shape);
    waiting.push(...shape.children.toReversed());
  }

  const outlines = new Map<string, Outline>();
  /** From the middle of the parent to the middle of the child. */
  const offsets = new Map<string, number>();
  for (const shape of inOrder.toReversed()) {
    const outline = placeBeside(shape.children);
    outline.left.push(-shape.width / 2 - outline.shift);
    outline.right.push(shape.width / 2 - outline.shift);
    outlines.set(shape.id, outline);
  }
  const whole = placeBeside(roots);

  const start = Math.min(0, ...edges(whole, whole.left, Math.min));
  const end = Math.max(0, ...edges(whole, whole.right, Math.max));
  const middles = new Map<string, number>();
  for (const root of roots) middles.set(root.id, (offsets.get(root.id) ?? 0) - start);
  for (const shape of inOrder) {
    const middle = middles.get(shape.id) ?? 0;
    for (const child of shape.children) middles.set(child.id, middle + (offsets.get(child.id) ?? 0));
  }
  return { middles, width: end - start };

  /** Joins the outlines of siblings and centres what they are drawn around. */
  function placeBeside(siblings: readonly TreeShape[]): Outline {
    let joined: Outline = { left: [], right: [], shift: 0 };
    for (const shape of siblings) {
      const outline = outlines.get(shape.id) ?? { left: [], right: [], shift: 0 };
      outlines.delete(shape.id);
      const offset = joined.left.length === 0 ? 0 : distance(joined, outline, gap);
      offsets.set(shape.id, offset);
      joined = join(joined, outline, offset);
    }
    const stems = siblings.filter(({ stem }) => stem);
    const around = stems.length > 0 ? stems : siblings;
    const first = offsets.get(around[0]?.id ?? '') ?? 0;
    const last = offsets.get(around.at(-1)?.id ?? '') ?? 0;
    const centre = (first + last) / 2;
    for (const shape of siblings) offsets.set(shape.id, (offsets.get(shape.id) ?? 0) - centre);
    joined.shift -= centre;
    return joined;
  }
}

/** How far to the right of the first outline's middle the second one's must be. */
function distance(before: Outline, next: Outline, gap: number): number {
  const [deepBefore, deepNext] = [before.left.length, next.left.length];
  let furthest = Number.NEGATIVE_INFINITY;
  for (let level = 1; level <= Math.min(deepBefore, deepNext); level += 1) {
    const edge = (before.right[deepBefore - level] ?? 0) + before.shift;
    const opposite = (next.left[deepNext - level] ?? 0) + next.shift;
    furthest = Math.max(furthest, edge + gap - opposite);
  }
  return furthest;
}

/** The outline around both, kept in the arrays of the deeper one. */
function join(before: Outline, next: Outline, offset: number): Outline {
  const [deepBefore, deepNext] = [before.left.length, next.left.length];
  const moved = next.shift + offset;
  if (deepBefore >= deepNext) {
    for (let level = 1; level <= deepNext; level += 1)
      before.right[deepBefore - level] = (next.right[deepNext - level] ?? 0) + moved - before.shift;
    return before;
  }
  for (let level = 1; level <= deepBefore; level += 1)
    next.left[deepNext - level] = (before.left[deepBefore - level] ?? 0) + before.shift - moved;
  next.shift = moved;
  return next;
}

/** The outermost of the edges, as a list of one; empty without any. */
function edges(outline: Outline, all: readonly number[], outer: (one: number, other: number) => number): number[] {
  const [first, ...rest] = all;
  if (first === undefined) return [];
  return [rest.reduce((one, other) => outer(one, other), first) + outline.shift];
}
