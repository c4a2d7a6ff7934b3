import fc from 'fast-check';
import { isContractProcedure } from '@orpc/contract';
import { describe, expect, it } from 'vitest';
import { contract } from '../../src/contract/index.ts';
import { scriptedProvider } from '../support/scripted-provider.ts';
import { testEngine } from '../support/test-engine.ts';
import { rawRequest } from './raw-request.ts';
import { testServer } from './transports.ts';

interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** A host that is asked with its token, and what it must never do: answer 5xx, log a bug, or stop answering. */
async function toughHost() {
  const server = await testServer(await testEngine({ providers: [scriptedProvider().provider] }));
  const authorization = `Bearer ${server.newToken()}`;
  const sendBytes = async (bytes: string | Buffer): Promise<number> => {
    const { status } = await rawRequest(server.port, bytes);
    expect(server.said).toEqual([]);
    return status;
  };
  const send = ({ method, path, headers, body }: WireRequest): Promise<number> => {
    const content = Buffer.from(body);
    const all = { host: `127.0.0.1:${server.port}`, connection: 'close', authorization, ...headers };
    const lines = Object.entries({ ...all, 'content-length': String(content.length) });
    const head = `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
    return sendBytes(Buffer.concat([Buffer.from(head, 'latin1'), content]));
  };
  const stillAnswers = async (): Promise<void> => {
    expect((await fetch(`${server.url}/api/v1/system`, { headers: { authorization } })).status).toBe(200);
  };
  return { server, send, sendBytes, stillAnswers };
}

const operations = Object.entries(contract).flatMap(([resource, procedures]) =>
  Object.entries(procedures).flatMap(([name, procedure]: [string, unknown]) => {
    if (!isContractProcedure(procedure)) throw new Error(`${resource}.${name} is no operation`);
    const { method = 'POST', path = '' } = procedure['~orpc'].route;
    // The event stream goes on until its reader leaves; it takes no input that could be bad.
    return resource === 'events' ? [] : [{ method, path, rpc: `/rpc/${resource}/${name}` }];
  }),
);

const oddSegment = fc.oneof(
  fc.constantFrom(
    '',
    '.',
    '..',
    '%2e%2e%2f',
    '%00',
    '%',
    '%E0%A4%A',
    '%F0%9F%A6%8A',
    '__proto__',
    'constructor',
    'null',
    '-1',
  ),
  fc.string({ maxLength: 20 }).map(encodeURIComponentSafely),
  fc.uuid(),
);
const oddBody = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.json({ maxDepth: 3 }).map((json) => json.slice(1)),
  fc.json({ maxDepth: 3 }).map((json) => `{"json":${json},"meta":[[1,"json"],[9,"json","a"]]}`),
  fc.constantFrom('', '{', '[]', 'null', '"text"', '{"__proto__":{"tier":"adult"}}', '['.repeat(20_000), '\uFEFF{}'),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);
const oddHeaders = fc.record(
  {
    'content-type': fc.constantFrom(
      'application/json',
      'application/json; charset=utf-16',
      'text/plain',
      'text/event-stream',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      'application/octet-stream',
      ';;;',
    ),
    'content-disposition': fc.constantFrom('attachment', 'inline; filename="a"', "x; filename*=UTF-8''%E0%A4%A"),
    'content-encoding': fc.constantFrom('gzip', 'identity', 'nonsense'),
    'last-event-id': fc.constantFrom('0', 'x'.repeat(1000)),
    accept: fc.constantFrom('text/event-stream', 'nonsense', ''),
    cookie: fc.constantFrom('a=b', '=;;=', 'fableroom-1=%E0%A4%A'),
    range: fc.constantFrom('bytes=0-', 'bytes=9999999999999999999-', 'x'),
    'x-orpc-batch': fc.constantFrom('1', 'streaming'),
  },
  { requiredKeys: [] },
);
const oddMethod = fc.constantFrom(
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'QUERY',
);

function encodeURIComponentSafely(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

describe('bad input over HTTP', () => {
  it('would end in 5xx somewhere in an operation', async () => {
    const { send, stillAnswers } = await toughHost();
    const request = fc
      .tuple(
        fc.constantFrom(...operations),
        fc.boolean(),
        fc.array(oddSegment, { minLength: 3, maxLength: 3 }),
        oddHeaders,
        oddBody,
      )
      .map(([operation, overRpc, segments, headers, body]): WireRequest => {
        let index = 0;
        const path = `/api/v1${operation.path.replaceAll(/\{\w+\}/g, () => segments[index++] ?? '')}?limit=${segments[2]}`;
        return { method: overRpc ? 'POST' : operation.method, path: overRpc ? operation.rpc : path, headers, body };
      });
    await fc.assert(
      fc.asyncProperty(request, async (wire) => {
        expect(await send(wire)).toBeLessThan(500);
      }),
      { numRuns: 400 },
    );
    await stillAnswers();
  }, 60_000);

  it('would end in 5xx for an odd method or address', async () => {
    const { send, stillAnswers } = await toughHost();
    const place = fc.constantFrom(
      '/',
      '/assets/',
      '/api/v1/',
      '/api/',
      '/rpc/',
      '/rpc',
      '/open/',
      '/open',
      '/api/v1/media/assets/',
    );
    const request = fc
      .tuple(oddMethod, place, fc.array(oddSegment, { maxLength: 3 }), oddHeaders)
      .map(([method, start, segments, headers]): WireRequest => ({
        method,
        path: start + segments.join('/'),
        headers,
        body: '',
      }));
    await fc.assert(
      fc.asyncProperty(request, async (wire) => {
        expect(await send(wire)).toBeLessThan(500);
      }),
      { numRuns: 400 },
    );
    await stillAnswers();
  }, 60_000);

  it('would be confused by bytes that are no HTTP', async () => {
    const { sendBytes, stillAnswers } = await toughHost();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await sendBytes(Buffer.from(bytes))).toBeLessThan(500);
      }),
      { numRuns: 100 },
    );
    await stillAnswers();
  }, 60_000);

  it.each([
    ['a header of 64 KiB', { 'x-long': 'x'.repeat(65_536) }, 431],
    ['300 headers', Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`x-${index}`, 'y'])), 200],
    ['a cookie of 10 KiB', { cookie: `a=${'x'.repeat(10_240)}` }, 200],
    ['a token of 10 KiB', { authorization: `Bearer ${'x'.repeat(10_240)}` }, 401],
  ])('would break at %s', async (_what, headers, status) => {
    const { send, stillAnswers } = await toughHost();
    expect(await send({ method: 'GET', path: '/api/v1/system', headers, body: '' })).toBe(status);
    await stillAnswers();
  });

  it('would take a body above 1 MiB, told or untold', async () => {
    const { server, send, sendBytes, stillAnswers } = await toughHost();
    const body = JSON.stringify({ premise: 'x'.repeat(1024 * 1024) });
    const headers = { 'content-type': 'application/json' };
    expect(await send({ method: 'POST', path: '/api/v1/stories', headers, body })).toBe(413);
    const chunk = `${(65_536).toString(16)}\r\n${'x'.repeat(65_536)}\r\n`;
    const head = `POST /api/v1/stories HTTP/1.1\r\nhost: 127.0.0.1:${server.port}\r\nauthorization: Bearer ${server.newToken()}\r\nconnection: close\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`;
    expect(await sendBytes(`${head}${chunk.repeat(20)}0\r\n\r\n`)).toBe(413);
    await stillAnswers();
  });

  it.each([
    ['no Host at all', 'GET / HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
    ['an empty Host', 'GET / HTTP/1.1\r\nhost:\r\nconnection: close\r\n\r\n', 400],
    ['HTTP/1.0 without Host', 'GET / HTTP/1.0\r\n\r\n', 400],
    ['two lengths', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab', 400],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example:443\r\n\r\n', 0],
  ])('would take a request with %s', async (_what, bytes, status) => {
    const { sendBytes, stillAnswers } = await toughHost();
    expect(await sendBytes(bytes)).toBe(status);
    await stillAnswers();
  });

  it('would let a premise become markup, or lose what a person wrote', async () => {
    const { server } = await toughHost();
    const premise = '<script>alert(1)</script> 🦊 ثعلب';
    const response = await fetch(`${server.url}/api/v1/stories`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.newToken()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ premise }),
    });
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(((await response.json()) as { premise: string }).premise).toBe(premise);
  });
});
