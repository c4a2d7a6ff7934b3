import { jsonReply, WireError, type Failure, type FailureDetail, type Reply } from '../core/exchange.ts';

/** One dollar in the unit that xAI counts cost in. */
const TICKS_PER_DOLLAR = 10_000_000_000;

export function ticks(dollars: number): number {
  return Math.round(dollars * TICKS_PER_DOLLAR);
}

/** The most common of xAI's three envelopes: `{ code, error }`. */
export function xaiReply(status: number, code: string, error: string, more: object = {}): Reply {
  return jsonReply(status, { code, error, ...more });
}

export function xaiError(status: number, code: string, error: string, more: object = {}): WireError {
  return new WireError(xaiReply(status, code, error, more));
}

export function invalidArgument(error: string): WireError {
  return xaiError(400, 'invalid-argument', error);
}

/** A moderated request or result; `dollars` is what it cost nevertheless, null when nothing is said of it. */
export function moderated(what: 'image' | 'video', dollars: number | null): WireError {
  return xaiError(
    400,
    'imagine:content-moderated',
    `Generated ${what} rejected by content moderation.`,
    dollars === null ? {} : { usage: { cost_in_usd_ticks: ticks(dollars) } },
  );
}

export function wrongKey(): Reply {
  return xaiReply(
    400,
    'Client specified an invalid argument',
    'Incorrect API key provided. You can obtain an API key from https://console.x.ai.',
  );
}

export function noCredits(): Reply {
  return xaiReply(
    403,
    'The caller does not have permission to execute the specified operation',
    'Your team sim-team has either used all available credits or reached its monthly spending limit. To continue making API requests, please purchase more credits or raise your spending limit.',
  );
}

/** What goes wrong by script, in xAI's envelope (section 2.6 of the wire contracts). */
export function xaiFailure(failure: Failure, { retryAfterMs, code, message }: FailureDetail): Reply {
  const reply = (status: number, usualCode: string, usual: string, headers: Record<string, string> = {}): Reply =>
    jsonReply(status, { code: code ?? usualCode, error: message ?? usual }, headers);
  const exhausted = 'Some resource has been exhausted';
  const limit = 'Too many requests for team sim-team. Your rate limit is 5 requests per second.';
  switch (failure) {
    case '429':
      return reply(429, exhausted, limit);
    case '429-retry-after':
      return reply(429, exhausted, limit, { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) });
    case '500':
      return reply(500, 'The service encountered an internal error', 'Internal error.');
    case '503':
      return reply(503, 'The service is currently unavailable', 'Service temporarily unavailable. Try again later.');
    case '401':
      return reply(401, 'unauthenticated:bad-credentials', 'The credentials are not valid.');
    case '402':
      return reply(402, 'payment-required', 'Your team sim-team has used all available credits.');
    case '403':
      return reply(403, 'permission-denied', 'The caller does not have permission to execute the specified operation.');
  }
}
