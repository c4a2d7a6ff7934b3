import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { appProtocol, rendererFile } from './app-protocol.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import type { Failure } from './failure.ts';

vi.mock('electron', () => ({ app: { getLocale: () => 'en-US' } }));

let folder = '';
beforeAll(() => {
  const outside = mkdtempSync(join(tmpdir(), 'fableroom-renderer-'));
  writeFileSync(join(outside, 'secret.js'), 'secret');
  folder = join(outside, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<p>home');
  writeFileSync(join(folder, 'assets', 'index-Ab_1.js'), 'code');
  writeFileSync(join(folder, 'assets', '.hidden.js'), 'hidden');
  writeFileSync(join(folder, 'assets', 'notes.exe'), 'exe');
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

const ask = (address: string, method = 'GET', failure: Failure | null = null) =>
  appProtocol(folder, () => failure)(new Request(address, { method }));

describe('rendererFile', () => {
  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/%2e%2e%2fsecret.js',
    '/..%5csecret.js',
    '//secret.js',
    '/assets//index.js',
    '/assets/.hidden.js',
    '/assets/%00.js',
    '/C:/secret.js',
    '/%',
    '',
  ])('does not lead out of the folder: %s', (pathname) => {
    expect(rendererFile('/app/renderer', pathname)).toBeNull();
  });

  it('finds the page and what it names', () => {
    expect(rendererFile('/app/renderer', '/')).toBe(join('/app/renderer', 'index.html'));
    expect(rendererFile('/app/renderer', '/assets/a-B_1.js')).toBe(join('/app/renderer', 'assets', 'a-B_1.js'));
  });
});

describe('appProtocol', () => {
  it('sends the policy with every file, not only with the page', async () => {
    for (const path of ['/?host=desktop', '/assets/index-Ab_1.js']) {
      const response = await ask(`app://fableroom${path}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('calls a script a script, or the page would not run it', async () => {
    const response = await ask('app://fableroom/assets/index-Ab_1.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe('code');
  });

  it.each([
    'app://other/index.html',
    'app://fableroom.evil/index.html',
    'app://fableroom/missing.js',
    'app://fableroom/assets',
    'app://fableroom/assets/notes.exe',
    'app://fableroom/..%2fsecret.js',
    'app://fableroom/failure',
  ])('answers 404 for %s', async (address) => {
    expect((await ask(address)).status).toBe(404);
  });

  it('takes no other method', async () => {
    expect((await ask('app://fableroom/', 'POST')).status).toBe(405);
  });

  it('shows why Fableroom does not work, with no script allowed', async () => {
    const response = await ask('app://fableroom/failure', 'GET', { kind: 'newer-database', path: '/stories' });
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(await response.text()).toContain('saved by a newer Fableroom');
  });
});
