import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../contract/scenes.ts';
import { makeScene } from '../../../../test/renderer/fixtures.ts';
import { drawMap, placeOfNode, type Rectangle } from './map-drawing.ts';
import { mapNodes } from './map-nodes.ts';

/** Stories in which each page follows from any of those before it. */
const stories = fc
  .array(fc.record({ parent: fc.nat(), choices: fc.integer({ min: 0, max: 3 }) }), { minLength: 1, maxLength: 40 })
  .map((plans) => {
    const scenes: Scene[] = [];
    for (const [index, { parent, choices }] of plans.entries()) {
      const before = scenes[parent % Math.max(1, index)];
      scenes.push(
        makeScene({
          id: `s${index}`,
          parentId: before?.id ?? null,
          answer: before ? { kind: 'choice', index: parent % 3 } : null,
          depth: (before?.depth ?? 0) + 1,
          choices: Array.from({ length: choices }, (_, at) => ({ label: `choice ${at}` })),
          createdAt: index,
        }),
      );
    }
    return scenes;
  });
const areas = fc
  .record({ left: fc.integer({ min: -500, max: 4000 }), top: fc.integer({ min: -500, max: 3000 }) })
  .chain(({ left, top }) =>
    fc
      .record({ width: fc.integer({ min: 0, max: 2000 }), height: fc.integer({ min: 0, max: 2000 }) })
      .map(({ width, height }): Rectangle => ({ left, top, right: left + width, bottom: top + height })),
  );

function overlap(one: Rectangle, other: Rectangle): boolean {
  return one.left <= other.right && one.right >= other.left && one.top <= other.bottom && one.bottom >= other.top;
}

describe('drawMap', () => {
  it('finds every node and every way of which the window shows something', () => {
    fc.assert(
      fc.property(stories, areas, (scenes, area) => {
        const tree = mapNodes(scenes);
        const drawing = drawMap(tree);
        const nodes = new Set(drawing.nodesIn(area).map(({ node }) => node.id));
        const ways = new Set(drawing.waysIn(area).map(({ to }) => to.node.id));
        const missed: string[] = [];
        for (const node of tree.nodes) {
          const place = drawing.place(node.id);
          if (!place) throw new Error(`${node.id} has no place`);
          if (overlap(placeOfNode(place), area) && !nodes.has(node.id)) missed.push(node.id);
          const parent = node.parent && drawing.place(node.parent.id);
          if (!parent) continue;
          const way = {
            left: Math.min(place.x, parent.x),
            right: Math.max(place.x, parent.x),
            top: placeOfNode(parent).bottom,
            bottom: place.y,
          };
          if (overlap(way, area) && !ways.has(node.id)) missed.push(`way to ${node.id}`);
        }
        expect(missed).toEqual([]);
      }),
    );
  });

  it('looks up few nodes where the window shows few of them', () => {
    const scenes = Array.from({ length: 2000 }, (_, index) =>
      makeScene({
        id: `s${index}`,
        parentId: index === 0 ? null : `s${(index - 1) >> 1}`,
        answer: index === 0 ? null : { kind: 'choice', index: (index + 1) % 2 },
        createdAt: index,
      }),
    );
    const drawing = drawMap(mapNodes(scenes));
    expect(drawing.nodesIn({ left: 0, top: 0, right: drawing.width, bottom: drawing.height })).toHaveLength(4001);
    const top = drawing.height - 800;
    expect(drawing.nodesIn({ left: 0, top, right: 1280, bottom: top + 800 }).length).toBeLessThan(60);
    expect(drawing.waysIn({ left: 0, top, right: 1280, bottom: top + 800 }).length).toBeLessThan(80);
  });
});
