import { describe, expect, it } from 'vitest';
import { openerFor } from './open-in-browser.ts';

describe('openerFor', () => {
  it.each([
    ['darwin', ['open', 'http://127.0.0.1:1/open/x']],
    ['linux', ['xdg-open', 'http://127.0.0.1:1/open/x']],
    ['win32', ['cmd', '/c', 'start', '', 'http://127.0.0.1:1/open/x']],
  ] as const)('would not open a browser on %s', (platform, command) => {
    expect(openerFor('http://127.0.0.1:1/open/x', platform)).toEqual(command);
  });
});
