import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { differentFuses, FUSES, setFuses } from '../../build/package/fuses.mjs';
import { temporaryFolder } from '../support/test-engine.ts';

const ROOT = join(import.meta.dirname, '../..');
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron 45 leaves its own house: version 1, nine fuses. */
const AS_SHIPPED = '101100011';

/** A file with Electron's fuses in it, among other bytes. */
function stubElectron(folder: string, wire = AS_SHIPPED): string {
  const path = join(folder, 'electron');
  const head = Buffer.from([1, wire.length]);
  const parts = [Buffer.alloc(5_000, 7), Buffer.from(SENTINEL), head, Buffer.from(wire), Buffer.alloc(5_000, 9)];
  writeFileSync(path, Buffer.concat(parts), { mode: 0o755 });
  return path;
}

describe('the fuses of a packaged program', () => {
  it('would not be what was decided for each of them', async () => {
    const binary = stubElectron(temporaryFolder());
    expect(await differentFuses(binary)).not.toEqual([]);
    await setFuses(binary);
    expect(await differentFuses(binary)).toEqual([]);
    const bytes = readFileSync(binary);
    const at = bytes.indexOf(SENTINEL) + SENTINEL.length + 2;
    expect(bytes.toString('latin1', at, at + AS_SHIPPED.length)).toBe('010011001');
  });

  it('would leave out one that this Electron has', () => {
    const names = Object.values(FuseV1Options).filter((value) => typeof value === 'number');
    expect(new Set(Object.keys(FUSES).map(Number))).toEqual(new Set(names));
  });

  it.each([
    ['a newer Electron has one more', `${AS_SHIPPED}1`],
    ['an older Electron has one fewer', AS_SHIPPED.slice(1)],
  ])('would be set half when %s', async (_what, wire) => {
    await expect(setFuses(stubElectron(temporaryFolder(), wire))).rejects.toThrow(/fuse/i);
  });

  it('would be said to be set although one of them is not', async () => {
    const binary = stubElectron(temporaryFolder());
    await setFuses(binary);
    const bytes = readFileSync(binary);
    const at = bytes.indexOf(SENTINEL) + SENTINEL.length + 2;
    bytes.write('1', at, 'latin1');
    writeFileSync(binary, bytes);
    expect(await differentFuses(binary)).toContain('RunAsNode');
  });

  it('would be set in a file that is no Electron', async () => {
    const file = join(temporaryFolder(), 'electron');
    writeFileSync(file, Buffer.alloc(100));
    await expect(setFuses(file)).rejects.toThrow('sentinel');
  });
});

/** Paths in an archive of Electron, from its own table of contents. */
function pathsInAsar(file: string): string[] {
  const bytes = readFileSync(file);
  const size = bytes.readUInt32LE(12);
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + size)) as AsarFolder;
  const walk = (folder: AsarFolder, under: string): string[] =>
    Object.entries(folder.files ?? {}).flatMap(([name, entry]) => [
      `${under}${name}`,
      ...walk(entry, `${under}${name}/`),
    ]);
  return walk(header, '');
}
interface AsarFolder {
  readonly files?: Readonly<Record<string, AsarFolder>>;
}

describe.runIf(process.platform === 'linux' && existsSync(join(ROOT, 'out/main/main/index.js')))('the package', () => {
  it('would hold what does not run, leave out what does, or have other fuses', async () => {
    const [dist, out] = [temporaryFolder(), temporaryFolder()];
    stubElectron(dist);
    writeFileSync(join(dist, 'version'), '45.4.1');
    mkdirSync(join(dist, 'resources'));
    mkdirSync(join(dist, 'locales'));
    const words = ['build/package/package.mjs', '--as-built', '--electron-dist', dist, '--out', out];
    const run = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
    expect([run.status, run.stderr]).toEqual([0, expect.any(String)]);
    const folder = join(out, readdirSync(out).find((name) => name.endsWith('-unpacked')) ?? '');
    expect(await differentFuses(join(folder, 'fableroom'))).toEqual([]);

    const resources = join(folder, 'resources');
    expect(existsSync(join(resources, 'app'))).toBe(false);
    const paths = pathsInAsar(join(resources, 'app.asar'));
    const needed = ['out/main/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html', 'resources/icon.png'];
    for (const path of [...needed, 'package.json', 'LICENSE', 'THIRD_PARTY_LICENSES.md']) expect(paths).toContain(path);
    const unwanted =
      /^(src|test|build|docs|\.git|\.ci)(\/|$)|\.map$|\.test\.|^node_modules\/(electron|vite|vitest|react)(\/|$)/;
    expect(paths.filter((path) => unwanted.test(path))).toEqual([]);

    const unpacked = readdirSync(join(resources, 'app.asar.unpacked'), { recursive: true, encoding: 'utf8' });
    const native = paths.filter((path) => path.endsWith('.node'));
    expect(native.length).toBeGreaterThanOrEqual(3);
    expect(native.filter((path) => !unpacked.includes(path))).toEqual([]);
  }, 180_000);
});
