import { describe, expect, it } from 'vitest';
import { rawRequest } from '../parity/raw-request.ts';
import { testServer } from '../parity/transports.ts';
import { scriptedProvider } from '../support/scripted-provider.ts';
import { testEngine } from '../support/test-engine.ts';

type Header = readonly [what: string, value: string | null];

const SECRET = 'a premise that only the owner may read';

/** A host with one story, and everything that a request could say of itself, right and wrong. */
async function matrix() {
  const engine = await testEngine({ providers: [scriptedProvider().provider] });
  const library = engine.library('adult');
  await library.jobs.settled(library.stories.create({ premise: SECRET }).id);
  const server = await testServer(engine);
  const { port } = server;
  const token = server.newToken();
  const hosts: Header[] = [
    ['ours', `127.0.0.1:${port}`],
    ['ours', `localhost:${port}`],
    ...[
      null,
      '',
      '127.0.0.1',
      'localhost',
      `127.0.0.1:${port + 1}`,
      `127.0.0.1:0${port}`,
      `127.0.0.1.:${port}`,
      `127.1:${port}`,
      `2130706433:${port}`,
      `0.0.0.0:${port}`,
      `[::1]:${port}`,
      `[::ffff:127.0.0.1]:${port}`,
      `LOCALHOST:${port}`,
      `localhost.:${port}`,
      `evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
      `evil@127.0.0.1:${port}`,
      `127.0.0.1:${port}, evil.example`,
      `127.0.0.1:${port}/evil`,
    ].map((host): Header => ['foreign', host]),
  ];
  const origins: Header[] = [
    ['none', null],
    ['127', `http://127.0.0.1:${port}`],
    ['localhost', `http://localhost:${port}`],
    ...[
      '',
      'null',
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${port + 1}`,
      'http://127.0.0.1',
      `http://127.0.0.1:${port}.evil.example`,
      `http://127.0.0.1:${port}/`,
      `http://127.0.0.1:${port} http://evil.example`,
      'https://evil.example',
      'app://fableroom',
      'file://',
      `HTTP://127.0.0.1:${port}`,
    ].map((origin): Header => ['foreign', origin]),
  ];
  const tokens: Header[] = [
    ['right', `Bearer ${token}`],
    ['right', `bearer ${token}`],
    ...[
      null,
      'Bearer',
      'Bearer wrong',
      `Bearer ${token.slice(0, -1)}`,
      `Bearer ${token}x`,
      `Bearer ${token.toUpperCase()}`,
      `Bearer ${token} ${token}`,
      `Basic ${token}`,
      token,
      `Bearer ${Buffer.from(token).toString('base64')}`,
    ].map((given): Header => ['wrong', given]),
  ];
  return { server, hosts, origins, tokens };
}

const REQUESTS = [
  ['GET', '/api/v1/library', ''],
  ['POST', '/rpc/library/list', '{"json":{}}'],
] as const;

describe('a request', () => {
  it('would be answered although its Host, its Origin or its token is not right, or refused although all are', async () => {
    const { server, hosts, origins, tokens } = await matrix();
    const wrong: string[] = [];
    let answered = 0;
    for (const [method, path, body] of REQUESTS) {
      for (const host of hosts) {
        for (const origin of origins) {
          const cells = tokens.map(async (token) => {
            const headers = { host: host[1], origin: origin[1], authorization: token[1] };
            const { status, text } = await rawRequest(server.port, wire(method, path, body, headers));
            const ownOrigin = origin[0] === 'none' || origin[1] === `http://${host[1]}`;
            const isRight = host[0] === 'ours' && ownOrigin && token[0] === 'right';
            const isAnswered = status === 200 && text.includes(SECRET);
            if (isRight && isAnswered) answered++;
            const isRefused = status >= 400 && status < 500 && !text.includes(SECRET);
            if (isRight ? !isAnswered : !isRefused) wrong.push(`${status} ${path} ${JSON.stringify(headers)}`);
          });
          await Promise.all(cells);
        }
      }
    }
    expect(wrong).toEqual([]);
    // Two ways to ask, two names of this host, each with no Origin or its own, and two spellings of the scheme.
    expect(answered).toBe(2 * 2 * 2 * 2);
    expect(server.said).toEqual([]);
  }, 180_000);

  it.each([
    ['two of them', (port: number) => `host: 127.0.0.1:${port}\r\nhost: evil.example`],
    ['a line that goes on', (port: number) => `host: 127.0.0.1:${port}\r\n evil.example`],
    ['a space before the colon', (port: number) => `host : 127.0.0.1:${port}`],
  ])('would be answered with an odd Host: %s', async (_what, line) => {
    const { server } = await matrix();
    const head = `GET /api/v1/library HTTP/1.1\r\n${line(server.port)}\r\nauthorization: Bearer ${server.newToken()}`;
    const { status, text } = await rawRequest(server.port, `${head}\r\nconnection: close\r\n\r\n`);
    expect([400, 421]).toContain(status);
    expect(text).not.toContain(SECRET);
  });
});

function wire(method: string, path: string, body: string, given: Readonly<Record<string, string | null>>): string {
  const headers = {
    ...given,
    connection: 'close',
    ...(body !== '' && { 'content-type': 'application/json', 'content-length': String(body.length) }),
  };
  const lines = Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}\r\n`]));
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}
