import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Parts of what the moderation was asked about, as it was sent. */
export type Asked = readonly { readonly type: string; readonly text?: string }[];

/** An answer that finds nothing. */
export const fine = { results: [{ flagged: false, categories: {} }] };
/** An answer that finds gore. */
export const flagged = { results: [{ flagged: true, categories: { 'violence/graphic': true } }] };

/** OpenAI's moderation on this computer, until the test is over. Where `verdict` is null it answers that it is not well. */
export async function fakeModeration(verdict: (input: Asked) => unknown): Promise<{ url: string; seen: Asked[] }> {
  const seen: Asked[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const { input } = JSON.parse(body) as { input: Asked };
      seen.push(input);
      const answer = verdict(input);
      response.writeHead(answer === null ? 503 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, seen };
}
