import { describe, expect, it } from 'vitest';
import { freeName, nameOfFile } from './free-name.ts';

describe('freeName', () => {
  it('does not give a name that differs from another only in case or accents', () => {
    expect(freeName('Zoé', ['zoe', 'ZOE 2'])).toBe('Zoé 3');
  });

  it('stays within the limit with its number', () => {
    const long = 'x'.repeat(40);
    expect(freeName(long, [long])).toHaveLength(40);
  });
});

describe('nameOfFile', () => {
  it('takes the words of a file name, without its ending and its counting', () => {
    expect(nameOfFile('old_tomas (2).jpg')).toBe('old tomas');
  });

  it.each(['IMG_20260712_1032.jpg', 'DSC0001.JPG', '1234.png', '.jpg', 'PXL_2026-01.jpg'])(
    'does not call anybody %s',
    (name) => expect(nameOfFile(name)).toBeNull(),
  );
});
