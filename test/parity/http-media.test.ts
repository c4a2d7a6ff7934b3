import { describe, expect, it } from 'vitest';
import { scriptedProvider } from '../support/scripted-provider.ts';
import { testEngine } from '../support/test-engine.ts';
import { pageHeaders, testServer } from './transports.ts';

/** A host with one picture, and a way to ask for it. */
async function hostWithPicture() {
  const engine = await testEngine({ providers: [scriptedProvider().provider] });
  const library = engine.library('adult');
  const { id } = library.stories.create({ premise: 'a fox' });
  await library.jobs.settled(id);
  const asset = library.stories.get(id).scenes[0]?.takes.find(({ kind }) => kind === 'image')?.asset;
  if (!asset) throw new Error('There is no picture');
  const server = await testServer(engine);
  const authorization = `Bearer ${server.newToken()}`;
  const request = (headers: Record<string, string> = {}, method = 'GET', path = asset.id) =>
    fetch(`${server.url}/api/v1/media/assets/${path}/content`, { method, headers: { authorization, ...headers } });
  const whole = new Uint8Array(await (await request()).arrayBuffer());
  return { engine, server, asset, request, whole, authorization };
}

describe('media over HTTP', () => {
  it('would send other bytes than those that are kept', async () => {
    const { asset, request, whole } = await hostWithPicture();
    const response = await request();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('accept-ranges')).toBe('bytes');
    expect(response.headers.get('content-length')).toBe(String(asset.bytes));
    expect(whole.byteLength).toBe(asset.bytes);
  });

  it.each([
    ['bytes=0-9', 0, 10],
    ['bytes=10-', 10, undefined],
    ['bytes=-7', -7, undefined],
  ])('would answer %s with other bytes, so that a clip cannot seek', async (range, start, end) => {
    const { request, whole } = await hostWithPicture();
    const response = await request({ range });
    expect(response.status).toBe(206);
    const expected = whole.slice(start, end);
    const from = start < 0 ? whole.length + start : start;
    expect(response.headers.get('content-range')).toBe(`bytes ${from}-${from + expected.length - 1}/${whole.length}`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(expected);
  });

  it('would answer a part behind the end', async () => {
    const { request, whole } = await hostWithPicture();
    const response = await request({ range: `bytes=${whole.length}-` });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe(`bytes */${whole.length}`);
  });

  it.each(['bytes=9-2', 'bytes=a-b', 'lines=1-2', 'bytes=', 'bytes=0-1,4-5'])(
    'would fail at a range that it does not understand: %s',
    async (range) => {
      const { request } = await hostWithPicture();
      expect([200, 206, 416]).toContain((await request({ range })).status);
    },
  );

  it('would send the body with HEAD, or another length', async () => {
    const { asset, request } = await hostWithPicture();
    const response = await request({}, 'HEAD');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe(String(asset.bytes));
    expect((await response.arrayBuffer()).byteLength).toBe(0);
  });

  it('would send unchanged bytes again', async () => {
    const { request } = await hostWithPicture();
    const etag = (await request()).headers.get('etag') ?? '';
    const response = await request({ 'if-none-match': etag });
    expect(response.status).toBe(304);
    expect((await response.arrayBuffer()).byteLength).toBe(0);
  });

  it('would show a picture of a room to a session of the other one', async () => {
    const { server, asset } = await hostWithPicture();
    const headers = await pageHeaders(server);
    const picture = () => fetch(`${server.url}/api/v1/media/assets/${asset.id}/content`, { headers });
    expect((await picture()).status).toBe(200);
    await fetch(`${server.url}/api/v1/room`, {
      method: 'PUT',
      headers: { ...headers, origin: server.url, 'content-type': 'application/json' },
      body: '{"tier":"kids"}',
    });
    expect((await picture()).status).toBe(404);
  });

  it('would show a picture of a room to a token of the other one', async () => {
    const { engine, server, asset } = await hostWithPicture();
    const { token } = engine.clients.add({ name: 'script', tier: 'kids', rights: 'manage', capMicros: null });
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${server.url}/api/v1/media/assets/${asset.id}/content`, { headers });
    expect(answer.status).toBe(404);
  });

  it.each([
    '..%2f..%2flibrary.db',
    '%2e%2e%2f%2e%2e%2fsettings.json',
    '%00',
    'a%00b',
    '%E0%A4%A',
    '01900000-0000-7000-8000-000000000000',
  ])('would send a file that is no asset: %s', async (path) => {
    const { request } = await hostWithPicture();
    expect((await request({}, 'GET', path)).status).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('would take %s for reading', async (method) => {
    const { request } = await hostWithPicture();
    expect([404, 405]).toContain((await request({}, method)).status);
  });
});
