import { describe, expect, it } from 'vitest';
import { cropAfterKey, corners, movedCrop, resizedCrop, smallestShare } from './crop-box.ts';

const crop = { left: 0.2, top: 0.3, width: 0.4, height: 0.5 };

describe('the crop', () => {
  it('does not leave the photo or change its size when it is pushed against an edge', () => {
    expect(movedCrop(crop, 5, -5)).toEqual({ left: 0.6, top: 0, width: 0.4, height: 0.5 });
  });

  it('keeps the opposite corner where it is, whichever corner is pulled', () => {
    const pulled = resizedCrop(crop, 'top-left', 0.1, 0.1);
    expect(pulled.left + pulled.width).toBeCloseTo(0.6);
    expect(pulled.top + pulled.height).toBeCloseTo(0.8);
    expect(resizedCrop(crop, 'bottom-right', 0.1, 0.1)).toMatchObject({ left: 0.2, top: 0.3 });
  });

  it('never turns inside out or becomes too small to send', () => {
    for (const corner of corners)
      for (const pull of [-3, 3]) {
        const { left, top, width, height } = resizedCrop(crop, corner, pull, pull);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(smallestShare - 1e-9);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(Math.max(left + width, top + height)).toBeLessThanOrEqual(1 + 1e-9);
      }
  });

  it('moves with an arrow, is resized with Shift, and leaves every other key alone', () => {
    expect(cropAfterKey(crop, { key: 'ArrowRight', shiftKey: false })?.left).toBeCloseTo(0.21);
    expect(cropAfterKey(crop, { key: 'ArrowRight', shiftKey: true })?.width).toBeCloseTo(0.41);
    expect(cropAfterKey(crop, { key: 'Tab', shiftKey: false })).toBeNull();
  });
});
