import { describe, expect, it } from 'vitest';
import type { Job, Scene } from '../../contract/scenes.ts';
import { partLine, progressBlock, seconds } from './progress-lines.ts';
import type { Progress } from './progress-lines.ts';
import type { Part } from './story-parts.ts';
import type { ToldPage } from './told-story.ts';

const done = { state: 'done' } as Part;
const running = (startedAt: number, fraction: number | null): Part => ({
  state: 'running',
  job: { startedAt, fraction } as Job,
});

function page(depth: number, text: Part, image: Part): ToldPage {
  return { scene: { depth } as Scene, parts: new Map([['text', text] as const, ['image', image] as const]) };
}

const progress: Progress = {
  title: 'The Fox and the Lamp',
  pages: [page(1, done, running(8_000, 0.625)), page(2, running(9_500, null), { state: 'waiting' })],
  asked: 4,
  startedAt: 1_000,
};

describe('progressBlock', () => {
  it('would not say what is done, what runs and for how long', () => {
    expect(progressBlock(progress, 10_000, 80)).toEqual([
      'The Fox and the Lamp · 9.0 s',
      '  pages     1 of 4 · writing page 2, 0.5 s',
      '  pictures  0 of 4 · painting page 1, 2.0 s, 63 %',
    ]);
  });

  it('would wrap on a narrow terminal, which breaks redrawing', () => {
    for (const line of progressBlock(progress, 10_000, 24)) expect(line.length).toBeLessThan(24);
  });

  it('would let a title move the cursor', () => {
    const lines = progressBlock({ ...progress, title: 'A\u001B[2J\nB' }, 10_000, 80);
    expect(lines[0]).toBe('A[2JB · 9.0 s');
  });

  it('would hide that a part will not come', () => {
    const pages = [page(1, done, { state: 'missing', reason: 'refused' })];
    expect(progressBlock({ ...progress, pages }, 10_000, 80)[2]).toBe('  pictures  0 of 4 · missing on page 1');
  });
});

describe('partLine', () => {
  it('would announce what only waits', () => {
    expect(partLine('image', 1, { state: 'waiting' })).toBeNull();
  });

  it('would leave out why a part is missing', () => {
    expect(partLine('video', 3, { state: 'missing', reason: 'no usable model makes clips' })).toBe(
      'Page 3: no clip (no usable model makes clips).',
    );
  });
});

describe('seconds', () => {
  it.each([
    [0, '0.0 s'],
    [-5, '0.0 s'],
    [840, '0.8 s'],
    [9_960, '10 s'],
    [59_700, '1 min 0 s'],
    [125_000, '2 min 5 s'],
  ])('would say %d milliseconds wrongly', (milliseconds, said) => {
    expect(seconds(milliseconds)).toBe(said);
  });
});
