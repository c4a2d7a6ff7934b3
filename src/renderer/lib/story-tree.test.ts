import { describe, expect, it } from 'vitest';
import { makeScene } from '../../../test/renderer/fixtures.ts';
import { storyTree } from './story-tree.ts';

const first = makeScene({ createdAt: 1 });
const second = makeScene({ parentId: first.id, depth: 2, createdAt: 2 });
const other = makeScene({ parentId: first.id, depth: 2, createdAt: 4 });
const third = makeScene({ parentId: second.id, depth: 3, createdAt: 3 });
const tree = storyTree([third, other, second, first]);

describe('the tree of a story', () => {
  it('leads from the first page to a page, not through its siblings', () => {
    expect(tree.pathTo(third.id)).toEqual([first, second, third]);
    expect(tree.pathTo('gone')).toEqual([]);
  });

  it('ends when a damaged page names itself as its parent', () => {
    const loop = makeScene();
    loop.parentId = loop.id;
    expect(storyTree([loop]).pathTo(loop.id)).toEqual([loop]);
  });

  it('lists answers in the order they were given, whatever the order they arrived in', () => {
    expect(tree.following(first.id)).toEqual([second, other]);
    expect(tree.roots).toEqual([first]);
  });
});
