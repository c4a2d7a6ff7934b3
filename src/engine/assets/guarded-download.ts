import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import type { Clock } from '../ports.ts';
import { failure, statusOutcome } from '../provider-kit/http-outcome.ts';
import type { MediaOutput } from '../provider-kit/model.ts';
import { ProviderFailure } from '../provider-kit/outcome.ts';
import { isPublicAddress, resolveHost, type Resolve } from './public-address.ts';

const MOST_REDIRECTS = 5;
/** Largest result that is taken. A minute of 1080p is far below it. */
const BYTE_LIMIT = 256 * 1024 * 1024;
const TIME_LIMIT_MS = 300_000;

export interface DownloadOptions {
  readonly headers: Readonly<Record<string, string>>;
  /** The account's base URL: where that is a loopback address, its own host may be asked, also without TLS. */
  readonly ownBaseUrl: string | null;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  readonly byteLimit?: number;
  readonly resolve?: Resolve;
}

/**
 * Fetches a result from an address that came in a reply. The host's addresses are looked up once and the connection
 * goes to the checked one, so that a name that changes its mind leads nowhere; every redirect is checked anew and
 * gets the headers only where it stays on the host. The type is read from the bytes.
 * Throws ProviderFailure: `invalid` for a forbidden address or too many bytes, `expired` when the result is gone,
 * `empty` when it is no file we know, `rate-limited`, `auth`, else `transient`, also when it takes too long: fetching
 * again is free.
 */
export async function guardedDownload(url: string, options: DownloadOptions): Promise<MediaOutput> {
  const limit = new AbortController();
  const over = new AbortController();
  const { signal, clock } = options;
  const watch = async (): Promise<never> => {
    await clock.sleep(TIME_LIMIT_MS, AbortSignal.any([over.signal, signal]));
    const detail = 'The result did not arrive in time';
    throw failure({ kind: 'transient', sent: true, detail }, detail);
  };
  const watching = watch();
  try {
    const stop = AbortSignal.any([signal, limit.signal]);
    return await Promise.race([follow(url, { ...options, signal: stop }), watching]);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ProviderFailure) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw failure({ kind: 'transient', sent: true, detail }, detail, error);
  } finally {
    watching.catch(() => undefined);
    over.abort(new Error('ended'));
    limit.abort(new Error('ended'));
  }
}

async function follow(first: string, options: DownloadOptions): Promise<MediaOutput> {
  let url = parsed(first);
  let { headers } = options;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const answer = await get(url, await checkedAddress(url, options), headers, options.signal);
    const status = answer.statusCode ?? 0;
    const { location } = answer.headers;
    if (status >= 300 && status < 400 && location !== undefined) {
      answer.destroy();
      const next = parsed(location, url);
      if (next.host !== url.host || next.protocol !== url.protocol) headers = {};
      url = next;
      continue;
    }
    if (status !== 200) {
      answer.destroy();
      throw refusedDownload(status, answer, options.clock.now());
    }
    return withType(await readAll(answer, options.byteLimit ?? BYTE_LIMIT));
  }
  throw forbidden(`more than ${MOST_REDIRECTS} redirects`);
}

function parsed(url: string, from?: URL): URL {
  const parsedUrl = URL.parse(url, from?.href);
  if (!parsedUrl) throw forbidden('not an address');
  return parsedUrl;
}

function forbidden(why: string): ProviderFailure {
  const detail = `The result's address is not to be asked: ${why}`;
  return failure({ kind: 'invalid', detail }, detail);
}

/** The address to connect to. Throws when the URL leads anywhere but to a public host or the account's own. */
async function checkedAddress(url: URL, { ownBaseUrl, resolve = resolveHost }: DownloadOptions): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const own = ownBaseUrl === null ? null : new URL(ownBaseUrl);
  const isOwn = own !== null && own.host === url.host && own.protocol === url.protocol && isLoopback(own);
  if (!isOwn && url.protocol !== 'https:') throw forbidden('not https');
  if (url.username || url.password) throw forbidden('it carries a password');
  const addresses = await resolve(host);
  if (addresses.length === 0) throw new Error(`${host} has no address`);
  const [first = ''] = addresses;
  // One private address among public ones is how rebinding looks.
  if (!isOwn && !addresses.every(isPublicAddress)) throw forbidden(`${host} is no public host`);
  if (isOwn && !addresses.every((address) => /^127\.|^::1$/.test(address))) throw forbidden(`${host} is not here`);
  return first;
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function get(
  url: URL,
  address: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<http.IncomingMessage>();
  const family = isIP(address);
  const request = (url.protocol === 'https:' ? https : http).get(url, {
    headers: { ...headers, 'accept-encoding': 'identity' },
    agent: false,
    signal,
    // Whatever the name leads to by now, the connection goes to the address that was checked.
    lookup: (_host, { all }, done) => {
      if (all) (done as (error: null, all: { address: string; family: number }[]) => void)(null, [{ address, family }]);
      else done(null, address, family);
    },
  });
  request.on('error', reject);
  request.on('response', resolve);
  return promise;
}

function refusedDownload(status: number, { headers }: http.IncomingMessage, now: number): ProviderFailure {
  const said = `The result was answered with ${status}`;
  // Signed addresses expire with 403 or 404.
  if ([403, 404, 410].includes(status)) return failure({ kind: 'expired' }, `${said}: it is gone`);
  const retryAfter = new Headers(headers['retry-after'] ? { 'retry-after': headers['retry-after'] } : {});
  return failure(statusOutcome(status, retryAfter, said, now), said);
}

async function readAll(answer: http.IncomingMessage, byteLimit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of answer as AsyncIterable<Uint8Array>) {
    bytes += piece.byteLength;
    if (bytes > byteLimit) {
      answer.destroy();
      const detail = `The result is larger than ${byteLimit} bytes`;
      throw failure({ kind: 'invalid', detail }, detail);
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function withType(bytes: Uint8Array): Promise<MediaOutput> {
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(bytes);
  if (!type || !/^(image|video)\//.test(type.mime)) {
    throw failure({ kind: 'empty' }, `The result is no picture or clip but ${type?.mime ?? 'unknown'}`);
  }
  return { bytes, mediaType: type.mime };
}
