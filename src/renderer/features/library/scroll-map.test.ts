import fastCheck from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScrollMap } from './scroll-map.ts';

/** 1,000,000 cards, five in a row. */
const tall = 200_000 * 388;

function mapOf(full: number, view = 800): ScrollMap {
  const map = new ScrollMap();
  map.resize(full, view);
  return map;
}

describe('a list in a box', () => {
  it('is not mapped where it fits: the bar would lie', () => {
    const map = mapOf(900_000);
    map.scrolled(450_123);
    expect([map.height, map.top, map.shift, map.astray]).toEqual([900_000, 450_123, 0, false]);
  });

  it('shows the last row of a list that is taller than a browser can draw', () => {
    const map = mapOf(tall);
    expect(map.height).toBeLessThan(33_554_432);
    map.scrolled(map.height - 800);
    expect(map.top).toBe(tall - 800);
  });

  it('moves by as much as the wheel in the middle of a tall list, not by five times as much', () => {
    const map = mapOf(tall);
    map.scrolled(8_000_000);
    const { top } = map;
    map.scrolled(8_000_120);
    expect(map.top - top).toBe(120);
  });

  it('is brought back to where the bar belongs without moving what is seen', () => {
    const map = mapOf(tall);
    for (let box = 0; box <= 160_000; box += 800) map.scrolled(box);
    const { top } = map;
    expect(map.astray).toBe(true);
    const box = map.goTo(top);
    map.scrolled(box);
    expect([map.top, map.astray]).toEqual([top, false]);
  });

  it('keeps the place when the window changes', () => {
    const map = mapOf(tall);
    map.goTo(30_000_000);
    map.resize(tall, 500);
    expect(map.top).toBe(30_000_000);
  });

  it('never leaves the list, whatever is scrolled', () => {
    const steps = fastCheck.array(fastCheck.nat({ max: 16_000_000 - 800 }), { maxLength: 40 });
    fastCheck.assert(
      fastCheck.property(steps, fastCheck.integer({ min: 800, max: tall }), (boxes, full) => {
        const map = mapOf(full);
        for (const box of boxes) {
          map.scrolled(Math.min(box, map.height - 800));
          expect(map.top).toBeGreaterThanOrEqual(0);
          expect(map.top).toBeLessThanOrEqual(full - 800);
        }
      }),
    );
  });
});
