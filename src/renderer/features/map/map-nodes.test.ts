import { describe, expect, it } from 'vitest';
import { makeScene, makeStory } from '../../../../test/renderer/fixtures.ts';
import { listRows, openAtFirst } from './list-rows.ts';
import { mapNodes, pagesFrom, pathTo, type MapNode } from './map-nodes.ts';
import { endFrom, sceneNodeOf, storyPaths } from './story-paths.ts';
import { walk } from './walk.ts';

const a = makeScene({ id: 'a', createdAt: 1 });
const b = makeScene({
  id: 'b',
  parentId: 'a',
  depth: 2,
  answer: { kind: 'choice', index: 1 },
  branch: { name: 'Up', colour: 'moss' },
  createdAt: 2,
});
const own = makeScene({ id: 'own', parentId: 'a', depth: 2, answer: { kind: 'words', text: 'We sing' }, createdAt: 3 });
const c = makeScene({ id: 'c', parentId: 'b', depth: 3, answer: { kind: 'finish' }, ends: true, createdAt: 4 });

function ids(nodes: readonly MapNode[]): string[] {
  return nodes.map(({ id }) => id);
}

function node(tree: ReturnType<typeof mapNodes>, id: string): MapNode {
  const found = tree.byId.get(id);
  if (!found) throw new Error(`No node ${id}`);
  return found;
}

describe('mapNodes', () => {
  it('shows each choice in its place: taken as its page, not taken as an open end, own words last', () => {
    const tree = mapNodes([c, own, b, a]);
    expect(ids(tree.roots)).toEqual(['a']);
    expect(ids(tree.nodes)).toEqual(['a', 'a:0', 'b', 'b:0', 'b:1', 'c', 'own', 'own:0', 'own:1']);
  });

  it('opens no end on a page that is not written yet or is the last one', () => {
    expect(ids(mapNodes([makeScene({ id: 'x', text: null })]).nodes)).toEqual(['x']);
    expect(ids(mapNodes([makeScene({ id: 'x', ends: true })]).nodes)).toEqual(['x']);
  });

  it('loses no page whose parent is gone or that is its own ancestor', () => {
    const lost = makeScene({ id: 'lost', parentId: 'gone', choices: [] });
    const [one, two] = [
      makeScene({ id: 'one', parentId: 'two', choices: [] }),
      makeScene({ id: 'two', parentId: 'one', choices: [] }),
    ];
    const tree = mapNodes([{ ...a, choices: [] }, lost, one, two]);
    expect(ids(tree.nodes).toSorted()).toEqual(['a', 'lost', 'one', 'two']);
    expect(new Set(ids(tree.roots))).toEqual(new Set(['a', 'lost', 'one']));
  });

  it('counts with a page all that follows from it, and no choice', () => {
    const tree = mapNodes([a, b, own, c]);
    const from = tree.byId.get('b');
    expect(from?.kind === 'scene' && ids(pagesFrom(from)).toSorted()).toEqual(['b', 'c']);
    expect([...pathTo(tree.byId.get('c'))].toSorted()).toEqual(['a', 'b', 'c']);
  });
});

describe('walk', () => {
  it('goes up to the parent, down to the first child and sideways among siblings, and stops at the ends', () => {
    const tree = mapNodes([a, b, own, c]);
    const go = (id: string, key: string) => walk(tree, node(tree, id), key)?.id;
    expect(go('b', 'ArrowUp')).toBe('a');
    expect(go('a', 'ArrowUp')).toBeUndefined();
    expect(go('a', 'ArrowDown')).toBe('a:0');
    expect(go('a:0', 'ArrowDown')).toBeUndefined();
    expect(go('a:0', 'ArrowRight')).toBe('b');
    expect(go('own', 'ArrowRight')).toBeUndefined();
    expect(go('b', 'ArrowLeft')).toBe('a:0');
    expect(go('c', 'Home')).toBe('a');
  });
});

describe('storyPaths', () => {
  it('marks the way to the page that was played last, and colours what follows from a named page', () => {
    const tree = mapNodes([a, b, own, c]);
    const paths = storyPaths(makeStory({ scenes: [a, b, own, c], currentSceneId: 'c', pathEndId: 'own' }), tree);
    expect([...paths.played].toSorted()).toEqual(['a', 'b', 'c']);
    expect(paths.readerEnd?.id).toBe('own');
    expect(['a', 'b', 'c', 'b:0', 'own'].map(paths.colourOf)).toEqual(['none', 'moss', 'moss', 'moss', 'none']);
  });

  it('follows the path that was played to its end, else the newest answers', () => {
    const tree = mapNodes([a, b, own, c]);
    const start = sceneNodeOf(tree, 'a');
    if (!start) throw new Error('No start');
    expect(endFrom(start, new Set(['b'])).id).toBe('c');
    expect(endFrom(start, new Set()).id).toBe('own');
  });
});

describe('the list', () => {
  it('hides what follows from a closed line, and moves to the right only where a path parts', () => {
    const tree = mapNodes([a, b, own, c]);
    const all = listRows(tree, openAtFirst(tree, undefined));
    expect(all.map(({ node: { id }, indent }) => `${id} ${indent}`)).toEqual([
      'a 0',
      'a:0 1',
      'b 1',
      'b:0 2',
      'b:1 2',
      'c 1',
      'own 1',
      'own:0 2',
      'own:1 2',
    ]);
    expect(ids(listRows(tree, new Set(['a'])).map((row) => row.node))).toEqual(['a', 'a:0', 'b', 'own']);
  });
});
