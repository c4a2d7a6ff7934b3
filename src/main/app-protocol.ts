import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { DESKTOP_ORIGIN } from '../contract/desktop.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import type { Failure } from './failure.ts';
import { FAILURE_PATH, failureResponse } from './failure-page.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.mp4': 'video/mp4',
};

/**
 * Answers `app://fableroom/…` with the built renderer, or with the page that says why there is none.
 *
 * @param folder where the built renderer lies
 * @param failure what keeps Fableroom from working, null while it works
 */
export function appProtocol(folder: string, failure: () => Failure | null): (request: Request) => Promise<Response> {
  return async (request) => {
    const url = new URL(request.url);
    if (`${url.protocol}//${url.host}` !== DESKTOP_ORIGIN) return notFound();
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
    const trouble = failure();
    if (url.pathname === FAILURE_PATH && trouble !== null) return failureResponse(trouble);
    const file = rendererFile(folder, url.pathname);
    const mediaType = file === null ? undefined : mediaTypes[extname(file)];
    if (file === null || mediaType === undefined) return notFound();
    const bytes = await readWhenThere(file);
    if (bytes === null) return notFound();
    return new Response(request.method === 'HEAD' ? null : bytes, {
      headers: {
        'content-type': mediaType,
        'content-length': String(bytes.byteLength),
        'content-security-policy': contentSecurityPolicy,
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      },
    });
  };
}

/**
 * The file that a path of the page means; null for every path that is not plainly a file below the folder.
 *
 * @param pathname as in a URL, with percent-encoding
 */
export function rendererFile(folder: string, pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // Malformed percent-encoding names no file.
    return null;
  }
  if (path === '/') return join(folder, 'index.html');
  const segments = path.split('/').slice(1);
  if (!segments.every((segment) => /^[\w-][\w.@-]*$/.test(segment))) return null;
  const file = join(folder, ...segments);
  return file.startsWith(folder + sep) ? file : null;
}

async function readWhenThere(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}

function notFound(): Response {
  return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });
}
