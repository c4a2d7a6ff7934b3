import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import layers from '../../.dependency-cruiser.mjs';
import { projectRoot } from './source-files.ts';

/** For each rule a file that breaks it, and what that file imports. */
const BREAKING: Readonly<Record<string, { readonly file: string; readonly code: string }>> = {
  'contract-imports-nothing-of-ours': breaks('src/contract/a.ts', `import type { X } from '../engine/thing.ts';`),
  'engine-sees-contract': breaks('src/engine/a.ts', `import type { X } from '../api/thing.ts';`),
  'api-sees-contract-and-engine': breaks('src/api/a.ts', `import type { X } from '../headless/thing.ts';`),
  'headless-is-a-host': breaks('src/headless/a.ts', `import { x } from '../main/thing.ts';`),
  'main-is-a-host': breaks('src/main/a.ts', `import { x } from '../headless/thing.ts';`),
  'preload-sees-contract': breaks('src/preload/a.ts', `import type { X } from '../engine/thing.ts';`),
  'renderer-sees-contract': breaks('src/renderer/a.ts', `import type { X } from '../api/thing.ts';`),
  'engine-sees-contract-as-types': breaks('src/engine/b.ts', `import { x } from '../contract/thing.ts';`),
  'renderer-sees-contract-as-types': breaks('src/renderer/b.ts', `import { x } from '../contract/thing.ts';`),
  'renderer-without-zod': breaks('src/renderer/c.ts', `import { z } from 'zod';`),
  'plain-contract-without-imports': breaks('src/contract/desktop.ts', `import { x } from './thing.ts';`),
  'renderer-without-node': breaks('src/renderer/d.ts', `import { join } from 'node:path';`),
  'electron-only-in-main-and-preload': breaks('src/engine/c.ts', `import { app } from 'electron';`),
  'a-provider-imports-the-provider-kit-and-itself': breaks(
    'src/engine/providers/alpha/a.ts',
    `import type { X } from '../beta/thing.ts';`,
  ),
  'a-provider-file-imports-the-provider-kit': breaks(
    'src/engine/providers/gamma.ts',
    `import type { X } from '../thing.ts';`,
  ),
  'provider-kit-imports-nothing-of-ours': breaks(
    'src/engine/provider-kit/a.ts',
    `import type { X } from '../thing.ts';`,
  ),
  'providers-only-through-the-list': breaks('src/engine/d.ts', `import { x } from './providers/beta/thing.ts';`),
  'writer-without-media': breaks('src/engine/writer/a.ts', `import type { X } from '../media/thing.ts';`),
  'media-without-writer': breaks('src/engine/media/a.ts', `import type { X } from '../writer/thing.ts';`),
  'a-feature-imports-no-feature': breaks(
    'src/renderer/features/home/a.ts',
    `import type { X } from '../play/thing.ts';`,
  ),
  'features-without-app': breaks('src/renderer/features/home/b.ts', `import { x } from '../../app/thing.ts';`),
  'ui-and-lib-below-features': breaks('src/renderer/ui/a.ts', `import { x } from '../features/play/thing.ts';`),
  'database-only-in-store': breaks('src/engine/e.ts', `import Database from 'better-sqlite3';`),
  'no-code-from-tests': breaks('src/engine/f.ts', `import { x } from '../../test/thing.ts';`),
  // The `using` declaration is there because the parser's own visitor stops at one.
  'no-cycles': breaks(
    'src/engine/cycle-one.ts',
    `import { x } from './cycle-two.ts';\nexport function f() { using y = x; }`,
  ),
  'everything-is-found': breaks('src/engine/g.ts', `import { x } from './nowhere.ts';`),
};

/** What the breaking files import, and files that keep to the rules. */
const THERE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'contract',
      'engine',
      'api',
      'headless',
      'main',
      'renderer/app',
      'renderer/features/play',
      'engine/writer',
      'engine/media',
      'engine/providers/beta',
    ].map((folder) => [`src/${folder}/thing.ts`, 'export const x = null;\nexport type X = null;\n']),
  ),
  'test/thing.ts': 'export const x = null;\n',
  'src/engine/cycle-two.ts': `import './cycle-one.ts';\nexport const x = null;\n`,
  'src/engine/good.ts': `import type { X } from '../contract/thing.ts';\nexport type Y = X;\n`,
  'src/engine/good.test.ts': `import { x } from '../contract/thing.ts';\nexport const y = x;\n`,
  'src/engine/store/good.ts': `import Database from 'better-sqlite3';\nexport const database = new Database(':memory:');\n`,
  'src/engine/providers/index.ts': `import { x } from './beta/thing.ts';\nexport const providers = [x];\n`,
  'src/engine/providers/delta/good.ts': `import type { Y } from '../../provider-kit/good.ts';\nexport type Z = Y;\n`,
  'src/engine/provider-kit/good.ts': `export type Y = null;\n`,
  'src/main/good.ts': `import { app } from 'electron';\nimport { x } from '../engine/thing.ts';\nexport const y = [app, x];\n`,
  'src/renderer/good.ts': `import { x } from '../contract/desktop.ts';\nimport type { X } from '../contract/thing.ts';\nexport const y: X = x;\n`,
};

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
}

describe('the layer rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fableroom-layers-'));
  let violations: readonly Violation[] = [];

  beforeAll(async () => {
    for (const [path, code] of Object.entries(THERE)) write(folder, path, code);
    for (const { file, code } of Object.values(BREAKING)) write(folder, file, code);
    write(folder, 'package.json', '{ "type": "module" }');
    symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const tool = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    const config = join(projectRoot, '.dependency-cruiser.mjs');
    const args = [tool, 'src', '--config', config, '--output-type', 'json'];
    // It exits with the number of errors, which here is the point.
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 1e8 }).catch(
      (error: unknown) => error as { stdout: string },
    );
    violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(layers.forbidden.map(({ name }) => name))('report what breaks %s', (name) => {
    const breaking = BREAKING[name];
    expect(breaking, 'a rule needs a file here that breaks it').toBeDefined();
    expect(violations).toContainEqual(
      expect.objectContaining({ rule: expect.objectContaining({ name }) as unknown, from: breaking?.file }),
    );
  });

  it('report no file that keeps to them', () => {
    const breaking = new Set(Object.values(BREAKING).map(({ file }) => file));
    const others = violations.filter(({ from }) => !breaking.has(from) && from !== 'src/engine/cycle-two.ts');
    expect(others).toEqual([]);
  });
});

function breaks(file: string, code: string) {
  return { file, code };
}

function write(folder: string, path: string, code: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, code);
}
