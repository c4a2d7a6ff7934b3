import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../contract/scenes.ts';
import { makeScene } from '../../../../test/renderer/fixtures.ts';
import { readingPath } from './reading-path.ts';

let clock = 0;
function page(title: string, parent: Scene | null, more: Partial<Scene> = {}): Scene {
  clock += 1;
  return makeScene({ title, parentId: parent?.id ?? null, createdAt: clock, ...more });
}
function titles(scenes: readonly Scene[], through: string | null = null): (string | null)[] {
  return readingPath(scenes, through).map(({ scene }) => scene.title);
}

const start = page('start', null);
const left = page('left', start);
const leftOn = page('left on', left);
const right = page('right', start);
const rightEnd = page('right end', right, { ends: true });
const tree = [rightEnd, leftOn, left, right, start];

describe('the path to read', () => {
  it('takes the first branch that reaches an end, not the first branch', () => {
    expect(titles(tree)).toEqual(['start', 'right', 'right end']);
  });

  it('leads through the page that was chosen, and on to the end of that branch', () => {
    expect(titles(tree, left.id)).toEqual(['start', 'left', 'left on']);
    expect(titles(tree, leftOn.id)).toEqual(['start', 'left', 'left on']);
  });

  it('takes the longest branch where none reaches an end', () => {
    const short = page('short', start);
    expect(titles([start, short, left, leftOn])).toEqual(['start', 'left', 'left on']);
  });

  it('leaves out pages whose words are not there yet', () => {
    const coming = page('coming', leftOn, { text: null });
    expect(titles([...tree, coming], coming.id)).toEqual(['start', 'right', 'right end']);
    expect(titles([...tree, coming], leftOn.id)).toEqual(['start', 'left', 'left on']);
  });

  it('offers ways only where the story branches, with the pages to the end of each', () => {
    const path = readingPath(tree, null);
    expect(path[0]?.ways.map(({ scene, pagesAhead }) => [scene.title, pagesAhead])).toEqual([
      ['left', 2],
      ['right', 2],
    ]);
    expect(path[1]?.ways).toEqual([]);
  });

  it('reads a story of a thousand pages without running out of stack or patience', () => {
    const long: Scene[] = [page('0', null)];
    for (let index = 1; index < 1000; index += 1) long.push(page(String(index), long[index - 1] ?? null));
    expect(readingPath(long, long.at(-1)?.id ?? null)).toHaveLength(1000);
  });

  it('looks at each page once where all of two thousand pages branch', () => {
    const wide: Scene[] = [page('0', null)];
    for (let index = 1; index < 2000; index += 1) {
      const parent = wide[index - (index % 2 === 0 ? 2 : 1)] ?? null;
      wide.push(page(String(index), parent));
    }
    const begun = performance.now();
    expect(readingPath(wide, null).length).toBeGreaterThan(900);
    // Quadratic work takes seconds here, one look a few milliseconds.
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it('takes the first wish that is there: a page that is gone does not lead to another branch', () => {
    const path = readingPath(tree, 'gone', left.id);
    expect(path.map(({ scene }) => scene.title)).toEqual(['start', 'left', 'left on']);
  });

  it('reads what is left of a story whose first page is gone', () => {
    expect(titles(tree.filter((scene) => scene !== start))).toEqual(['right', 'right end']);
  });

  it('is empty when there is nothing to read', () => {
    expect(readingPath([], null)).toEqual([]);
    expect(readingPath([page('coming', null, { text: null })], null)).toEqual([]);
  });
});
