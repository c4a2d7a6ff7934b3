import OpenAI from 'openai';
import { describe, expect, it } from 'vitest';
import type { ProviderId } from './core/exchange.ts';
import type { Fault } from './core/fault-scripts.ts';
import { createOrders, endOf } from './testing/orders.ts';
import { runningSimulator } from './testing/running-simulator.ts';

const simulator = runningSimulator();
const { fault, paint, write } = createOrders(simulator);

const PROVIDERS = ['openai', 'xai', 'google'] as const;
const counted = (): number[] =>
  simulator()
    .charges()
    .map(({ count }) => count);

describe.each(PROVIDERS)('at %s a script makes', (provider) => {
  it.each<[Fault, number]>([
    ['429', 429],
    ['429-retry-after', 429],
    ['500', 500],
    ['503', 503],
    ['401', 401],
    ['402', 402],
    ['403', 403],
  ])('a %s that buys nothing, in its own envelope', async (name, status) => {
    fault(provider, 'submit', name);
    const response = await paint[provider]();
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/json']);
    expect(await response.json()).toHaveProperty('error');
    expect(counted()).toEqual([]);
    expect((await paint[provider]()).status).toBe(200);
  });

  it('exactly the nth call fail', async () => {
    fault(provider, 'submit', '503', { nth: 3 });
    const statuses: number[] = [];
    for (let call = 0; call < 4; call++) statuses.push((await write[provider]()).status);
    expect(statuses).toEqual([200, 200, 503, 200]);
  });

  it('every call of one kind fail and leaves the others', async () => {
    fault(provider, 'submit', '500', { nth: 'every', kind: 'image' });
    expect([(await paint[provider]()).status, (await paint[provider]()).status]).toEqual([500, 500]);
    expect((await write[provider]()).status).toBe(200);
  });

  it('a refused connection, until faults are cleared', async () => {
    fault(provider, 'submit', 'refuse-connection');
    expect([await endOf(write[provider]()), await endOf(write[provider]())]).toEqual(['ECONNREFUSED', 'ECONNREFUSED']);
    simulator().clearFaults();
    expect((await write[provider]()).status).toBe(200);
    expect(simulator().log()).toHaveLength(1);
  });

  it('a refused connection from the second call on', async () => {
    fault(provider, 'submit', 'refuse-connection', { nth: 2 });
    expect((await write[provider]()).status).toBe(200);
    expect(await endOf(write[provider]())).toBe('ECONNREFUSED');
  });

  it('a reset after the work was bought', async () => {
    fault(provider, 'submit', 'reset');
    expect(await endOf(paint[provider]())).toBe('ECONNRESET');
    expect(counted()).toEqual([1]);
  });

  it('a reset before anything was bought', async () => {
    fault(provider, 'submit', 'reset', { billed: false });
    expect(await endOf(paint[provider]())).toBe('ECONNRESET');
    expect(counted()).toEqual([]);
  });

  it('half an answer', async () => {
    fault(provider, 'submit', 'truncate');
    expect(await endOf(paint[provider]())).not.toBe('answered');
    expect(counted()).toEqual([1]);
  });

  it('a call that never ends, which the client can leave', async () => {
    fault(provider, 'submit', 'stall', { nth: 'every' });
    const base = { openai: simulator().openai, xai: simulator().xai, google: `${simulator().google}/v1beta` }[provider];
    const path = provider === 'google' ? 'models/gemini-3.8-flash:generateContent' : 'responses';
    const leave = new AbortController();
    const call = fetch(`${base}/${path}`, { method: 'POST', signal: leave.signal });
    await expect.poll(() => simulator().log().at(-1)?.fault).toBe('stall');
    leave.abort();
    expect(await endOf(call)).toBe('AbortError');
    expect(simulator().log()[0]?.status).toBe(null);
  });

  it('a page of HTML with status 200', async () => {
    fault(provider, 'submit', 'html-200');
    const response = await paint[provider]();
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('<html>')]);
  });

  it('a body without an end, which stops when nobody reads', async () => {
    fault(provider, 'submit', 'endless-body');
    const reader = (await paint[provider]()).body?.getReader();
    let size = 0;
    while (size < 1_000_000) size += (await reader?.read())?.value?.length ?? 0;
    await reader?.cancel();
    expect(size).toBeGreaterThanOrEqual(1_000_000);
  });

  it('a picture that is no picture', async () => {
    fault(provider, 'submit', 'wrong-type');
    const text = await (await paint[provider]()).text();
    expect(text).toContain(Buffer.from('%PDF-1.7').toString('base64').slice(0, 8));
  });

  it('a list of models that is plain text', async () => {
    fault(provider, 'models', 'wrong-type');
    const base = { openai: simulator().openai, xai: simulator().xai, google: `${simulator().google}/v1beta` }[provider];
    expect((await fetch(`${base}/models`)).headers.get('content-type')).toBe('text/plain');
  });

  it('another status, code and text where the script says so', async () => {
    fault(provider, 'models', '403', { code: 'country', message: 'Not here.' });
    const base = { openai: simulator().openai, xai: simulator().xai, google: `${simulator().google}/v1beta` }[provider];
    const response = await fetch(`${base}/models`, {
      headers: { authorization: 'Bearer test-1', 'x-goog-api-key': 'test-1' },
    });
    const text = await response.text();
    expect(response.status).toBe(403);
    expect(text).toContain('country');
    expect(text).toContain('Not here.');
  });
});

describe('Retry-After', () => {
  it.each([
    ['openai', 'retry-after-ms', '7000'],
    ['openai', 'retry-after', '7'],
    ['xai', 'retry-after', '7'],
  ] as const)('is said by %s in the header %s', async (provider, header, value) => {
    fault(provider, 'submit', '429-retry-after', { retryAfterMs: 7000 });
    expect((await paint[provider]()).headers.get(header)).toBe(value);
    fault(provider, 'submit', '429');
    expect((await paint[provider]()).headers.get(header)).toBe(null);
  });

  it('is said by Google in RetryInfo', async () => {
    fault('google', 'submit', '429-retry-after', { retryAfterMs: 17_000 });
    expect(await (await paint.google()).json()).toMatchObject({ error: { details: [{ retryDelay: '17s' }] } });
  });

  it('is obeyed by a client that retries, and both calls are logged', async () => {
    fault('openai', 'submit', '429-retry-after', { retryAfterMs: 1 });
    const client = new OpenAI({ apiKey: 'test-key', baseURL: simulator().openai, maxRetries: 1 });
    await client.responses.create({ model: 'gpt-6-luna', input: 'x' });
    expect(
      simulator()
        .log()
        .map(({ status }) => status),
    ).toEqual([429, 200]);
  });
});

describe('a refused picture', () => {
  it.each<[ProviderId, Fault, number, string, boolean]>([
    ['openai', 'refused-input', 400, '"moderation_stage":"input"', false],
    ['openai', 'refused-output', 400, '"moderation_stage":"output"', false],
    ['openai', 'billed-refusal', 400, 'moderation_blocked', true],
    ['openai', 'empty', 200, '"data":[]', false],
    ['xai', 'refused-input', 400, 'imagine:content-moderated', false],
    ['xai', 'refused-output', 200, '"respect_moderation":false', false],
    ['xai', 'billed-refusal', 400, '"cost_in_usd_ticks":200000000', true],
    ['xai', 'empty', 200, '"data":[]', false],
    ['google', 'refused-input', 200, '"blockReason"', false],
    ['google', 'refused-output', 200, '"finishReason":"IMAGE_SAFETY"', false],
    ['google', 'billed-refusal', 200, "I can't create", true],
    ['google', 'empty', 200, '"finishReason":"NO_IMAGE"', false],
  ])('at %s by %s', async (provider, name, status, words, billed) => {
    fault(provider, 'submit', name);
    const response = await paint[provider]();
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(words)]);
    expect(
      simulator()
        .charges()
        .map(({ refused }) => refused),
    ).toEqual(billed ? [true] : []);
  });
});

describe('a refused text', () => {
  it.each<[ProviderId, Fault, string]>([
    ['openai', 'refused-output', '"type":"refusal"'],
    ['openai', 'empty', '"output":[]'],
    ['xai', 'refused-output', '"type":"refusal"'],
    ['google', 'refused-input', '"blockReason"'],
    ['google', 'refused-output', '"finishReason":"SAFETY"'],
  ])('at %s by %s', async (provider, name, words) => {
    fault(provider, 'submit', name);
    expect(await (await write[provider]()).text()).toContain(words);
    expect(counted()).toEqual([]);
  });

  it('reaches a streaming client as its own event', async () => {
    fault('openai', 'submit', 'refused-output');
    const client = new OpenAI({ apiKey: 'test-key', baseURL: simulator().openai, maxRetries: 0 });
    const types: string[] = [];
    for await (const { type } of await client.responses.create({ model: 'gpt-6-luna', input: 'x', stream: true }))
      types.push(type);
    expect(types).toContain('response.refusal.delta');
    expect(types).not.toContain('response.output_text.delta');
  });

  it('ends in an error in the middle of a stream, without a status', async () => {
    fault('openai', 'submit', 'stream-error', { code: 'server_error' });
    const client = new OpenAI({ apiKey: 'test-key', baseURL: simulator().openai, maxRetries: 0 });
    const reading = (async () => {
      const stream = await client.images.generate({
        model: 'gpt-image-2',
        prompt: 'x',
        stream: true,
        partial_images: 2,
      });
      for await (const { type } of stream) expect(type).toBe('image_generation.partial_image');
    })();
    await expect(reading).rejects.toMatchObject({ status: undefined, code: 'server_error' });
  });

  it('stalls in the middle of the body, after good headers', async () => {
    fault('google', 'submit', 'stall', { inBody: true });
    const leave = new AbortController();
    const contents = [{ parts: [{ text: 'x' }] }];
    const response = await fetch(`${simulator().google}/v1beta/models/gemini-3.8-flash:generateContent`, {
      method: 'POST',
      headers: { 'x-goog-api-key': 'test-key', 'content-type': 'application/json' },
      body: JSON.stringify({ contents }),
      signal: leave.signal,
    });
    const reading = response.text();
    leave.abort();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(response.status).toBe(200);
  });

  it('is cut in the middle of a stream', async () => {
    fault('openai', 'submit', 'truncate');
    const client = new OpenAI({ apiKey: 'test-key', baseURL: simulator().openai, maxRetries: 0 });
    const types: string[] = [];
    const reading = (async () => {
      for await (const { type } of await client.responses.create({ model: 'gpt-6-luna', input: 'x', stream: true }))
        types.push(type);
    })();
    await expect(reading).rejects.toThrow();
    expect(types).toContain('response.created');
    expect(types).not.toContain('response.completed');
  });
});
