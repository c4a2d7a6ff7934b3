import { describe, expect, it } from 'vitest';
import { closure, importedPackages } from './shipped-packages.mjs';

describe('importedPackages', () => {
  it('finds every way of importing, and nothing that the bundle leaves out', () => {
    const code = `
import { useState } from 'react';
import {
  Link,
  useRouter,
} from '@tanstack/react-router';
import type { Query } from '@tanstack/query-core';
import type {
  Settings,
} from 'types-only';
import '@fontsource/figtree/400.css';
import { own } from './own.ts';
export { Chip } from '@base-ui/react/chip';
const link = await import('@orpc/client/fetch');
`;
    expect([...importedPackages(code)].toSorted()).toEqual([
      '@base-ui/react',
      '@fontsource/figtree',
      '@orpc/client',
      '@tanstack/react-router',
      'react',
    ]);
    expect(
      importedPackages(`src: url('@fontsource/a/files/b.woff2'), url(data:font/woff2;base64,AA), url('./c.png');`),
    ).toEqual(['@fontsource/a']);
    expect(importedPackages(`@import 'tailwindcss/theme.css';`)).toEqual(['tailwindcss']);
  });
});

describe('closure', () => {
  it('follows dependencies to the copy that Node would load', () => {
    const packages = {
      'node_modules/a': { version: '1.0.0', dependencies: { b: '*', '@s/c': '*' } },
      'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { d: '*' } },
      'node_modules/b': { version: '1.0.0' },
      'node_modules/@s/c': { version: '1.0.0', optionalDependencies: { absent: '*' }, dependencies: { a: '*' } },
      'node_modules/d': { version: '1.0.0' },
      'node_modules/unrelated': { version: '1.0.0' },
    };
    expect([...closure(packages, ['a'])].toSorted()).toEqual([
      'node_modules/@s/c',
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/d',
    ]);
  });
});
