import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './project-root.mjs';
import { typeCommands } from './quick-checks.mjs';

interface TypeScriptConfig {
  readonly compilerOptions: object;
  readonly include: readonly string[];
}

function configAt(path: string): TypeScriptConfig {
  return JSON.parse(readFileSync(join(projectRoot, path), 'utf8')) as TypeScriptConfig;
}

describe('the types', () => {
  const hosts = configAt('src/tsconfig.hosts.json');

  it.each(hosts.include)('of src/%s would be checked with other globals than its own', (name) => {
    expect(hosts.compilerOptions).toEqual(configAt(`src/${name}/tsconfig.json`).compilerOptions);
  });

  it('of an environment would be checked by no run, or by two', () => {
    const projects = typeCommands().map((command) => command.at(-1));
    const alone = ['contract', 'main', 'preload', 'renderer'].map((name) => `src/${name}`);
    const expected = ['.', 'src/tsconfig.hosts.json', 'test', ...alone];
    expect(projects).toHaveLength(expected.length);
    expect(new Set(projects)).toEqual(new Set(expected));
    expect(hosts.include).toEqual(['api', 'engine', 'headless']);
  });
});
