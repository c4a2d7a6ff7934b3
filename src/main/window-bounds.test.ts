import { describe, expect, it } from 'vitest';
import { boundsForWindow } from './window-bounds.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };
const remembered = { x: 2000, y: 100, width: 1000, height: 700, maximized: false };

describe('boundsForWindow', () => {
  it('comes back where it was', () => {
    expect(boundsForWindow(remembered, [screen, second])).toEqual({ x: 2000, y: 100, width: 1000, height: 700 });
  });

  it('does not open on a screen that is gone', () => {
    expect(boundsForWindow(remembered, [screen])).toEqual({ width: 1000, height: 700 });
  });

  it('does not open with its title above the screen', () => {
    expect(boundsForWindow({ ...remembered, y: -300 }, [screen, second])).toEqual({ width: 1000, height: 700 });
  });

  it('does not open smaller than its pages work', () => {
    expect(boundsForWindow({ ...remembered, x: 10, width: 1, height: 1 }, [screen])).toMatchObject({
      width: 720,
      height: 520,
    });
  });
});
