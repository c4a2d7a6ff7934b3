import { ALL_FORMATS, BufferSource, Input } from 'mediabunny';
import { describe, expect, it } from 'vitest';
import { startSimulator } from './start-simulator.ts';
import { runningSimulator } from './testing/running-simulator.ts';
import { bodyOf, get, post, postGoogle } from './testing/send.ts';
import { smallDataUrl } from './testing/small-picture.ts';

const simulator = runningSimulator();

async function clipUrl(order: object = {}): Promise<string> {
  const { xai } = simulator();
  const sent = { model: 'grok-imagine-video-1.5', prompt: 'waves', duration: 3, ...order };
  const { request_id: id } = await bodyOf(await post(`${xai}/videos/generations`, sent));
  let response = await get(`${xai}/videos/${String(id)}`);
  while (response.status === 202) response = await get(`${xai}/videos/${String(id)}`);
  return String(((await bodyOf(response))['video'] as Record<string, unknown>)['url']);
}

describe('a clip', () => {
  it('plays, at the asked shape and length, with its index in front', async () => {
    const bytes = new Uint8Array(await (await fetch(await clipUrl({ aspect_ratio: '9:16' }))).arrayBuffer());
    const track = await new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS }).getPrimaryVideoTrack();
    if (!track) throw new Error('no picture track');
    expect(await track.computeDuration()).toBeCloseTo(3, 1);
    expect((await track.getDisplayHeight()) > (await track.getDisplayWidth())).toBe(true);
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.indexOf('moov')).toBeLessThan(text.indexOf('mdat'));
  });

  it.each([
    ['bytes=0-9', 206, 10],
    ['bytes=-5', 206, 5],
    ['bytes=10-', 206, null],
    ['bytes=99999999-', 416, 0],
    ['lines=1-2', 200, null],
  ])('is served for %s with %i', async (range, status, length) => {
    const url = await clipUrl();
    const whole = new Uint8Array(await (await fetch(url)).arrayBuffer());
    const response = await fetch(url, { headers: { range } });
    const part = new Uint8Array(await response.arrayBuffer());
    expect(response.status).toBe(status);
    if (length !== null) expect(part).toHaveLength(length);
    if (range === 'bytes=10-') expect(part).toEqual(whole.subarray(10));
    const head = await fetch(url, { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe(String(whole.length));
  });
});

describe('the charge book', () => {
  const order = { model: 'gpt-image-2', prompt: 'a fox', quality: 'low' };

  it('counts the same job twice when it is bought twice, under its own name where it has one', async () => {
    const url = `${simulator().openai}/images/generations`;
    await post(url, order);
    await post(url, order);
    await post(url, { ...order, prompt: 'an owl' });
    await post(url, { ...order, prompt: 'one' }, 'test-key', { 'idempotency-key': 'job-7' });
    await post(url, { ...order, prompt: 'two' }, 'test-key', { 'idempotency-key': 'job-7' });
    expect(
      simulator()
        .charges()
        .map(({ job, count, units }) => [job, count, units]),
    ).toEqual([
      [null, 2, 2],
      [null, 1, 1],
      ['job-7', 2, 2],
    ]);
  });

  it('takes the published price of a picture, a clip and a text', async () => {
    await post(`${simulator().openai}/images/generations`, order);
    await clipUrl({ duration: 6, resolution: '720p' });
    await postGoogle(simulator(), 'models/gemini-3-pro-image:generateContent', {
      contents: [{ parts: [{ text: 'x' }] }],
    });
    await post(`${simulator().openai}/responses`, { model: 'gpt-6-luna', input: 'x', metadata: { job: 'page-1' } });
    const charges = simulator().charges();
    expect(charges.map(({ kind, amountMicros }) => [kind, amountMicros])).toEqual([
      ['image', 5890],
      ['video', 840_000],
      ['image', 134_000],
      ['text', 3],
    ]);
    expect(charges.at(-1)?.job).toBe('page-1');
  });

  it('counts a picture and the same picture with other photos as two jobs', async () => {
    const photos = [await smallDataUrl('png'), await smallDataUrl('jpeg')];
    for (const image_url of photos)
      await post(`${simulator().openai}/images/edits`, { ...order, images: [{ image_url }] });
    expect(
      simulator()
        .charges()
        .map(({ count }) => count),
    ).toEqual([1, 1]);
  });
});

describe('the log', () => {
  it('never holds a key, only that there was one', async () => {
    const key = 'test-sentinel-5b1f';
    await post(`${simulator().openai}/responses`, { model: 'gpt-6-luna', input: 'x' }, key);
    await fetch(`${simulator().google}/v1beta/models?key=${key}`);
    await fetch(`${simulator().google}/v1beta/models`, { headers: { 'x-goog-api-key': key } });
    const log = simulator().log();
    expect(JSON.stringify([log, simulator().charges()])).not.toContain(key);
    expect(log.map(({ headers, path }) => headers['authorization'] ?? headers['x-goog-api-key'] ?? path)).toEqual([
      'Bearer [secret]',
      '/v1beta/models?key=%5Bsecret%5D',
      '[secret]',
    ]);
  });

  it('holds size and hash of a photo instead of the photo', async () => {
    await post(`${simulator().openai}/images/edits`, {
      model: 'gpt-image-2',
      prompt: 'x',
      images: [{ image_url: await smallDataUrl() }],
    });
    expect(simulator().log()[0]).toMatchObject({
      method: 'POST',
      path: '/v1/images/edits',
      stage: 'submit',
      kind: 'image',
      model: 'gpt-image-2',
      status: 200,
      body: {
        images: [
          {
            image_url: {
              size: expect.any(Number),
              sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
              mediaType: 'image/png',
            },
          },
        ],
      },
    });
  });
});

describe('the admin API', () => {
  const send = (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(`${simulator().admin}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });

  it('scripts a fault, takes it back, and shows log and charges', async () => {
    const { openai } = simulator();
    const fault = { provider: 'openai', stage: 'models', nth: 'every', fault: '503' };
    expect((await send('POST', '/faults', [fault])).status).toBe(200);
    expect((await get(`${openai}/models`)).status).toBe(503);
    await send('DELETE', '/faults');
    expect((await get(`${openai}/models`)).status).toBe(200);
    await post(`${openai}/responses`, { model: 'gpt-6-luna', input: 'x' });
    const log = (await (await send('GET', '/log')).json()) as { fault: string | null }[];
    expect(log.map((entry) => entry.fault)).toEqual(['503', null, null]);
    expect(await (await send('GET', '/charges')).json()).toMatchObject([{ model: 'gpt-6-luna', count: 1 }]);
    await send('POST', '/reset');
    expect(await (await send('GET', '/log')).json()).toEqual([]);
  });

  it('moves the clock', async () => {
    const before = simulator().clock.now();
    await send('POST', '/clock', { advanceMs: 1000 });
    expect(await (await send('GET', '/clock')).json()).toEqual({ now: before + 1000 });
  });

  it.each([
    ['POST', '/faults', { provider: 'nobody', stage: 'submit', fault: '500' }, 400],
    ['POST', '/faults', { provider: 'xai', stage: 'submit', fault: '418' }, 400],
    ['POST', '/faults', { provider: 'xai', stage: 'submit', fault: '500', nth: 0 }, 400],
    ['POST', '/faults', { provider: 'xai', stage: 'submit', fault: 'unknown-status' }, 400],
    ['POST', '/faults', { provider: 'openai', stage: 'poll', fault: '500' }, 400],
    ['POST', '/clock', { advanceMs: 'soon' }, 400],
    ['POST', '/nothing', {}, 404],
  ])('says what is wrong with %s %s %j', async (method, path, body, status) => {
    expect((await send(method, path, body)).status).toBe(status);
  });
});

describe('two simulators', () => {
  it('share nothing, and close what they opened', async () => {
    const other = await startSimulator();
    await post(`${other.openai}/responses`, { model: 'gpt-6-luna', input: 'x' });
    expect([other.log().length, simulator().log().length]).toEqual([1, 0]);
    await other.close();
    await expect(get(`${other.openai}/models`)).rejects.toThrow();
  });

  it('cannot have the same port: the second one says so', async () => {
    const port = Number(new URL(simulator().openai).port);
    await expect(startSimulator({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
