import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyTree, type TreeShape } from './tidy-tree.ts';

interface Grown extends TreeShape {
  readonly children: Grown[];
}

const GAP = 10;

function shape(id: string, children: Grown[] = [], width = 100, stem = true): Grown {
  return { id, width, stem, children };
}

/** A tree in which the parent of each node is any of the nodes before it. */
const trees = fc
  .array(fc.record({ parent: fc.nat(), width: fc.integer({ min: 1, max: 200 }), stem: fc.boolean() }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((plans) => {
    const made: Grown[] = [];
    for (const [index, { parent, width, stem }] of plans.entries()) {
      const one = shape(String(index), [], width, stem);
      made[parent % Math.max(1, index)]?.children.push(one);
      made.push(one);
    }
    return made[0] ?? shape('none');
  });

function levelsOf(roots: readonly Grown[]): Grown[][] {
  const levels: Grown[][] = [];
  for (let level = [...roots]; level.length > 0; level = level.flatMap(({ children }) => children)) levels.push(level);
  return levels;
}

describe('tidyTree', () => {
  it('puts a single way on straight below its page, whatever open ends stand beside it', () => {
    const open = (id: string) => shape(id, [], 40, false);
    const { middles } = tidyTree([shape('a', [open('x'), open('y'), shape('b', [shape('c'), open('z')])])], GAP);
    expect(middles.get('b')).toBe(middles.get('a'));
    expect(middles.get('c')).toBe(middles.get('a'));
  });

  it('lets nothing on a level overlap or change places', () => {
    fc.assert(
      fc.property(trees, (root) => {
        const { middles, width } = tidyTree([root], GAP);
        for (const level of levelsOf([root])) {
          let edge = Number.NEGATIVE_INFINITY;
          for (const { id, width: own } of level) {
            const middle = middles.get(id) ?? Number.NaN;
            expect(middle - own / 2).toBeGreaterThanOrEqual(edge - 1e-6);
            expect(middle - own / 2).toBeGreaterThanOrEqual(-1e-6);
            expect(middle + own / 2).toBeLessThanOrEqual(width + 1e-6);
            edge = middle + own / 2 + GAP;
          }
        }
      }),
    );
  });

  it('stands each page above the middle of what it is drawn around', () => {
    fc.assert(
      fc.property(trees, (root) => {
        const { middles } = tidyTree([root], GAP);
        for (const { id, children } of levelsOf([root]).flat()) {
          const stems = children.filter(({ stem }) => stem);
          const around = stems.length > 0 ? stems : children;
          if (around.length === 0) continue;
          const first = middles.get(around[0]?.id ?? '') ?? Number.NaN;
          const last = middles.get(around.at(-1)?.id ?? '') ?? Number.NaN;
          expect(middles.get(id)).toBeCloseTo((first + last) / 2, 6);
        }
      }),
    );
  });

  it('draws a branch the same way wherever it stands', () => {
    fc.assert(
      fc.property(trees, trees, (branch, other) => {
        const renamed = (root: Grown, name: string): Grown => ({
          ...root,
          id: `${name}${root.id}`,
          children: root.children.map((child) => renamed(child, name)),
        });
        const alone = tidyTree([branch], GAP).middles;
        const beside = tidyTree([shape('top', [renamed(other, 'o'), renamed(branch, 'b')])], GAP).middles;
        const start = (beside.get(`b${branch.id}`) ?? 0) - (alone.get(branch.id) ?? 0);
        for (const [id, middle] of alone) expect(beside.get(`b${id}`)).toBeCloseTo(middle + start, 6);
      }),
    );
  });

  it('is as narrow as its widest level where branches do not stand in one another’s way', () => {
    const { width } = tidyTree([shape('a', [shape('b', [shape('c')]), shape('d')])], GAP);
    expect(width).toBe(100 + GAP + 100);
  });

  it('does not run out of stack with a story of thousands of pages in a row', () => {
    let root = shape('0');
    for (let index = 1; index < 20_000; index += 1)
      root = shape(String(index), index % 2 ? [root, shape(`x${index}`)] : [root]);
    expect(tidyTree([root], GAP).middles.size).toBe(30_000);
  });
});
