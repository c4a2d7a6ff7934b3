import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitted, revealing, shownArea, zoomAt } from './camera.ts';

const view = { width: 900, height: 700 };
const cameras = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  scale: fc.double({ min: 0.02, max: 1.6, noNaN: true }),
});

describe('the camera', () => {
  it('keeps what is under the pointer there while it zooms', () => {
    fc.assert(
      fc.property(cameras, fc.double({ min: 0.1, max: 10, noNaN: true }), (camera, factor) => {
        const point = { x: 300, y: 200 };
        const after = zoomAt(camera, factor, point);
        const under = { x: (point.x - camera.x) / camera.scale, y: (point.y - camera.y) / camera.scale };
        expect(after.x + under.x * after.scale).toBeCloseTo(point.x, 4);
        expect(after.y + under.y * after.scale).toBeCloseTo(point.y, 4);
      }),
    );
  });

  it('has all of the drawing in the window when it is asked for all', () => {
    const { x, y, scale } = fitted({ width: 5000, height: 800 }, view, 40);
    expect(x).toBeGreaterThanOrEqual(40);
    expect(x + 5000 * scale).toBeLessThanOrEqual(860 + 1e-6);
    expect(y + 800 * scale).toBeLessThanOrEqual(660);
    expect(fitted({ width: 10, height: 10 }, view, 40).scale).toBe(1);
  });

  it('does not move for what is seen already, and brings what is not just inside', () => {
    const camera = { x: 0, y: 0, scale: 1 };
    expect(revealing(camera, { left: 100, top: 100, right: 200, bottom: 200 }, view, 40)).toBe(camera);
    const moved = revealing(camera, { left: 1000, top: 100, right: 1100, bottom: 200 }, view, 40);
    expect(moved).toEqual({ x: -240, y: 0, scale: 1 });
  });

  it('shows at least the window, and the same area after a small move', () => {
    fc.assert(
      fc.property(cameras, (camera) => {
        const area = shownArea(camera, view);
        expect(camera.x + area.left * camera.scale).toBeLessThanOrEqual(1e-6);
        expect(camera.y + area.bottom * camera.scale).toBeGreaterThanOrEqual(view.height - 1e-6);
      }),
    );
    const camera = { x: -100, y: -100, scale: 1 };
    expect(shownArea({ ...camera, x: -110 }, view)).toEqual(shownArea(camera, view));
  });
});
