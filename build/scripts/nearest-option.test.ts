import { describe, expect, it } from 'vitest';
import { nearestOption } from './nearest-option.mjs';

const OPTIONS = ['browser', 'electron', 'data', 'room', 'help'];

describe('nearestOption', () => {
  it.each([
    ['browsr', 'browser'],
    ['borwser', 'browser'],
    ['Electron', 'electron'],
    ['date', 'data'],
    ['br', 'browser'],
  ])('finds what was meant by a slip: %s', (word, meant) => {
    expect(nearestOption(word, OPTIONS)).toBe(meant);
  });

  it.each(['', 'x', 'colour', 'port'])('makes no suggestion where nothing is near: %j', (word) => {
    expect(nearestOption(word, OPTIONS)).toBeNull();
  });

  it('has nothing to suggest where there is no option', () => {
    expect(nearestOption('data', [])).toBeNull();
  });
});
