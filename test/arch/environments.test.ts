import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeFiles, projectRoot, read } from './source-files.ts';

const ENVIRONMENTS = ['contract', 'engine', 'api', 'headless', 'main', 'preload', 'renderer'];

interface TypeScriptConfig {
  readonly extends: string;
  readonly include: readonly string[];
  readonly compilerOptions: { readonly lib: readonly string[]; readonly types: readonly string[] };
}

/** The folders between a file and the root that have a tsconfig.json; the root's own left out. */
function configsAbove(path: string): string[] {
  const configs: string[] = [];
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if (existsSync(join(projectRoot, folder, 'tsconfig.json'))) configs.push(folder);
  }
  return configs;
}

describe('the environments', () => {
  it.each(ENVIRONMENTS)('gives src/%s one tsconfig that takes in all of it', (name) => {
    const config = JSON.parse(read(`src/${name}/tsconfig.json`)) as TypeScriptConfig;
    expect(config).toMatchObject({ extends: '../../tsconfig.base.json', include: ['.'] });
  });

  it('leaves no file of src unchecked and checks none under two sets of globals', () => {
    const files = codeFiles().filter((path) => path.startsWith('src/'));
    const wrong = files.filter((path) => configsAbove(path).length !== 1);
    expect(files.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it('knows a browser only in the page and its preload script', () => {
    const withBrowser = ENVIRONMENTS.filter((name) => {
      const { compilerOptions } = JSON.parse(read(`src/${name}/tsconfig.json`)) as TypeScriptConfig;
      return compilerOptions.lib.includes('DOM');
    });
    expect(withBrowser).toEqual(['preload', 'renderer']);
  });

  it('gives the page no globals of Node', () => {
    const { compilerOptions } = JSON.parse(read('src/renderer/tsconfig.json')) as TypeScriptConfig;
    expect(compilerOptions.types).not.toContain('node');
  });
});
