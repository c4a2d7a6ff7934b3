/** What the headers of one answer say about limits on requests. */
export interface ToldLimits {
  readonly perMinute: number | null;
  readonly perDay: number | null;
  /** How long until the next request is allowed, where the last one has just been used; else null. */
  readonly usedUpForMs: number | null;
}

const NOTHING: ToldLimits = { perMinute: null, perDay: null, usedUpForMs: null };
/** A limit that refills more slowly than this is one of a day. */
const LONGEST_MINUTE_MS = 600_000;
const LONGEST_BREAK_MS = 86_400_000;
/** A number of seconds from here on is a time of the calendar. */
const EARLIEST_TIME_S = 1_000_000_000;
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * Reads `x-ratelimit-*-requests` (OpenAI and who speaks like it) or `ratelimit-*` and `x-ratelimit-*`. Anything
 * unreadable is as if it was not there.
 */
export function readRateHeaders(headers: Headers, now: number): ToldLimits {
  const names = [
    ['x-ratelimit-limit-requests', 'x-ratelimit-remaining-requests', 'x-ratelimit-reset-requests'],
    ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'],
    ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'],
  ] as const;
  for (const [limitName, remainingName, resetName] of names) {
    const limit = wholeNumber(headers.get(limitName));
    const remaining = wholeNumber(headers.get(remainingName));
    if (limit === null && remaining === null) continue;
    const resetMs = durationMs(headers.get(resetName), now);
    const windowMs = policyWindowMs(headers) ?? refillMs(limit, remaining, resetMs);
    const isDaily = windowMs !== null && windowMs > LONGEST_MINUTE_MS;
    const told = limit !== null && limit > 0 ? limit : null;
    return {
      perMinute: isDaily ? null : told,
      perDay: isDaily ? told : null,
      usedUpForMs: remaining === 0 && resetMs !== null ? Math.min(resetMs, LONGEST_BREAK_MS) : null,
    };
  }
  return NOTHING;
}

/** `6m0s`, `20ms`, `1.5` (seconds) or a time of the calendar in seconds. */
function durationMs(said: string | null, now: number): number | null {
  const text = said?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) {
    const seconds = Number(text);
    return Math.ceil(seconds >= EARLIEST_TIME_S ? Math.max(0, seconds * 1000 - now) : seconds * 1000);
  }
  if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(text)) return null;
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)];
  return Math.ceil(parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS[unit ?? ''] ?? 0), 0));
}

/** How long all of it takes to come back: what is used comes back within the reset. */
function refillMs(limit: number | null, remaining: number | null, resetMs: number | null): number | null {
  if (limit === null || remaining === null || resetMs === null || remaining >= limit) return null;
  return (resetMs * limit) / (limit - remaining);
}

/** `RateLimit-Policy: 100;w=60`. */
function policyWindowMs(headers: Headers): number | null {
  const seconds = /;\s*w=(\d+)/.exec(headers.get('ratelimit-policy') ?? '')?.[1];
  return seconds === undefined ? null : Number(seconds) * 1000;
}

function wholeNumber(said: string | null): number | null {
  return said !== null && /^\d{1,9}$/.test(said.trim()) ? Number(said) : null;
}
