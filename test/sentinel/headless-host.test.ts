import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account, KeyProtection } from '../../src/contract/accounts.ts';
import type { Story } from '../../src/contract/stories.ts';
import { startSimulator, type Simulator } from '../simulator/start-simulator.ts';
import { temporaryFolder } from '../support/test-engine.ts';
import { keyHeaders, keysInEnvironment, startHost, type WatchedHost } from './host.ts';
import { commandLineOf, environmentOf, filesWithKey } from './places.ts';
import { newSentinel, sentinelSearch, type SentinelSearch } from './sentinel.ts';
import { WatchedApi } from './watched-api.ts';

const PREMISE = 'a fox who finds a lighthouse';
const MODELS = { textModelId: 'gpt-6.1-terra', imageModelId: 'gpt-image-2.5-flare' };
const STORY = ['story', '--premise', PREMISE, '--scenes', '1', '--json', '--text-model', MODELS.textModelId];
/** Google and xAI carry the key of a download too; nothing else may. */
const KEY_HEADERS = ['authorization', 'x-goog-api-key'];

/** Each test starts the program, some twice, and waits for its polls. */
vi.setConfig({ testTimeout: 180_000 });

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ pollsUntilDone: 0 });
});
beforeEach(() => simulator.reset());
afterAll(() => simulator.close());

/** Everything that the host left behind or handed on, once it has ended or while it runs. */
function tracesOf(search: SentinelSearch, host: WatchedHost, dataFolder: string): string[] {
  return [
    ...filesWithKey(search, dataFolder),
    ...search.formsIn(host.written()).map((form) => `output: ${form}`),
    ...search.formsIn(JSON.stringify([simulator.log(), simulator.charges()])).map((form) => `request: ${form}`),
  ];
}

describe('a key from the environment', () => {
  const key = newSentinel('test');
  const wrong = newSentinel('wrong');
  const search = sentinelSearch([key, wrong]);

  it.each([
    ['of OpenAI and xAI', ['--image-model', MODELS.imageModelId, '--video', '--video-model', 'grok-imagine-video-1.5']],
    ['of Google', ['--image-model', 'gemini-nano-banana-2.1', '--video', '--video-model', 'gemini-omni-1.2-flash']],
  ])('%s would stand somewhere after a whole story', async (_name, models) => {
    const dataFolder = join(temporaryFolder(), 'data');
    const host = startHost([...STORY, ...models, '--data', dataFolder], keysInEnvironment(key, simulator), search);
    expect(search.formsIn(commandLineOf(host.pid))).toEqual([]);
    const { code, stdout } = await host.ended;
    expect([code, host.written()]).toEqual([0, stdout]);
    expect((JSON.parse(stdout) as { scenes: unknown[] }).scenes).toHaveLength(1);
    expect(simulator.charges()).toHaveLength(3);
    expect(tracesOf(search, host, dataFolder)).toEqual([]);
    expect(host.children.end().found).toEqual([]);
    expect(KEY_HEADERS).toEqual(expect.arrayContaining(keyHeaders(simulator)));
    expect(keyHeaders(simulator)).toContain('authorization');
  });

  it.each([
    ['is refused', 'refused-input', {}],
    ['fails', '500', {}],
    ['is turned away with words that repeat the key', '401', { message: `Incorrect API key provided: ${key}.` }],
    ['fails with words that repeat the key', '500', { message: `Something broke for ${key}.` }],
  ] as const)('would stand somewhere after a picture %s', async (_name, fault, more) => {
    const dataFolder = join(temporaryFolder(), 'data');
    simulator.fault({ provider: 'openai', stage: 'submit', kind: 'image', fault, ...more });
    const words = [...STORY, '--image-model', MODELS.imageModelId, '--data', dataFolder];
    const host = startHost(words, keysInEnvironment(key, simulator), search);
    expect((await host.ended).code).toBe(1);
    expect(host.written()).toContain('Missing: the picture of page 1');
    expect(tracesOf(search, host, dataFolder)).toEqual([]);
    expect(host.children.end().found).toEqual([]);
    expect(keyHeaders(simulator)).toEqual(['authorization']);
  });

  it('that is wrong would stand somewhere after it was not accepted', async () => {
    const dataFolder = join(temporaryFolder(), 'data');
    const words = [...STORY, '--image-model', MODELS.imageModelId, '--data', dataFolder];
    const host = startHost(words, keysInEnvironment(wrong, simulator), search);
    expect((await host.ended).code).toBe(1);
    expect(simulator.log().map(({ status }) => status)).toEqual([401]);
    expect(tracesOf(search, host, dataFolder)).toEqual([]);
  });
});

describe('a key that was given over HTTP', () => {
  const PASSPHRASE = 'seven lamps at sea';

  interface Opened {
    readonly host: WatchedHost;
    readonly api: WatchedApi;
  }

  async function open(dataFolder: string, search: SentinelSearch): Promise<Opened> {
    const host = startHost(['serve', '--json', '--data', dataFolder], { FABLEROOM_KEYS: 'memory' }, search);
    const link = JSON.parse(await host.firstLine()) as { url: string; token: string };
    return { host, api: new WatchedApi(link, search) };
  }

  async function tell(api: WatchedApi, more: object = {}): Promise<Story> {
    const { id } = await api.call<Story>('POST', '/stories', { premise: PREMISE, length: null, ...MODELS, ...more });
    return vi.waitFor(
      async () => {
        const { active } = await api.call<{ active: unknown[] }>('GET', '/jobs');
        const story = await api.call<Story>('GET', `/stories/${id}`);
        expect(active).toEqual([]);
        return story;
      },
      { interval: 100, timeout: 60_000 },
    );
  }

  /** Everything that can be read of this host, by whoever may. */
  async function expectNowhere({ host, api }: Opened, search: SentinelSearch, dataFolder: string): Promise<void> {
    await api.readAll();
    await api.end();
    expect(tracesOf(search, host, dataFolder)).toEqual([]);
    expect(search.formsIn(commandLineOf(host.pid))).toEqual([]);
    expect(search.formsIn(environmentOf(host.pid))).toEqual([]);
    host.stop();
    expect((await host.ended).code).toBe(0);
    expect(tracesOf(search, host, dataFolder)).toEqual([]);
    expect(host.children.end().found).toEqual([]);
    expect(api.seen.found).toEqual([]);
    expect(api.seen.responses).toBeGreaterThan(10);
    expect(keyHeaders(simulator)).toEqual(['authorization']);
  }

  it('would stand somewhere: kept in memory, tried, replaced, refused, failed and used', async () => {
    const [key, wrong] = [newSentinel('test'), newSentinel('wrong')];
    const search = sentinelSearch([key, wrong]);
    const dataFolder = join(temporaryFolder(), 'data');
    const opened = await open(dataFolder, search);
    const { api } = opened;
    await api.watchEvents();
    const added = { providerId: 'openai', key: wrong, baseUrl: simulator.openai };
    const { id } = await api.call<Account>('POST', '/accounts', added);
    const path = `/accounts/${encodeURIComponent(id)}`;
    expect(await api.call('POST', `${path}/test`)).toMatchObject({ lastTest: { outcome: 'auth' } });
    await tell(api);
    expect(simulator.charges()).toEqual([]);

    await api.call('PATCH', path, { key });
    expect(await api.call('POST', `${path}/test`)).toMatchObject({ lastTest: { outcome: 'ok' } });
    const xai = { providerId: 'xai', key, baseUrl: simulator.xai };
    await api.call('POST', '/accounts', xai);
    // A key that is no key comes back in no message either.
    await api.call('POST', '/accounts', { ...xai, key: `${key} ${key}` });
    await api.call('POST', '/accounts', { ...xai, baseUrl: 7 });
    simulator.fault({ provider: 'openai', stage: 'submit', kind: 'image', fault: 'refused-output' });
    expect((await tell(api)).scenes[0]?.jobs).toMatchObject([{ state: 'refused' }]);
    simulator.fault({ provider: 'openai', stage: 'submit', kind: 'image', fault: '500' });
    expect((await tell(api)).scenes[0]?.jobs).toMatchObject([{ state: 'failed' }]);
    const whole = await tell(api, { videoMode: true, videoModelId: 'grok-imagine-video-1.5' });
    expect(whole.scenes[0]?.takes.map(({ kind }) => kind)).toEqual(['text', 'image', 'video']);
    await expectNowhere(opened, search, dataFolder);
  });

  it('would stand somewhere when it is kept in a file with a passphrase, or would be lost there', async () => {
    const key = newSentinel('test');
    const search = sentinelSearch([key]);
    const dataFolder = join(temporaryFolder(), 'data');
    const first = await open(dataFolder, search);
    const { id } = await first.api.call<Account>('POST', '/accounts', {
      providerId: 'openai',
      key,
      baseUrl: simulator.openai,
    });
    const path = `/accounts/${encodeURIComponent(id)}`;
    await first.api.call('PUT', '/accounts/passphrase', { passphrase: PASSPHRASE });
    await first.api.call('POST', `${path}/test`);
    await expectNowhere(first, search, dataFolder);

    const second = await open(dataFolder, search);
    expect(await second.api.call('POST', `${path}/test`)).toMatchObject({ lastTest: { outcome: 'keys-locked' } });
    const opening = await second.api.call<KeyProtection>('POST', '/accounts/unlock', { passphrase: PASSPHRASE });
    expect(opening).toMatchObject({ kind: 'passphrase', locked: false });
    expect((await tell(second.api)).scenes[0]?.takes.map(({ kind }) => kind)).toEqual(['text', 'image']);
    await expectNowhere(second, search, dataFolder);
  });
});
