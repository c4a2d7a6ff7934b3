import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { useCompiledCode } from './compiled-code.ts';

describe('code that an earlier start has compiled', () => {
  it('would end, or hold up for ever, a start where its folder cannot be made', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fableroom-compiled-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const before = getCompileCacheDir();
    useCompiledCode(join(file, 'compiled'));
    expect(getCompileCacheDir()).toBe(before);
  });
});
