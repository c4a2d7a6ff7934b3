import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { readByteRange } from '../engine/assets/byte-range.ts';
import { THUMBNAIL_WIDTHS, type ThumbnailWidth } from '../engine/assets/thumbnails.ts';
import type { Library } from '../engine/library.ts';

const COMMON_HEADERS = {
  'accept-ranges': 'bytes',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; sandbox",
};

/**
 * Answers a request for an asset, for `media://` and for HTTP alike: 200, 206, 304, 404, 405 or 416.
 * Only ids of this room are known; no path ever comes from the request.
 */
export async function assetResponse(request: Request, library: Library, assetId: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
  }
  const draft = library.jobs.draft(assetId);
  if (draft) {
    const headers = { ...COMMON_HEADERS, 'content-type': draft.mediaType, 'cache-control': 'no-store' };
    return new Response(request.method === 'HEAD' ? null : Buffer.from(draft.bytes), { headers });
  }
  const file = await library.assets.servable(assetId, thumbnailWidth(request.url));
  if (!file) return new Response(null, { status: 404 });
  const headers = {
    ...COMMON_HEADERS,
    'content-type': file.mediaType,
    // The name of a file is made from its bytes, so what stands at an address never changes.
    'cache-control': 'private, max-age=31536000, immutable',
    etag: file.etag,
  };
  if (request.headers.get('if-none-match') === file.etag) return new Response(null, { status: 304, headers });
  const ifRange = request.headers.get('if-range');
  const rangeHeader = ifRange === null || ifRange === file.etag ? request.headers.get('range') : null;
  const range = readByteRange(rangeHeader, file.bytes);
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${file.bytes}` } });
  }
  const { start, end } = range === 'whole' ? { start: 0, end: file.bytes - 1 } : range;
  const sized = {
    ...headers,
    'content-length': String(end - start + 1),
    ...(range === 'whole' ? {} : { 'content-range': `bytes ${start}-${end}/${file.bytes}` }),
  };
  const headersOnly = request.method === 'HEAD';
  const opened = headersOnly ? null : library.assets.open(file);
  if (opened === null && !headersOnly) return new Response(null, { status: 404 });
  const body = opened === null ? null : streamOf(opened, start, end, request.signal);
  return new Response(body, { status: range === 'whole' ? 200 : 206, headers: sized });
}

/** Reads from an opened file and closes it in the end. */
function streamOf(opened: number, start: number, end: number, signal: AbortSignal): ReadableStream {
  const file = createReadStream('', { fd: opened, start, end, highWaterMark: 256 * 1024, signal });
  return Readable.toWeb(file) as ReadableStream;
}

function thumbnailWidth(url: string): ThumbnailWidth | null {
  const asked = Number(new URL(url).searchParams.get('width'));
  return THUMBNAIL_WIDTHS.find((width) => width === asked) ?? null;
}
