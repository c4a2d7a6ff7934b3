import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifference } from './word-difference.ts';

describe('the difference between two texts', () => {
  it('shows what went before what came in its place', () => {
    expect(wordDifference('A dead tree at night', 'A sleeping tree at night')).toEqual([
      { kind: 'same', text: 'A' },
      { kind: 'gone', text: 'dead' },
      { kind: 'new', text: 'sleeping' },
      { kind: 'same', text: 'tree at night' },
    ]);
  });

  it('never loses or invents a word of either text', () => {
    const words = fc.array(fc.constantFrom('fox', 'lamp', 'tree', 'night'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = wordDifference(before.join(' '), after.join(' '));
        const without = (left: string) =>
          parts.filter(({ kind }) => kind !== left).flatMap(({ text }) => text.split(' '));
        expect(without('new')).toEqual(before);
        expect(without('gone')).toEqual(after);
      }),
    );
  });

  it('calls nothing changed when only the spaces are', () => {
    expect(wordDifference('a fox\n at night', 'a fox at night')).toEqual([{ kind: 'same', text: 'a fox at night' }]);
  });
});
