import { createHash } from 'node:crypto';
import type { Call, FormPart, Kind, ProviderId, Stage } from './exchange.ts';
import type { Fault } from './fault-scripts.ts';

/** What stands in the log for a key: that there was one, never which. */
export const SECRET = '[secret]';

/** A request as the log keeps it. Bytes are replaced by `{ size, sha256 }`. */
export interface LoggedRequest {
  /** From 1, over all providers. */
  readonly number: number;
  /** Simulated time, UTC milliseconds. */
  readonly at: number;
  readonly provider: ProviderId;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly stage: Stage | null;
  readonly kind: Kind | null;
  readonly model: string | null;
  readonly fault: Fault | null;
  /** HTTP status of the answer; null while or when there was none. */
  readonly status: number | null;
}

export interface RequestLog {
  add(entry: Omit<LoggedRequest, 'number'>): { update(changes: Partial<LoggedRequest>): void };
  all(): LoggedRequest[];
  clear(): void;
}

export function createRequestLog(): RequestLog {
  let entries: LoggedRequest[] = [];
  let last = 0;
  return {
    add: (entry) => {
      const number = ++last;
      entries.push({ ...entry, number });
      return {
        update: (changes) => {
          entries = entries.map((one) => (one.number === number ? { ...one, ...changes } : one));
        },
      };
    },
    all: () => [...entries],
    clear: () => {
      entries = [];
      last = 0;
    },
  };
}

const SECRET_HEADERS = new Set(['authorization', 'x-goog-api-key', 'x-api-key', 'api-key', 'cookie']);

export function loggableHeaders(headers: Call['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      SECRET_HEADERS.has(name)
        ? name === 'authorization' && String(value).startsWith('Bearer ')
          ? `Bearer ${SECRET}`
          : SECRET
        : String(value),
    ]),
  );
}

export function loggablePath(url: URL): string {
  if (url.searchParams.has('key')) url.searchParams.set('key', SECRET);
  return `${url.pathname}${url.search}`;
}

export function loggableBody(body: Call['body']): unknown {
  switch (body.form) {
    case 'none':
      return null;
    case 'json':
      return withoutBytes(body.value);
    case 'multipart':
      return body.parts.map(({ name, value }: FormPart) => ({
        name,
        value:
          typeof value === 'string'
            ? value
            : { ...digest(value.bytes), fileName: value.fileName, mediaType: value.mediaType },
      }));
    case 'other':
      return { mediaType: body.mediaType, size: body.size };
  }
}

/** SHA-256 of what was asked for: the same whatever a multipart boundary or a key is. */
export function fingerprint(call: Call): string {
  const logged = loggableBody(call.body);
  const parts = Array.isArray(logged) ? logged.map((part) => JSON.stringify(part)).sort() : logged;
  return createHash('sha256')
    .update(JSON.stringify([call.method, call.path, parts]))
    .digest('hex');
}

function digest(bytes: Uint8Array): { size: number; sha256: string } {
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const DATA_URL = /^data:([^;,]+);base64,/u;
const BASE64 = /^[A-Za-z0-9+/]{256,}={0,2}$/u;

function withoutBytes(value: unknown): unknown {
  if (typeof value === 'string') {
    const [prefix = '', mediaType] = DATA_URL.exec(value) ?? [];
    if (mediaType === undefined && !BASE64.test(value)) return value;
    return { ...digest(Buffer.from(value.slice(prefix.length), 'base64')), ...(mediaType && { mediaType }) };
  }
  if (Array.isArray(value)) return value.map(withoutBytes);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutBytes(inner)]));
  }
  return value;
}
