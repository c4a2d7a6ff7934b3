import { describe, expect, it } from 'vitest';
import { typedNumber } from './typed-number.ts';

describe('a number as it is typed', () => {
  it.each([
    ['0.04', 0.04],
    ['0,04', 0.04],
    [' 12 ', 12],
    ['$3.50', 3.5],
    ['3,50 $', 3.5],
    ['.5', 0.5],
    ['5.', 5],
  ])('reads %j, which a French or an English keyboard gives', (text, value) => {
    expect(typedNumber(text)).toBe(value);
  });

  it.each(['1,000.50', 'ten', '-1', '1e3', '0x10', '1 2', '.', ',', 'Infinity'])(
    'does not guess what %j means, which could be off by a thousand',
    (text) => {
      expect(typedNumber(text)).toBeNaN();
    },
  );

  it('tells an empty field from a zero', () => {
    expect(typedNumber('  ')).toBeNull();
    expect(typedNumber('0')).toBe(0);
  });
});
