import { networkInterfaces } from 'node:os';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../src/contract/index.ts';
import type { RunningServer } from '../../src/headless/serve/start-server.ts';
import { scriptedProvider } from '../support/scripted-provider.ts';
import { testEngine } from '../support/test-engine.ts';
import { rawRequest } from './raw-request.ts';
import { PAGE, testServer } from './transports.ts';

async function host() {
  const engine = await testEngine({ providers: [scriptedProvider().provider] });
  return { engine, server: await testServer(engine) };
}

/** Opens a link as a browser does, and answers with the Cookie header that it sends from then on. */
async function openLink(link: string): Promise<string> {
  const response = await fetch(link, { redirect: 'manual', headers: { 'sec-fetch-site': 'none' } });
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe('/');
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

function getWithHeaders(server: RunningServer, path: string, headers: Readonly<Record<string, string>>) {
  const lines = Object.entries({ connection: 'close', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return rawRequest(server.port, `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
}

describe('a request without a session', () => {
  it.each([
    '/api/v1/stories',
    '/api/v1/openapi.json',
    '/rpc/stories/list',
    '/api/v1/nothing',
    '/api/v1/media/assets/x/content',
  ])('would be answered at %s', async (path) => {
    const { server } = await host();
    const response = await fetch(server.url + path);
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toMatchObject({ type: 'about:blank', title: 'Unauthorized', status: 401 });
  });

  it.each([
    ['a wrong token', 'Bearer wrong'],
    ['no scheme', 'wrong'],
    ['another scheme', 'Basic d3Jvbmc6d3Jvbmc='],
    ['an empty token', 'Bearer '],
  ])('would be answered with %s', async (_what, authorization) => {
    const { server } = await host();
    server.newToken();
    const response = await fetch(`${server.url}/api/v1/stories`, { headers: { authorization } });
    expect(response.status).toBe(401);
  });

  it('would show the page instead of where its link is, or let it run a script', async () => {
    const { server } = await host();
    for (const path of ['/', '/index.html', '/assets/app-1a2b3c.js', '/open/wrong']) {
      const response = await fetch(server.url + path, { redirect: 'manual' });
      expect(response.status).toBe(401);
      const text = await response.text();
      expect(text).toContain('Open Fableroom from its own link');
      expect(text).not.toContain('<script');
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
  });

  it('would reach the client as something else than UNAUTHORIZED', async () => {
    const { server } = await host();
    const client: Client = createORPCClient(new RPCLink({ url: `${server.url}/rpc` }));
    const error: unknown = await client.system.info().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ORPCError);
    expect(error).toMatchObject({ status: 401, code: 'UNAUTHORIZED' });
  });
});

describe('a one-time link', () => {
  it('would not open the page, or not stay open over a reload', async () => {
    const { server } = await host();
    const cookie = await openLink(server.newLink());
    for (let reload = 0; reload < 2; reload++) {
      const response = await fetch(server.url, { headers: { cookie, 'sec-fetch-site': 'none' } });
      expect(response.status).toBe(200);
      expect(await response.text()).toBe(PAGE);
    }
  });

  it('would set a cookie that scripts or other sites can use', async () => {
    const { server } = await host();
    const response = await fetch(server.newLink(), { redirect: 'manual' });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^fableroom-\d+=[\w-]{43}; /);
    expect(cookie.split('; ').slice(1).toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict']);
  });

  it('would work twice', async () => {
    const { server } = await host();
    const link = server.newLink();
    await openLink(link);
    const again = await fetch(link, { redirect: 'manual' });
    expect(again.status).toBe(401);
    expect(again.headers.get('set-cookie')).toBeNull();
  });

  it('would turn away the browser that it has already opened', async () => {
    const { server } = await host();
    const link = server.newLink();
    const cookie = await openLink(link);
    const again = await fetch(link, { redirect: 'manual', headers: { cookie } });
    expect(again.status).toBe(303);
  });

  it('would be used up by a HEAD request, as link checkers send it', async () => {
    const { server } = await host();
    const link = server.newLink();
    expect((await fetch(link, { method: 'HEAD' })).status).toBe(401);
    await openLink(link);
  });

  it('would not be to be had with the token, which scripts that drive a browser need', async () => {
    const { server } = await host();
    const headers = { authorization: `Bearer ${server.newToken()}` };
    const response = await fetch(`${server.url}/open`, { method: 'POST', headers });
    expect(response.status).toBe(201);
    await openLink(((await response.json()) as { link: string }).link);
  });

  it('would be to be had with a cookie, which would let a session multiply itself', async () => {
    const { server } = await host();
    const cookie = await openLink(server.newLink());
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    expect((await fetch(`${server.url}/open`, { method: 'POST', headers })).status).toBe(403);
  });
});

describe('a session in a cookie', () => {
  const call = (server: RunningServer, headers: Record<string, string>) =>
    fetch(`${server.url}/rpc/system/info`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    });

  it('would not serve our own page', async () => {
    const { server } = await host();
    const cookie = await openLink(server.newLink());
    const response = await call(server, { cookie, 'sec-fetch-site': 'same-origin', origin: server.url });
    expect(response.status).toBe(200);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['another program on this machine', { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:9' }],
    ['a page that hides its origin', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
    ['a form', { 'sec-fetch-site': 'cross-site' }],
    ['nobody knows whom', {}],
  ])('would serve %s', async (_what, headers) => {
    const { server } = await host();
    const cookie = await openLink(server.newLink());
    expect((await call(server, { cookie, ...(headers as Record<string, string>) })).status).toBe(403);
  });

  it('would lend itself to a request whose token is wrong', async () => {
    const { server } = await host();
    const cookie = await openLink(server.newLink());
    const headers = { cookie, 'sec-fetch-site': 'same-origin', authorization: 'Bearer wrong' };
    expect((await call(server, headers)).status).toBe(401);
  });

  it('would share its room with another session', async () => {
    const { server } = await host();
    const [one, other] = [await openLink(server.newLink()), await openLink(server.newLink())];
    const inRoom = (cookie: string) => ({
      cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
    });
    const entered = await fetch(`${server.url}/api/v1/room`, {
      method: 'PUT',
      headers: inRoom(one),
      body: '{"tier":"kids"}',
    });
    expect(entered.status).toBe(200);
    const tierOf = async (cookie: string) =>
      ((await (await fetch(`${server.url}/api/v1/system`, { headers: inRoom(cookie) })).json()) as { tier: string })
        .tier;
    expect(await tierOf(one)).toBe('kids');
    expect(await tierOf(other)).toBe('adult');
  });
});

describe('the address of a request', () => {
  it.each([
    ['a rebound name', '/', 'evil.example', 421],
    ['our address without the port', '/', '127.0.0.1', 421],
    ['another port', '/', '127.0.0.1:1', 421],
    ['a request line with another host', 'http://evil.example/', null, 421],
  ])('would be answered with %s', async (_what, path, hostHeader, status) => {
    const { server } = await host();
    const answer = await getWithHeaders(server, path, {
      host: hostHeader ?? `127.0.0.1:${server.port}`,
      authorization: `Bearer ${server.newToken()}`,
    });
    expect(answer.status).toBe(status);
  });

  it('would be refused as localhost', async () => {
    const { server } = await host();
    const answer = await getWithHeaders(server, '/api/v1/system', {
      host: `localhost:${server.port}`,
      authorization: `Bearer ${server.newToken()}`,
    });
    expect(answer.status).toBe(200);
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1'])(
    'would be answered for a page of %s, although it knows the token',
    async (origin) => {
      const { server } = await host();
      const headers = { origin, authorization: `Bearer ${server.newToken()}` };
      const response = await fetch(`${server.url}/api/v1/system`, { headers });
      expect(response.status).toBe(403);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('would be reachable from the network', async () => {
    const { server } = await host();
    const outside = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const addresses = outside
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => address);
    for (const address of ['[::1]', ...addresses]) {
      await expect(fetch(`http://${address}:${server.port}/`)).rejects.toThrow('fetch failed');
    }
  });
});

describe('what every response carries', () => {
  it('would let the page load or send anything elsewhere', async () => {
    const { server } = await host();
    const cookie = await openLink(server.newLink());
    const { headers } = await fetch(server.url, { headers: { cookie } });
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('would leave a response without the headers that keep it to itself', async () => {
    const { server } = await host();
    const cookie = await openLink(server.newLink());
    const token = { authorization: `Bearer ${server.newToken()}` };
    const responses = await Promise.all([
      fetch(server.url),
      fetch(server.url, { headers: { cookie } }),
      fetch(`${server.url}/assets/app-1a2b3c.js`, { headers: { cookie } }),
      fetch(`${server.url}/nothing`, { headers: { cookie } }),
      fetch(`${server.url}/api/v1/system`, { headers: token }),
      fetch(`${server.url}/api/v1/stories/no-id`, { headers: token }),
      fetch(`${server.url}/api/v1/system`, { headers: { ...token, origin: 'null' } }),
    ]);
    for (const { headers } of responses) {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it('would keep an old page after an update, or fetch hashed files again', async () => {
    const { server } = await host();
    const cookie = await openLink(server.newLink());
    const cachingOf = async (path: string) =>
      (await fetch(server.url + path, { headers: { cookie } })).headers.get('cache-control');
    expect(await cachingOf('/')).toBe('no-cache');
    expect(await cachingOf('/assets/app-1a2b3c.js')).toBe('public, max-age=31536000, immutable');
    expect(await cachingOf('/api/v1/system')).toBe('no-store');
  });
});
