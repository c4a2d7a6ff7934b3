import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { neverSent } from './never-sent.ts';
import { patientFetch } from './patient-fetch.ts';

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('patientFetch', () => {
  it('sends forms with their boundary and length, and reads the answer as a stream', async () => {
    const url = await serve((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        response.writeHead(201, { 'x-type': request.headers['content-type'] });
        response.end(`${request.headers['content-length'] === String(Buffer.concat(pieces).length)}`);
      });
    });
    const form = new FormData();
    form.set('image', new File(['abc'], 'a.png', { type: 'image/png' }));
    const answer = await patientFetch(url, { method: 'POST', body: form });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-type')).toMatch(/^multipart\/form-data; boundary=/);
    expect(await answer.text()).toBe('true');
  });

  it('knows that nothing left when nobody listens, and that something may have when the line is cut', async () => {
    const closed = await serve(() => undefined).then((url) => url.replace(/:\d+/, ':1'));
    expect(neverSent(await patientFetch(closed).catch((error: unknown) => error))).toBe(true);
    const cut = await serve((request) => request.socket.destroy());
    expect(neverSent(await patientFetch(cut).catch((error: unknown) => error))).toBe(false);
  });

  it('does not take half a body for a whole one', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    });
    const answer = await patientFetch(url);
    await expect(answer.text()).rejects.toThrow();
  });

  it('carries no key to another host: a redirect is an answer', async () => {
    let asked = 0;
    const other = await serve((_request, response) => {
      asked++;
      response.end();
    });
    const url = await serve((_request, response) => response.writeHead(307, { location: other }).end());
    expect((await patientFetch(url, { headers: { authorization: 'Bearer key' } })).status).toBe(307);
    expect(asked).toBe(0);
  });

  it('stops with the reason it is given, before the answer and in the middle of it', async () => {
    const silent = await serve(() => undefined);
    const early = new AbortController();
    const never = patientFetch(silent, { signal: early.signal });
    early.abort(new Error('stopped early'));
    await expect(never).rejects.toThrow('stopped early');
    const begun = await serve((_request, response) => response.writeHead(200).write('more follows'));
    const late = new AbortController();
    const answer = await patientFetch(begun, { signal: late.signal });
    const text = answer.text();
    late.abort(new Error('stopped late'));
    await expect(text).rejects.toThrow('stopped late');
  });

  it('gives up on a body without an end', async () => {
    const megabyte = Buffer.alloc(4 * 1024 * 1024);
    const url = await serve((_request, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(megabyte));
      };
      response.on('drain', more);
      more();
    });
    const answer = await patientFetch(url);
    await expect(answer.arrayBuffer()).rejects.toThrow('larger than');
  });
});
