import { describe, expect, it } from 'vitest';
import { hidingKeys } from './hide-keys.ts';

const KEY = 'sk-0123456789abcdef';

function answering(answer: Response, keys = [KEY]): Promise<Response> {
  return hidingKeys(async () => answer, new Set(keys))('https://example.com');
}

function broken(status: number): Response {
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) });
  return new Response(body, { status });
}

describe('an answer', () => {
  it('would carry a key from an error into the records, or lose what else it says', async () => {
    const said = JSON.stringify({ error: { message: `Consumer 'api_key:${KEY}' is suspended, ${KEY} too.` } });
    const answer = await answering(new Response(said, { status: 429, headers: { 'retry-after': '7' } }));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '7']);
    expect(await answer.text()).toBe(said.replaceAll(KEY, '[key]'));
  });

  it('would be changed, or held back, when it is a result', async () => {
    const answer = new Response(`data: ${KEY}`);
    expect(await answering(answer)).toBe(answer);
  });

  it('would lose its status when its words break off', async () => {
    const answer = await answering(broken(429));
    expect([answer.status, await answer.text()]).toEqual([429, '']);
  });
});
