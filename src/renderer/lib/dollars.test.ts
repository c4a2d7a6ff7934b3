import { describe, expect, it } from 'vitest';
import { dollarsToType, readDollars } from './dollars.ts';

describe('readDollars', () => {
  it.each([
    ['5', 5_000_000],
    ['5.5', 5_500_000],
    ['5,50', 5_500_000],
    [' $20.00 ', 20_000_000],
    ['0', 0],
  ])('takes %s as people write it', (typed, micros) => {
    expect(readDollars(typed)).toBe(micros);
  });

  it.each(['', 'five', '-1', '1.234', '1,000.00', '1e9', '99999999'])('does not guess what %s may mean', (typed) => {
    expect(readDollars(typed)).toBeNull();
  });

  it('keeps the cents that a floating number would lose', () => {
    expect(readDollars('1.15')).toBe(1_150_000);
  });

  it.each(['en', 'fr'])('reads back what it shows in a field (%s)', (language) => {
    expect(readDollars(dollarsToType(1_234_560_000, language))).toBe(1_234_560_000);
  });
});
