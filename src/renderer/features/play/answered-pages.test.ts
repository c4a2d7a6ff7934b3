import { describe, expect, it } from 'vitest';
import { makeScene } from '../../../../test/renderer/fixtures.ts';
import { sceneAfterAnswer, sceneAfterChoice, sceneToShow } from './answered-pages.ts';

const first = makeScene();
const second = makeScene({ parentId: first.id, depth: 2, answer: { kind: 'choice', index: 1 } });
const other = makeScene({ parentId: first.id, depth: 2, answer: { kind: 'words', text: 'Sing' } });
const following = [second, other];

describe('answers that were given before', () => {
  it('do not take own words for the choice of that number', () => {
    expect(sceneAfterChoice(following, 1)).toBe(second);
    expect(sceneAfterChoice(following, 0)).toBeUndefined();
  });

  it('are known by their words, so that the same ones do not pay for a page twice', () => {
    expect(sceneAfterAnswer(following, { kind: 'words', text: 'Sing' })).toBe(other);
    expect(sceneAfterAnswer(following, { kind: 'words', text: 'Dance' })).toBeUndefined();
    expect(sceneAfterAnswer(following, { kind: 'finish' })).toBeUndefined();
  });

  it('open the first page when the page that was left is gone', () => {
    expect(sceneToShow([other, second, first], 'gone')).toBe(first);
    expect(sceneToShow([other, second, first], second.id)).toBe(second);
    expect(sceneToShow([], null)).toBeUndefined();
  });
});
