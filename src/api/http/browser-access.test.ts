import { describe, expect, it } from 'vitest';
import { createBrowserAccess } from './browser-access.ts';

function setUp() {
  const time = { now: 0 };
  let sessions = 0;
  const access = createBrowserAccess(
    () => ({ number: ++sessions }),
    () => time.now,
  );
  return { access, time };
}

describe('browser access', () => {
  it('would let a link open two sessions', () => {
    const { access } = setUp();
    const secret = access.newLinkSecret();
    expect(access.redeemLink(secret)).not.toBeNull();
    expect(access.redeemLink(secret)).toBeNull();
  });

  it('would let a forgotten link open a session after ten minutes', () => {
    const { access, time } = setUp();
    const secret = access.newLinkSecret();
    time.now = 10 * 60 * 1000;
    expect(access.redeemLink(secret)).toBeNull();
  });

  it('would mix up sessions, or give a new one to every request', () => {
    const { access } = setUp();
    const first = access.redeemLink(access.newLinkSecret()) ?? '';
    const second = access.redeemLink(access.newLinkSecret()) ?? '';
    expect(access.sessionOfCookie(first)).toBe(access.sessionOfCookie(first));
    expect(access.sessionOfCookie(first)).not.toBe(access.sessionOfCookie(second));
  });

  it('would take one kind of secret for another', () => {
    const { access } = setUp();
    const link = access.newLinkSecret();
    const cookie = access.redeemLink(access.newLinkSecret()) ?? '';
    expect(access.sessionOfCookie(link)).toBeNull();
    expect(access.redeemLink(cookie)).toBeNull();
  });

  it.each(['', 'x', 'x'.repeat(10_000), '\u{1F98A}'])('would throw at or accept a made-up secret: %j', (secret) => {
    const { access } = setUp();
    access.newLinkSecret();
    expect(access.sessionOfCookie(secret)).toBeNull();
    expect(access.redeemLink(secret)).toBeNull();
  });
});
