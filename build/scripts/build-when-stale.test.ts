import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceHash } from './build-when-stale.mjs';

describe('sourceHash', () => {
  let root: string;
  const hash = () => sourceHash(root, ['src', 'config.ts', 'missing']);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'fableroom-hash-'));
    mkdirSync(join(root, 'src/inner'), { recursive: true });
    writeFileSync(join(root, 'src/inner/a.ts'), 'one');
    writeFileSync(join(root, 'config.ts'), 'two');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('stays the same when nothing but times change, or nothing would ever be fresh', () => {
    const before = hash();
    writeFileSync(join(root, 'src/inner/a.ts'), 'one');
    expect(hash()).toBe(before);
  });

  it.each([
    ['a file that changes', () => writeFileSync(join(root, 'src/inner/a.ts'), 'other')],
    ['a file that is added', () => writeFileSync(join(root, 'src/b.sql'), '')],
    ['a file that is renamed', () => renameSync(join(root, 'src/inner/a.ts'), join(root, 'src/inner/b.ts'))],
    ['a file that is deleted', () => rmSync(join(root, 'config.ts'))],
    ['one that was missing', () => writeFileSync(join(root, 'missing'), '')],
  ])('notices %s', (_what, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });

  it('does not build again for a test', () => {
    const before = hash();
    writeFileSync(join(root, 'src/a.test.tsx'), 'test');
    expect(hash()).toBe(before);
  });
});
