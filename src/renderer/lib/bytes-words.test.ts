import { describe, expect, it } from 'vitest';
import { bytesWords } from './bytes-words.ts';

describe('a size on disk', () => {
  it('is said in the unit that a person would use', () => {
    expect([0, 999, 1000, 4_200_000, 31_000_000, 84_000_000_000].map((bytes) => bytesWords(bytes, 'en'))).toEqual([
      '0 bytes',
      '999 bytes',
      '1 kB',
      '4.2 MB',
      '31 MB',
      '84 GB',
    ]);
  });

  it('is said in the language of the page', () => {
    expect(bytesWords(4_200_000, 'fr').replace(/\s/gu, ' ')).toBe('4,2 Mo');
  });
});
