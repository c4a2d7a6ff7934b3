import { describe, expect, it } from 'vitest';
import { isOwnHost, isOwnOrigin, isOwnPage } from './request-origin.ts';
import type { RequestOrigin } from './request-origin.ts';

const own: RequestOrigin = {
  method: 'POST',
  addressHost: '127.0.0.1:4000',
  host: '127.0.0.1:4000',
  origin: 'http://127.0.0.1:4000',
  fetchSite: 'same-origin',
};

describe('isOwnHost', () => {
  it('would refuse our own names', () => {
    expect(isOwnHost(own, 4000)).toBe(true);
    expect(isOwnHost({ ...own, addressHost: 'localhost:4000', host: 'localhost:4000' }, 4000)).toBe(true);
  });

  it.each([
    'evil.example:4000',
    '127.0.0.1',
    '127.0.0.1:4001',
    'localhost.evil.example:4000',
    '127.0.0.1:4000.',
    undefined,
  ])('would let a rebound name in: %s', (host) => {
    expect(isOwnHost({ ...own, host, addressHost: host ?? '' }, 4000)).toBe(false);
  });

  it('would look at the header only, when the request line names another host', () => {
    expect(isOwnHost({ ...own, addressHost: 'evil.example' }, 4000)).toBe(false);
  });
});

describe('isOwnOrigin', () => {
  it('would refuse our page, or a script that sends no Origin', () => {
    expect(isOwnOrigin(own)).toBe(true);
    expect(isOwnOrigin({ ...own, origin: undefined })).toBe(true);
  });

  it.each([
    'null',
    'http://127.0.0.1:4001',
    'https://127.0.0.1:4000',
    'http://localhost:4000',
    'http://127.0.0.1:4000/',
  ])('would let another origin in: %s', (origin) => {
    expect(isOwnOrigin({ ...own, origin })).toBe(false);
  });
});

describe('isOwnPage', () => {
  it('would let a page of another program on this machine use the cookie', () => {
    expect(isOwnPage({ ...own, fetchSite: 'same-site' })).toBe(false);
    expect(isOwnPage({ ...own, fetchSite: 'cross-site', method: 'GET' })).toBe(false);
  });

  it('would not let a person open or reload the page', () => {
    expect(isOwnPage({ ...own, fetchSite: 'none', method: 'GET', origin: undefined })).toBe(true);
  });

  it('would let a change through that no page has signed', () => {
    expect(isOwnPage({ ...own, fetchSite: undefined, origin: undefined })).toBe(false);
    expect(isOwnPage({ ...own, fetchSite: 'none' })).toBe(false);
  });
});
