import { describe, expect, it, vi } from 'vitest';
import { isPermitted, isReload } from './window-policy.ts';

vi.mock('electron', () => ({ shell: {} }));

describe('isPermitted', () => {
  it('lets our page go full screen and copy', () => {
    expect(isPermitted('fullscreen', 'app://fableroom/?host=desktop')).toBe(true);
    expect(isPermitted('clipboard-sanitized-write', 'app://fableroom')).toBe(true);
  });

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'unknown'])(
    'denies %s',
    (permission) => {
      expect(isPermitted(permission, 'app://fableroom/')).toBe(false);
    },
  );

  it.each(['', 'about:blank', 'https://example.com/', 'app://other/'])('denies everything to "%s"', (address) => {
    expect(isPermitted('fullscreen', address)).toBe(false);
  });
});

describe('isReload', () => {
  it('lets the page load itself anew, wherever in it a person is', () => {
    expect(isReload('app://fableroom/?host=desktop')).toBe(true);
    expect(isReload('app://fableroom/?host=desktop#/library')).toBe(true);
  });

  it.each([
    'app://fableroom/',
    'app://fableroom/failure',
    'app://fableroom/?host=desktop&x=1',
    'https://a.example/?host=desktop',
  ])('does not take %s for it', (address) => {
    expect(isReload(address)).toBe(false);
  });
});
