import { describe, expect, it } from 'vitest';
import { read } from './source-files.ts';

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };

const SYSTEMS = ['darwin', 'linux', 'win32'];

/** Names like "@img/sharp-darwin-arm64" among the optional packages. */
function programsOf({ optionalDependencies = {} }: Package): string[] {
  return Object.keys(optionalDependencies).filter((name) => /(darwin|win32|linux)-(x64|arm64)/.test(name));
}

/** Packages that bring a program for each system. What is itself for one system names only that one. */
const native = Object.entries(packages)
  .map(([path, entry]) => ({ path, programs: programsOf(entry) }))
  .filter(({ programs }) => SYSTEMS.filter((system) => programs.some((name) => name.includes(system))).length > 1);

describe('the packages', () => {
  it('are named with exact versions, so that every machine gets the same ones', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('come from the registry, never from a folder or a repository', () => {
    const elsewhere = Object.entries(packages).filter(
      ([, { resolved = '', link, version = '' }]) =>
        link === true || /^(file|git|github)/.test(resolved) || /^(file|git)/.test(version),
    );
    expect(elsewhere).toEqual([]);
  });

  it('are found to have native ones', () => {
    const paths = native.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['node_modules/sharp', 'node_modules/oxlint']));
  });

  // A lock file that was written beside a full node_modules may name the programs of one system only.
  it.each(native)('can be installed on every system: $path', ({ path, programs }) => {
    const locked = (name: string) => `${path}/node_modules/${name}` in packages || `node_modules/${name}` in packages;
    expect(programs.filter((name) => !locked(name))).toEqual([]);
    expect(SYSTEMS.filter((system) => !programs.some((name) => name.includes(system)))).toEqual([]);
  });
});
