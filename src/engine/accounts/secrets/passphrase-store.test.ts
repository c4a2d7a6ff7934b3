import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../../test/support/test-engine.ts';
import { PASSPHRASE_LENGTH } from '../../../contract/accounts.ts';
import { PassphraseStore } from './passphrase-store.ts';

const CHEAP = { logN: 4, r: 8, p: 1 };

function open(folder: string): Promise<PassphraseStore> {
  return PassphraseStore.open(join(folder, 'keys.enc'), 'no bus', CHEAP);
}

async function withFile(): Promise<{ folder: string; path: string; store: PassphraseStore }> {
  const folder = temporaryFolder();
  const store = await open(folder);
  await store.write('a', 'secret of a');
  await store.setPassphrase('eight letters');
  return { folder, path: join(folder, 'keys.enc'), store };
}

describe('keys without a keychain', () => {
  it('are in memory and on no disk until there is a passphrase', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await store.write('a', 'secret of a');
    expect(await store.protection()).toEqual({ kind: 'memory', locked: false, keychainTrouble: 'no bus' });
    expect(await store.read('a')).toBe('secret of a');
    expect(await store.read('b')).toBeNull();
    await store.remove('a');
    await store.remove('b');
    expect(await store.read('a')).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
    expect(await (await open(folder)).read('a')).toBeNull();
  });

  it('move from memory into the file with its passphrase, and are there after a restart', async () => {
    const { folder, path, store } = await withFile();
    expect(await store.protection()).toEqual({ kind: 'passphrase', locked: false, keychainTrouble: 'no bus' });
    await store.write('b', 'secret of b');
    expect(readFileSync(path).includes('secret')).toBe(false);
    const next = await open(folder);
    expect(await next.protection()).toMatchObject({ kind: 'passphrase', locked: true });
    for (const call of [next.read('a'), next.write('c', 'c'), next.remove('a'), next.setPassphrase('new letters')]) {
      await expect(call).rejects.toMatchObject({ code: 'KEYS_LOCKED' });
    }
    await expect(next.unlock('wrong letters')).rejects.toMatchObject({ data: { reason: 'wrong' } });
    await expect(next.unlock()).rejects.toMatchObject({ data: { reason: 'wrong' } });
    expect(await next.unlock('eight letters')).toMatchObject({ kind: 'passphrase', locked: false });
    expect([await next.read('a'), await next.read('b')]).toEqual(['secret of a', 'secret of b']);
  });

  it.skipIf(process.platform === 'win32')(
    'are in a file that only its owner can read, also when it is replaced',
    async () => {
      const { path, store } = await withFile();
      expect(statSync(path).mode & 0o777).toBe(0o600);
      chmodSync(path, 0o644);
      await store.write('b', 'secret of b');
      expect(statSync(path).mode & 0o777).toBe(0o600);
    },
  );

  it('no longer open with the old passphrase once it is changed', async () => {
    const { folder, store } = await withFile();
    await store.setPassphrase('other letters');
    const next = await open(folder);
    await expect(next.unlock('eight letters')).rejects.toMatchObject({ code: 'INPUT_REFUSED' });
    await next.unlock('other letters');
    expect(await next.read('a')).toBe('secret of a');
  });

  it('stay in memory when the passphrase is shorter than the contract says', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await expect(store.setPassphrase('x'.repeat(PASSPHRASE_LENGTH - 1))).rejects.toMatchObject({
      code: 'INPUT_REFUSED',
      data: { field: 'passphrase', reason: 'too-short' },
    });
    expect((await store.protection()).kind).toBe('memory');
    expect(await store.setPassphrase('x'.repeat(PASSPHRASE_LENGTH))).toMatchObject({ kind: 'passphrase' });
  });

  it('never write over a file that is damaged', async () => {
    const { folder, path } = await withFile();
    const damaged = readFileSync(path).subarray(0, -1);
    writeFileSync(path, damaged);
    const next = await open(folder);
    expect(await next.protection()).toMatchObject({ kind: 'passphrase', locked: true });
    await expect(next.unlock('eight letters')).rejects.toMatchObject({ code: 'DATA_FOLDER', data: { path } });
    await expect(next.setPassphrase('other letters')).rejects.toMatchObject({ code: 'KEYS_LOCKED' });
    await expect(next.write('b', 'b')).rejects.toMatchObject({ code: 'KEYS_LOCKED' });
    expect(readFileSync(path).equals(damaged)).toBe(true);
  });

  it('never write over a file that came while keys were in memory', async () => {
    const { path } = await withFile();
    const folder = temporaryFolder();
    const store = await open(folder);
    writeFileSync(join(folder, 'keys.enc'), readFileSync(path));
    await expect(store.setPassphrase('other letters')).rejects.toMatchObject({ code: 'KEYS_LOCKED' });
    expect(readFileSync(join(folder, 'keys.enc')).equals(readFileSync(path))).toBe(true);
  });

  it('all arrive when they are written at once', async () => {
    const { folder, store } = await withFile();
    await Promise.all(['b', 'c', 'd', 'e'].map((name) => store.write(name, `secret of ${name}`)));
    const next = await open(folder);
    await next.unlock('eight letters');
    expect(await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => next.read(name)))).not.toContain(null);
    expect(readdirSync(folder)).toEqual(['keys.enc']);
  });

  it('are as before when the disk does not take a change', async () => {
    const { path, store } = await withFile();
    // A folder cannot be replaced by a file.
    rmSync(path);
    mkdirSync(join(path, 'in the way'), { recursive: true });
    await expect(store.write('a', 'changed')).rejects.toThrow('keys.enc');
    expect(await store.read('a')).toBe('secret of a');
    expect(existsSync(join(path, 'in the way'))).toBe(true);
  });
});
