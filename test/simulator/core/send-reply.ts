import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import type { Reply } from './exchange.ts';

/** Sends an answer; several pieces go one by one, so that a reader sees them come. */
export function sendReply(response: ServerResponse, reply: Reply): void {
  const { status, headers, chunks } = reply;
  if (chunks.length <= 1) {
    const bytes = bytesOf(chunks[0] ?? '');
    const length = headers['content-length'] ?? (status === 204 ? null : String(bytes.length));
    response.writeHead(status, { ...headers, ...(length !== null && { 'content-length': length }) });
    response.end(bytes);
    return;
  }
  response.writeHead(status, { ...headers });
  const sendingInPieces = async (): Promise<void> => {
    for (const chunk of chunks) {
      if (response.destroyed) return;
      response.write(chunk);
      await setImmediate();
    }
    response.end();
  };
  void sendingInPieces();
}

/** A reader that is still busy with more than its buffer holds must not be cut off: undici dies of that. */
const MOST_BEFORE_CUT = 32 * 1024;

/** Sends at most half of what the headers promise; then cuts the connection or says nothing more. */
export function sendBeginning(response: ServerResponse, reply: Reply, then: 'cut' | 'silence'): void {
  const whole = Buffer.concat(reply.chunks.map(bytesOf));
  const streamed = reply.chunks.length > 1;
  response.writeHead(reply.status, {
    ...reply.headers,
    ...(!streamed && { 'content-length': String(Math.max(whole.length, 2)) }),
  });
  const half = whole.subarray(0, Math.min(Math.floor(whole.length / 2), MOST_BEFORE_CUT));
  response.write(half.length > 0 ? half : ' ', () => {
    if (then === 'cut') response.destroy();
  });
}

/** Sends for as long as somebody reads. */
export function sendEndlessly(response: ServerResponse, contentType: string): void {
  response.writeHead(200, { 'content-type': contentType });
  const piece = Buffer.alloc(64 * 1024, 0x20);
  const more = (): void => {
    if (response.destroyed) return;
    if (response.write(piece)) setImmediateCallback(more);
    else response.once('drain', more);
  };
  more();
}

function setImmediateCallback(callback: () => void): void {
  globalThis.setImmediate(callback);
}

function bytesOf(chunk: string | Uint8Array): Uint8Array {
  return typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
