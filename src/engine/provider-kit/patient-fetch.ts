import http from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import { NeverSent } from './never-sent.ts';

/** Largest reply that is read: some pictures in base64 with their drafts. */
const BYTE_LIMIT = 96 * 1024 * 1024;
/** Statuses of which a Response may have no body. */
const BODILESS = new Set([204, 205, 304]);

/**
 * A fetch for paid requests. Other than Node's own it has no hidden limit of 300 s for headers and between pieces of
 * the body, follows no redirect (a key never travels to another host), shares no connection (a reused one that the
 * server has just closed looks like a lost request), and tells by NeverSent when nothing can have been bought.
 */
export const patientFetch = patientFetchUpTo(BYTE_LIMIT);

/** The same, for replies of at most so many bytes; reading a larger one fails. */
export function patientFetchUpTo(byteLimit: number): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const body = request.body ? Buffer.from(await request.arrayBuffer()) : null;
    request.signal.throwIfAborted();
    const incoming = await answerTo(request, body);
    const status = incoming.statusCode ?? 502;
    if (BODILESS.has(status)) incoming.resume();
    return new Response(BODILESS.has(status) ? null : limited(incoming, byteLimit), {
      status,
      statusText: incoming.statusMessage ?? '',
      headers: headersOf(incoming),
    });
  };
}

function answerTo(request: Request, body: Buffer | null): Promise<http.IncomingMessage> {
  const url = new URL(request.url);
  const secure = url.protocol === 'https:';
  const { promise, resolve, reject } = Promise.withResolvers<http.IncomingMessage>();
  const headers = Object.fromEntries(request.headers);
  const outgoing = (secure ? https : http).request(url, {
    method: request.method,
    headers: { ...headers, 'accept-encoding': 'identity', ...(body ? { 'content-length': body.byteLength } : {}) },
    agent: false,
  });
  let connected = false;
  let answer: http.IncomingMessage | null = null;
  const stop = (): void => {
    const reason = request.signal.reason as Error;
    answer?.destroy(reason);
    outgoing.destroy(reason);
    reject(reason);
  };
  request.signal.addEventListener('abort', stop, { once: true });
  outgoing.on('socket', (socket) => socket.once(secure ? 'secureConnect' : 'connect', () => (connected = true)));
  outgoing.on('error', (error) => {
    request.signal.removeEventListener('abort', stop);
    reject(connected ? error : new NeverSent(`${url.host} cannot be reached: ${error.message}`, { cause: error }));
  });
  outgoing.on('response', (incoming) => {
    answer = incoming;
    incoming.once('close', () => request.signal.removeEventListener('abort', stop));
    resolve(incoming);
  });
  outgoing.end(body ?? undefined);
  return promise;
}

/** The body as it comes; it fails when it grows beyond the limit, and the connection ends when nobody reads on. */
function limited(incoming: Readable, byteLimit: number): ReadableStream<Uint8Array> {
  const pieces = incoming[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  let bytes = 0;
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) {
        controller.close();
        return;
      }
      bytes += value.byteLength;
      if (bytes > byteLimit) {
        incoming.destroy();
        throw new Error(`The reply is larger than ${byteLimit} bytes`);
      }
      controller.enqueue(value);
    },
    cancel: () => void incoming.destroy(),
  });
}

function headersOf(incoming: http.IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
}
