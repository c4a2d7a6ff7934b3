import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_KEYS } from '../../build/scripts/no-keys.mjs';
import { providers } from '../../src/engine/providers/index.ts';
import { projectRoot, read } from './source-files.ts';

const FOLDER = 'src/engine/providers';

/** Names of the files and folders beside the list: each is one provider. */
function providerNames(): string[] {
  return readdirSync(join(projectRoot, FOLDER), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || (entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts')))
    .map((entry) => entry.name.replace(/\.ts$/, ''))
    .filter((name) => name !== 'index' && !name.startsWith('__'));
}

describe('the list of providers', () => {
  const list = read(`${FOLDER}/index.ts`);

  it.each(providerNames())('has %s', (name) => {
    expect(list).toMatch(new RegExp(`^import \\{ \\w+ \\} from '\\./${name}(/[a-z-]+)?\\.ts';$`, 'm'));
    expect(list.match(/^import \{/gm)).toHaveLength(providers.length);
  });

  it('declares no key that a test or a benchmark could find and spend', () => {
    const variables = providers.flatMap(({ account }) => account?.secrets.flatMap((secret) => secret.variables) ?? []);
    expect(Object.keys(NO_KEYS).toSorted()).toEqual([...variables, 'FABLEROOM_KEYS'].toSorted());
    for (const variable of variables) expect(process.env[variable], variable).toBe('');
  });

  it('makes models of their own that are other than their likeness in name only', () => {
    for (const { account, models } of providers) {
      for (const model of account ? models : []) {
        const own = account?.like(model, 'own-id', 'Own title');
        expect(own).toMatchObject({ id: 'own-id', title: 'Own title', kind: model.kind, timeoutMs: model.timeoutMs });
        expect(Object.keys(own ?? {}).toSorted()).toEqual(Object.keys(model).toSorted());
      }
    }
  });

  it('says where keys are handed out and where each service answers, over https', () => {
    for (const { account } of providers) {
      for (const address of account ? [account.keyPage, account.defaultBaseUrl] : []) {
        expect(new URL(address).protocol, address).toBe('https:');
      }
    }
  });

  it('gives no two providers or models one id, because results are stored with it', () => {
    const models = providers.flatMap((provider) => provider.models.map(({ id }) => id));
    expect(new Set(models).size).toBe(models.length);
    expect(new Set(providers.map(({ id }) => id)).size).toBe(providers.length);
    expect(models.length).toBeGreaterThan(0);
  });
});
