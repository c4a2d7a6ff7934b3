import { describe, expect, it } from 'vitest';
import { makeScene } from '../../../../test/renderer/fixtures.ts';
import { followingScenes, pathTo, sceneAfterChoice, sceneToShow } from './story-tree.ts';

const first = makeScene({ createdAt: 1 });
const second = makeScene({ parentId: first.id, depth: 2, answer: { kind: 'choice', index: 1 }, createdAt: 2 });
const other = makeScene({ parentId: first.id, depth: 2, answer: { kind: 'words', text: 'Sing' }, createdAt: 4 });
const third = makeScene({ parentId: second.id, depth: 3, answer: { kind: 'choice', index: 0 }, createdAt: 3 });
const scenes = [third, other, second, first];

describe('the tree of a story', () => {
  it('leads from the first page to a page, not through its siblings', () => {
    expect(pathTo(scenes, third.id)).toEqual([first, second, third]);
  });

  it('ends when a damaged page names itself as its parent', () => {
    const loop = makeScene();
    loop.parentId = loop.id;
    expect(pathTo([loop], loop.id)).toEqual([loop]);
  });

  it('lists answers in the order they were given, whatever the order they arrived in', () => {
    expect(followingScenes(scenes, first.id)).toEqual([second, other]);
  });

  it('does not take own words for the choice of that number', () => {
    const following = followingScenes(scenes, first.id);
    expect(sceneAfterChoice(following, 1)).toBe(second);
    expect(sceneAfterChoice(following, 0)).toBeUndefined();
  });

  it('opens the first page when the page that was left is gone', () => {
    expect(sceneToShow(scenes, 'gone')).toBe(first);
    expect(sceneToShow(scenes, second.id)).toBe(second);
    expect(sceneToShow([], null)).toBeUndefined();
  });
});
