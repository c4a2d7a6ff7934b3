import type { IncomingHttpHeaders } from 'node:http';

export const PROVIDERS = ['openai', 'xai', 'google'] as const;
export type ProviderId = (typeof PROVIDERS)[number];

/** What a call is for, as far as faults tell calls apart: buy, ask after, fetch the result, list models or test a key. */
export const STAGES = ['submit', 'poll', 'download', 'models'] as const;
export type Stage = (typeof STAGES)[number];
export type Kind = 'text' | 'image' | 'video';

/** One part of a multipart form. */
export interface FormPart {
  readonly name: string;
  readonly value: string | { readonly bytes: Uint8Array; readonly fileName: string; readonly mediaType: string };
}

export type CallBody =
  | { readonly form: 'none' }
  | { readonly form: 'json'; readonly value: unknown }
  | { readonly form: 'multipart'; readonly parts: readonly FormPart[] }
  | { readonly form: 'other'; readonly mediaType: string; readonly size: number };

/** A request as it arrived. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: CallBody;
  /** Scheme, host and port that the client used, for URLs in answers. */
  readonly origin: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** More than one piece is sent as a stream, one after another. */
  readonly chunks: readonly (string | Uint8Array)[];
}

/** What a fault asks the provider itself to do differently; everything else happens around it. */
export type Twist =
  | 'refused-input'
  | 'refused-output'
  | 'billed-refusal'
  | 'empty'
  | 'unknown-status'
  | 'expired-url'
  | 'wrong-type'
  | 'transient-400';

/** What a path means. `handle` does the work; it throws WireError for everything that the provider would refuse. */
export interface Route {
  readonly stage: Stage | null;
  readonly kind: Kind | null;
  readonly model: string | null;
  handle(twist: Twist | null): Promise<Reply>;
}

/** Answers that every provider has in its own words. */
export type Failure = '429' | '429-retry-after' | '500' | '503' | '401' | '402' | '403';

export interface FailureDetail {
  readonly retryAfterMs: number;
  readonly code: string | null;
  readonly message: string | null;
}

/** One provider's wire format. */
export interface WireFormat {
  /** Throws WireError for a path that does not exist. */
  route(call: Call): Route;
  failure(failure: Failure, detail: FailureDetail): Reply;
  /** The answer to a body that is not JSON. */
  unreadable(): Reply;
}

/** A refusal in the provider's own words. */
export class WireError extends Error {
  override readonly name = 'WireError';
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(`${reply.status} ${String(reply.chunks[0] ?? '')}`);
    this.reply = reply;
  }
}

export function jsonReply(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return { status, headers: { 'content-type': 'application/json', ...headers }, chunks: [JSON.stringify(value)] };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
