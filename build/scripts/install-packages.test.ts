import { describe, expect, it } from 'vitest';
import { sameVersions } from './install-packages.mjs';

const WANTED = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a-win32': { version: '1.0.0', optional: true },
  },
};

describe('sameVersions', () => {
  it('accepts that what is for another system is missing', () => {
    expect(sameVersions(WANTED, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
  });

  it.each([
    ['a package is missing', {}],
    ['a package has another version', { 'node_modules/a': { version: '1.0.1' } }],
    [
      'an optional package has another version',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/a-win32': { version: '2.0.0' } },
    ],
    [
      'a package is there that is no longer named',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } },
    ],
  ])('asks for an installation when %s', (_why, packages) => {
    expect(sameVersions(WANTED, { packages })).toBe(false);
  });
});
