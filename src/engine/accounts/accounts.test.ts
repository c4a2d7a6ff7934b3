import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../../test/support/fake-clock.ts';
import { memorySecrets, type MemorySecrets } from '../../../test/support/memory-secrets.ts';
import { paidProvider } from '../../../test/support/paid-provider.ts';
import { memoryLog, temporaryFolder, testEngine, type TestEngineOptions } from '../../../test/support/test-engine.ts';
import type { Engine } from '../engine.ts';
import { connectAccount } from './connect-account.ts';

const KEY = 'sk-sentinel-0123456789';
const { provider } = paidProvider('one', [{ id: 'one-picture' }]);
const { provider: other } = paidProvider('two', [{ id: 'two-picture' }]);

function engineWith(secrets: MemorySecrets, more: TestEngineOptions = {}): Promise<Engine> {
  return testEngine({ providers: [provider, other], environment: {}, secrets, ...more });
}

/** Text of all files below a folder, write-ahead logs among them. */
function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

describe('an account that is added', () => {
  it('would leave its key in a database, a log or an answer', async () => {
    const secrets = memorySecrets();
    const log = memoryLog();
    const engine = await engineWith(secrets, { log });
    const added = await engine.accounts.add({ providerId: 'one', key: `  ${KEY}\n` });
    expect(added).toMatchObject({
      provider: { id: 'one', title: 'The one' },
      name: 'The one',
      origin: 'stored',
      configured: true,
      lastFour: '6789',
      preferred: true,
      lastTest: null,
    });
    expect([...secrets.kept]).toEqual([[added.id, KEY]]);
    await engine.accounts.test(added.id);
    expect(JSON.stringify([await engine.accounts.list(), log.lines])).not.toContain('sentinel');
    expect(everythingIn(engine.dataFolder)).not.toContain('sentinel');
    expect(everythingIn(engine.dataFolder)).toContain(added.id);
  });

  it('would be forgotten at the next start, or its key read more than once', async () => {
    const secrets = memorySecrets();
    const dataFolder = temporaryFolder();
    const first = await engineWith(secrets, { dataFolder });
    const { id } = await first.accounts.add({ providerId: 'one', key: KEY, baseUrl: 'https://gate.example.com/v1//' });
    await first.close();
    const second = await engineWith(secrets, { dataFolder });
    expect((await second.accounts.list()).accounts).toMatchObject([
      { id, lastFour: '6789', configured: true, baseUrl: 'https://gate.example.com/v1' },
    ]);
    await second.accounts.test(id);
    await second.accounts.test(id);
    expect(secrets.reads).toEqual([id]);
  });

  it('would share a name with another, so that nobody could tell them apart', async () => {
    const engine = await engineWith(memorySecrets(), { environment: { one_KEY: KEY } });
    await engine.accounts.add({ providerId: 'one', key: KEY });
    await engine.accounts.add({ providerId: 'one', key: KEY, name: ' For\u202e  school ' });
    await engine.accounts.add({ providerId: 'one', key: KEY });
    const { accounts } = await engine.accounts.list();
    expect(accounts.map(({ name }) => name)).toEqual(['The one', 'The one 2', 'For school', 'The one 3']);
  });

  it.each([
    ['key', 'empty', { key: ' \n ' }],
    ['key', 'malformed', { key: 'sk-one sk-two' }],
    ['key', 'malformed', { key: 'sk-“quoted”' }],
    ['key', 'malformed', { key: 'sk-\u0000' }],
    ['providerId', 'unknown', { providerId: 'nobody' }],
    ['baseUrl', 'malformed', { baseUrl: 'gate.example.com' }],
    ['baseUrl', 'malformed', { baseUrl: 'file:///etc' }],
    ['baseUrl', 'malformed', { baseUrl: 'https://me:secret@example.com/v1' }],
    ['baseUrl', 'malformed', { baseUrl: 'https://example.com/v1?key=1' }],
    ['baseUrl', 'malformed', { baseUrl: 'https://example.com/v1#here' }],
    ['baseUrl', 'insecure', { baseUrl: 'http://example.com/v1' }],
    ['baseUrl', 'insecure', { baseUrl: 'http://127.0.0.1.example.com' }],
  ])('would be kept with a bad %s (%s): %j', async (field, reason, change) => {
    const secrets = memorySecrets();
    const engine = await engineWith(secrets);
    const adding = engine.accounts.add({ providerId: 'one', key: KEY, ...change });
    await expect(adding).rejects.toMatchObject({ code: 'INPUT_REFUSED', data: { field, reason } });
    expect(secrets.kept.size).toBe(0);
    expect((await engine.accounts.list()).accounts).toEqual([]);
  });

  it.each(['http://localhost:1234/v1', 'http://127.0.0.1:8080', 'http://[::1]:9/v1', 'https://example.com'])(
    'could not be on %s',
    async (baseUrl) => {
      const engine = await engineWith(memorySecrets());
      expect(await engine.accounts.add({ providerId: 'one', key: KEY, baseUrl })).toMatchObject({ baseUrl });
    },
  );

  it('would show most of a short key', async () => {
    const engine = await engineWith(memorySecrets());
    expect((await engine.accounts.add({ providerId: 'one', key: '12345678901' })).lastFour).toBeNull();
    expect((await engine.accounts.add({ providerId: 'one', key: '123456789012' })).lastFour).toBe('9012');
  });

  it('would be half there where keys are locked', async () => {
    const secrets = memorySecrets();
    secrets.isLocked = true;
    const engine = await engineWith(secrets);
    await expect(engine.accounts.add({ providerId: 'one', key: KEY })).rejects.toMatchObject({ code: 'KEYS_LOCKED' });
    expect((await engine.accounts.list()).accounts).toEqual([]);
  });
});

describe('an account that is changed', () => {
  it('would keep what a test said of another key or address', async () => {
    const engine = await engineWith(memorySecrets());
    const { id } = await engine.accounts.add({ providerId: 'one', key: KEY });
    const tested = (): Promise<unknown> => engine.accounts.test(id);
    await tested();
    expect(await engine.accounts.update({ id, name: 'Mine' })).toMatchObject({
      name: 'Mine',
      lastTest: { outcome: 'ok' },
    });
    expect(await engine.accounts.update({ id, key: 'sk-other-00001111' })).toMatchObject({
      lastTest: null,
      lastFour: '1111',
    });
    await tested();
    expect(await engine.accounts.update({ id, baseUrl: 'https://x.example.com' })).toMatchObject({ lastTest: null });
    expect(await engine.accounts.update({ id, baseUrl: null })).toMatchObject({ baseUrl: null, name: 'Mine' });
  });

  it('would be preferred together with another', async () => {
    const engine = await engineWith(memorySecrets(), { environment: { one_KEY: KEY } });
    const second = await engine.accounts.add({ providerId: 'one', key: KEY });
    const third = await engine.accounts.add({ providerId: 'one', key: KEY });
    const preferred = async (): Promise<string[]> =>
      (await engine.accounts.list()).accounts.filter((each) => each.preferred).map(({ id }) => id);
    expect(await preferred()).toEqual(['environment:one']);
    await engine.accounts.update({ id: second.id, preferred: true });
    await engine.accounts.update({ id: third.id, preferred: true });
    expect(await preferred()).toEqual([third.id]);
    await engine.accounts.update({ id: 'environment:one', preferred: true });
    expect(await preferred()).toEqual(['environment:one']);
  });

  it('would change what only the environment can', async () => {
    const engine = await engineWith(memorySecrets(), { environment: { one_OTHER_KEY: KEY } });
    const id = 'environment:one';
    const refused = { code: 'NOT_ALLOWED', data: { reason: 'environment' } };
    await expect(engine.accounts.update({ id, key: 'x' })).rejects.toMatchObject(refused);
    await expect(engine.accounts.update({ id, name: 'x' })).rejects.toMatchObject(refused);
    await expect(engine.accounts.remove(id)).rejects.toMatchObject(refused);
    expect(await engine.accounts.test(id)).toMatchObject({ origin: 'environment', lastTest: { outcome: 'ok' } });
  });

  it('that is not there would be made', async () => {
    const secrets = memorySecrets();
    const engine = await engineWith(secrets);
    await expect(engine.accounts.update({ id: 'nobody', key: KEY })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(engine.accounts.remove('nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(engine.accounts.test('nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(secrets.kept.size).toBe(0);
  });
});

describe('an account that is removed', () => {
  it('would leave its key or its own models behind', async () => {
    const secrets = memorySecrets();
    const engine = await engineWith(secrets);
    const { id } = await engine.accounts.add({ providerId: 'one', key: KEY });
    engine.models.add({ id: 'mine', account: engine.accounts.known(id), like: 'one-picture' });
    await engine.accounts.remove(id);
    expect(secrets.kept.size).toBe(0);
    expect((await engine.accounts.list()).accounts).toEqual([]);
    expect(engine.models.find('mine')).toBeNull();
  });

  it('would be gone while its key is still kept where it cannot be reached', async () => {
    const secrets = memorySecrets();
    const engine = await engineWith(secrets);
    const { id } = await engine.accounts.add({ providerId: 'one', key: KEY });
    secrets.isLocked = true;
    await expect(engine.accounts.remove(id)).rejects.toMatchObject({ code: 'KEYS_LOCKED' });
    expect((await engine.accounts.list()).accounts).toMatchObject([{ id }]);
  });
});

describe('locked keys', () => {
  it('would count as there, or stay closed after they are opened', async () => {
    const secrets = memorySecrets();
    const dataFolder = temporaryFolder();
    const first = await engineWith(secrets, { dataFolder });
    const { id } = await first.accounts.add({ providerId: 'one', key: KEY });
    await first.close();
    secrets.isLocked = true;
    const engine = await engineWith(secrets, { dataFolder });
    const state = (): unknown => engine.library('adult').model('one-picture').missing;
    expect((await engine.accounts.list()).accounts).toMatchObject([{ id, configured: false, lastFour: null }]);
    expect(state()).toBe('keys-locked');
    expect(await engine.accounts.test(id)).toMatchObject({ lastTest: { outcome: 'keys-locked' } });
    await expect(engine.accounts.unlock('hunter2')).rejects.toMatchObject({ code: 'INPUT_REFUSED' });
    expect(await engine.accounts.unlock('open sesame')).toMatchObject({ locked: false });
    expect((await engine.accounts.list()).accounts).toMatchObject([{ id, configured: true, lastFour: '6789' }]);
    expect(state()).toBeNull();
  });

  it('would hold up the start: the first page waits for no keychain', async () => {
    const secrets = memorySecrets();
    const dataFolder = temporaryFolder();
    const first = await engineWith(secrets, { dataFolder });
    await first.accounts.add({ providerId: 'one', key: KEY });
    await first.close();
    const answer = Promise.withResolvers<string | null>();
    secrets.read = () => answer.promise;
    const engine = await engineWith(secrets, { dataFolder });
    expect(engine.library('adult').model('one-picture').missing).toBeNull();
    answer.resolve(null);
    expect((await engine.accounts.list()).accounts).toMatchObject([{ configured: false }]);
    expect(engine.library('adult').model('one-picture').missing).toBe('account');
  });

  it('would be given up where reading fails in a way that nobody thought of', async () => {
    const secrets = memorySecrets();
    const dataFolder = temporaryFolder();
    const first = await engineWith(secrets, { dataFolder });
    await first.accounts.add({ providerId: 'one', key: KEY });
    await first.close();
    secrets.read = () => Promise.reject(new Error('the bus is gone'));
    const log = memoryLog();
    const engine = await engineWith(secrets, { dataFolder, log });
    expect((await engine.accounts.list()).accounts).toMatchObject([{ configured: false }]);
    expect(engine.library('adult').model('one-picture').missing).toBe('keys-locked');
    expect(log.lines).toMatchObject([{ message: 'a key cannot be read' }]);
  });
});

describe('listeners', () => {
  it('would not learn that models can be used, or cannot any more', async () => {
    const engine = await engineWith(memorySecrets());
    const events = engine.library('adult').events.watch();
    const next = async (): Promise<string | undefined> => (await events.next()).value?.type;
    expect(await next()).toBe('stream-opened');
    const { id } = await engine.accounts.add({ providerId: 'one', key: KEY });
    expect(await next()).toBe('models-changed');
    engine.models.change({ id: 'one-picture', price: { lowMicros: 1, highMicros: 2 } });
    expect(await next()).toBe('models-changed');
    await engine.accounts.remove(id);
    expect(await next()).toBe('models-changed');
  });
});

describe('a connection', () => {
  it('would have a key without an account', async () => {
    const how = { signal: new AbortController().signal, clock: new FakeClock() };
    const none = { outcome: { kind: 'auth' } };
    await expect(connectAccount(null, how).secret('key')).rejects.toMatchObject(none);
    const empty = { baseUrl: 'http://here/v1', secret: () => Promise.resolve(null) };
    expect(connectAccount(empty, how).baseUrl).toBe('http://here/v1');
    await expect(connectAccount(empty, how).secret('key')).rejects.toMatchObject(none);
  });
});
