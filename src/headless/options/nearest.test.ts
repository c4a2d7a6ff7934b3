import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

describe('editDistance', () => {
  it.each([
    ['sytle', 'style', 1],
    ['watercolour', 'watercolor', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
  ])('would count wrongly from %s to %s', (from, to, steps) => {
    expect(editDistance(from, to)).toBe(steps);
  });

  it('would not be a distance: symmetric, zero only for equal words, never above the longer word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        const steps = editDistance(one, other);
        expect(steps).toBe(editDistance(other, one));
        expect(steps === 0).toBe(one === other);
        expect(steps).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });
});

describe('nearest', () => {
  const options = ['--style', '--scenes', '--seed', '--text-model', '--image-model', '--video'];

  it.each([
    ['--sytle', '--style'],
    ['--scene', '--scenes'],
    ['--STYLE', '--style'],
    ['--vidoe', '--video'],
  ])('would not offer what was meant by %s', (word, expected) => {
    expect(nearest(word, options)).toEqual({ word: expected, likely: true });
  });

  it('would offer a short option instead of the long one that holds the word', () => {
    expect(nearest('oil', ['anime', 'oil-painting'])).toEqual({ word: 'oil-painting', likely: true });
  });

  it('would claim that something far away was meant', () => {
    expect(nearest('--frobnicate', options)?.likely).toBe(false);
  });

  it('would fail without candidates', () => {
    expect(nearest('word', [])).toBeNull();
  });
});
