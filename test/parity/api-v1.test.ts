import { describe, expect, it } from 'vitest';
import { commonErrors } from '../../src/contract/errors.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { scriptedProvider, type Script } from '../support/scripted-provider.ts';
import { temporaryFolder, testEngine } from '../support/test-engine.ts';
import { testServer } from './transports.ts';

interface Caller {
  readonly engine: Engine;
  readonly script: Script;
  readonly url: string;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
}

async function caller(dataFolder = temporaryFolder(), token?: string): Promise<Caller & { token: string }> {
  const { provider, script } = scriptedProvider();
  const engine = await testEngine({ providers: [provider], dataFolder });
  const server = await testServer(engine);
  const used = token ?? engine.clients.add({ name: 'script', tier: 'adult', rights: 'make', capMicros: null }).token;
  const authorization = { authorization: `Bearer ${used}` };
  const url = `${server.url}/api/v1`;
  return {
    engine,
    script,
    url,
    token: used,
    post: (path, body, headers = {}) =>
      fetch(url + path, {
        method: 'POST',
        headers: { ...authorization, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    get: (path, headers = {}) => fetch(url + path, { headers: { ...authorization, ...headers } }),
  };
}

const HARE = { premise: 'a hare' };
const storiesIn = (engine: Engine): number => engine.library('adult').query.cards({ limit: 100 }).stories.length;

describe('an error of the API', () => {
  it.each([
    ['a wrong field', '/stories', { premise: 7 }, 400, 'BAD_REQUEST'],
    ['an empty premise', '/stories', { premise: ' ' }, 422, 'INPUT_REFUSED'],
    ['a model that nobody has', '/stories', { premise: 'a', textModelId: 'x' }, 422, 'MODEL_UNUSABLE'],
    ['what is not there', '/jobs/00000000-0000-7000-8000-000000000000/cancel', {}, 404, 'NOT_FOUND'],
    ['no audio', '/media/audio', { prompt: 'waves' }, 422, 'MODEL_UNUSABLE'],
    ['no such address', '/nothing', {}, 404, 'NOT_FOUND'],
  ])('would be no problem details: %s', async (_what, path, body, status, code) => {
    const { post } = await caller();
    const response = await post(path, body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await response.json()) as Record<string, unknown>;
    expect(problem).toMatchObject({ status, code });
    expect(Object.keys(problem).toSorted()).toEqual(['code', 'data', 'detail', 'status', 'title', 'type']);
    expect(problem['type']).toMatch(
      code === 'NOT_FOUND' && path === '/nothing' ? /^about:blank$/ : /^\/api\/v1\/docs#/,
    );
  });
});

describe('the reference page', () => {
  it('would load something, run something, or not explain an error', async () => {
    const { url } = await caller();
    const response = await fetch(`${url}/docs`);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
    const page = await response.text();
    expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(/i);
    expect(page.match(/https?:\/\/[^\s<"]+/g)).toEqual([url]);
    for (const code of Object.keys(commonErrors)) expect(page).toContain(`id="problem-${code}"`);
  });
});

describe('an Idempotency-Key', () => {
  const KEY = { 'idempotency-key': 'one' };

  it('would let the same request be done twice', async () => {
    const { post, engine } = await caller();
    const first = await post('/stories', HARE, KEY);
    const again = await post('/stories', HARE, KEY);
    expect(await again.text()).toBe(await first.text());
    expect([first.headers.get('idempotency-replayed'), again.headers.get('idempotency-replayed')]).toEqual([
      null,
      'true',
    ]);
    expect(storiesIn(engine)).toBe(1);
    await post('/stories', HARE, { 'idempotency-key': 'two' });
    expect(storiesIn(engine)).toBe(2);
  });

  it('would be forgotten with a restart', async () => {
    const folder = temporaryFolder();
    const first = await caller(folder);
    const answer = await (await first.post('/stories', HARE, KEY)).text();
    await first.engine.close();
    const again = await caller(folder, first.token);
    expect(await (await again.post('/stories', HARE, KEY)).text()).toBe(answer);
    expect(storiesIn(again.engine)).toBe(1);
  });

  it('would stand for another request too', async () => {
    const { post, engine } = await caller();
    await post('/stories', HARE, KEY);
    const other = await post('/stories', { premise: 'a fox' }, KEY);
    expect([other.status, await other.json()]).toMatchObject([422, { code: 'IDEMPOTENCY_KEY_REUSED' }]);
    expect(storiesIn(engine)).toBe(1);
  });

  it('would be done again while the first still runs, or after it was cut off', async () => {
    const { post, engine } = await caller();
    const id = engine.clients.list().clients[0]?.id ?? '';
    const calls = engine.library('adult').idempotentCalls;
    expect(calls.begin(id, 'one', 'hash')).toEqual({ state: 'begun' });
    expect(calls.begin(id, 'one', 'hash')).toEqual({ state: 'running' });
    calls.lose(id, 'one');
    expect(calls.begin(id, 'one', 'hash')).toEqual({ state: 'cut-off' });
    expect((await post('/stories', HARE, KEY)).status).toBe(422);
  });

  it('would be shared with another program', async () => {
    const { post, engine, url } = await caller();
    await post('/stories', HARE, KEY);
    const { token } = engine.clients.add({ name: 'other', tier: 'adult', rights: 'make', capMicros: null });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...KEY };
    await fetch(`${url}/stories`, { method: 'POST', headers, body: JSON.stringify(HARE) });
    expect(storiesIn(engine)).toBe(2);
  });

  it.each(['', ' ', 'x'.repeat(201), 'a b'])('would be taken where it is none: %j', async (key) => {
    const { post, engine } = await caller();
    expect((await post('/stories', HARE, { 'idempotency-key': key })).status).toBe(400);
    expect(storiesIn(engine)).toBe(0);
  });
});

describe('a dry run', () => {
  it.each([
    ['a field', '', { dryRun: true }],
    ['a parameter', '?dryRun=true', {}],
  ])('asked for by %s would begin something', async (_what, query, field) => {
    const { post, engine, script } = await caller();
    const created = await post(`/stories${query}`, { ...HARE, ...field });
    expect(await created.json()).toMatchObject({
      plan: [
        { kind: 'text', modelId: 'scripted-text' },
        { kind: 'image', modelId: 'scripted-image' },
      ],
      price: { lowMicros: 60_000, highMicros: 80_000 },
    });
    expect([storiesIn(engine), script.sent]).toEqual([0, []]);

    const { stories, jobs } = engine.library('adult');
    const { id } = stories.create(HARE);
    await jobs.settled(id);
    const [scene] = stories.get(id).scenes;
    const sent = script.sent.length;
    const answer = { kind: 'words', text: 'She sings.' };
    const more = [
      await post(`/stories/${id}/scenes${query}`, { parentId: scene?.id, answer, ...field }),
      await post(`/scenes/${scene?.id}/takes${query}`, { kind: 'image', ...field }),
    ];
    for (const response of more) expect(await response.json()).toHaveProperty('plan');
    expect(script.sent.length).toBe(sent);
    expect(stories.get(id).scenes).toHaveLength(1);
  });

  it('would be let through with fields that the operation itself refuses', async () => {
    const { post } = await caller();
    const response = await post('/stories', { premise: 7, dryRun: true });
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'BAD_REQUEST' }]);
  });

  it('would be open to a token that may only read', async () => {
    const { engine, url } = await caller();
    const { token } = engine.clients.add({ name: 'reader', tier: 'adult', rights: 'read', capMicros: null });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ ...HARE, dryRun: true });
    expect((await fetch(`${url}/stories`, { method: 'POST', headers, body })).status).toBe(403);
  });
});

describe('the stream of events', () => {
  async function read(response: Response, until: RegExp): Promise<string> {
    let text = '';
    const decoder = new TextDecoder();
    const reader = response.body?.getReader();
    while (!until.test(text)) {
      const next = await reader?.read();
      if (!next || next.done) break;
      text += decoder.decode(next.value, { stream: true });
    }
    await reader?.cancel();
    return text;
  }

  it.each([
    ['the header', (id: string) => ['', { 'last-event-id': id }] as const],
    ['a parameter', (id: string) => [`?cursor=${id}`, {}] as const],
  ])('would not be gone on with by %s', async (_what, how) => {
    const { engine, get } = await caller();
    const first = await read(await get('/events'), /id: [^]*stream-opened[^]*\n\n/);
    const id = /id: (\S+)/.exec(first)?.[1] ?? '';
    const { id: storyId } = engine.library('adult').stories.create(HARE);
    const [query, headers] = how(id);
    const missed = await read(await get(`/events${query}`, headers), /"type":"story-changed"[^]*\n\n/);
    expect(missed).toContain(storyId);
    expect(missed).not.toContain('stream-opened');
  });
});
