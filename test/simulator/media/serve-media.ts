import type { Call, Reply } from '../core/exchange.ts';

/** Answers a GET or HEAD of a file, whole or one range of it (RFC 9110, 14). */
export function serveMedia(call: Call, bytes: Uint8Array, mediaType: string): Reply {
  const headers = { 'content-type': mediaType, 'accept-ranges': 'bytes', 'cache-control': 'private' };
  const range = call.headers.range;
  const head = call.method === 'HEAD';
  const send = (status: number, part: Uint8Array, more: Record<string, string> = {}): Reply => ({
    status,
    headers: { ...headers, ...more, 'content-length': String(part.length) },
    chunks: head ? [] : [part],
  });
  if (range === undefined) return send(200, bytes);
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/u.exec(range) ?? [];
  if (first === '' && last === '') return send(200, bytes);
  const start = first === '' ? Math.max(0, bytes.length - Number(last)) : Number(first);
  const end = first === '' || last === '' ? bytes.length - 1 : Math.min(Number(last), bytes.length - 1);
  if (start > end || start >= bytes.length) {
    return send(416, new Uint8Array(), { 'content-range': `bytes */${bytes.length}` });
  }
  return send(206, bytes.subarray(start, end + 1), { 'content-range': `bytes ${start}-${end}/${bytes.length}` });
}
