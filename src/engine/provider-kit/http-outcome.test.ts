import { describe, expect, it } from 'vitest';
import { connectionFailure, failure, retryAfterMs, statusOutcome } from './http-outcome.ts';
import { NeverSent } from './never-sent.ts';

const NOW = Date.UTC(2026, 10, 21, 12);

describe('retryAfterMs', () => {
  it.each([
    [{ 'retry-after-ms': '1500', 'retry-after': '9' }, 1500],
    [{ 'retry-after': '2' }, 2000],
    [{ 'retry-after': 'Sat, 21 Nov 2026 12:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Sat, 21 Nov 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, null],
    [{}, null],
  ])('reads %j as %s', (headers, expected) => {
    expect(retryAfterMs(new Headers(headers as Record<string, string>), NOW)).toBe(expected);
  });
});

describe('statusOutcome', () => {
  it('never calls a fault of the server unsent: what was asked for may have been made and billed', () => {
    for (const status of [408, 409, 500, 502, 503, 504, 529]) {
      expect(statusOutcome(status, new Headers(), '', NOW)).toMatchObject({ kind: 'transient', sent: true });
    }
  });

  it.each([
    [400, 'invalid'],
    [401, 'auth'],
    [402, 'billing'],
    [403, 'auth'],
    [404, 'model-gone'],
    [422, 'invalid'],
    [429, 'rate-limited'],
    [302, 'transient'],
  ])('takes %s for %s', (status, kind) => {
    expect(statusOutcome(status, new Headers(), '', NOW)).toMatchObject({ kind });
  });
});

describe('a failure', () => {
  it('about a key never repeats what the provider said, because that may be the key', () => {
    expect(failure({ kind: 'auth' }, 'Incorrect API key provided: sk-sentinel').message).not.toContain('sentinel');
  });

  it('of a connection is unsent only where that is certain, however deep the library wrapped it', () => {
    const wrapped = new Error('Connection error.', { cause: new NeverSent('no address') });
    expect(connectionFailure(wrapped).outcome).toMatchObject({ kind: 'transient', sent: false, detail: 'no address' });
    expect(connectionFailure(new Error('socket hang up')).outcome).toMatchObject({ kind: 'transient', sent: true });
  });
});
