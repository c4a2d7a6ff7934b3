import { describe, expect, it } from 'vitest';
import { rawRequest } from '../parity/raw-request.ts';
import { testServer } from '../parity/transports.ts';
import { testEngine } from '../support/test-engine.ts';

const ID = '00000000-0000-7000-8000-000000000000';
const KIB = 1024;

async function host(): Promise<(method: string, path: string, bytes: number) => Promise<number>> {
  const server = await testServer(await testEngine());
  return async (method, path, bytes) => {
    const head = [
      `${method} ${path} HTTP/1.1`,
      `host: 127.0.0.1:${server.port}`,
      `authorization: Bearer ${server.newToken()}`,
      'content-type: application/json',
      `content-length: ${bytes}`,
      'connection: close',
    ];
    return (await rawRequest(server.port, `${head.join('\r\n')}\r\n\r\n`)).status;
  };
}

describe('what may be sent to an operation', () => {
  it.each([
    ['POST', `/api/v1/jobs/${ID}/cancel`],
    ['POST', '/api/v1/media/image'],
    ['POST', '/rpc/media/image'],
    ['PUT', '/api/v1/room'],
    ['PUT', '/api/v1/budgets/adult'],
    ['POST', `/api/v1/scenes/${ID}/takes`],
    ['POST', '/rpc/clients/add'],
  ])('would be more than its few fields need: %s %s', async (method, path) => {
    const told = await host();
    expect(await told(method, path, 65 * KIB)).toBe(413);
    expect(await told(method, path, 63 * KIB)).not.toBe(413);
  });

  it.each([
    ['POST', '/api/v1/stories'],
    ['POST', `/api/v1/characters/${ID}/photos/more`],
    ['PUT', `/api/v1/characters/${ID}/photos`],
    ['POST', '/rpc/stories/create'],
  ])('would be more than words, or too little for a long story: %s %s', async (method, path) => {
    const told = await host();
    expect(await told(method, path, 1_025 * KIB)).toBe(413);
    expect(await told(method, path, 1_023 * KIB)).not.toBe(413);
  });
});
