import { describe, expect, it } from 'vitest';
import { isOurAddress, isOurPage } from './sender.ts';

const ours = { origin: 'app://fableroom', url: 'app://fableroom/?host=desktop#/library' };

describe('isOurPage', () => {
  it('takes the main frame of our page', () => {
    expect(isOurPage({ senderFrame: ours, sender: { mainFrame: ours } })).toBe(true);
  });

  it('refuses a frame that is gone', () => {
    expect(isOurPage({ senderFrame: null, sender: { mainFrame: ours } })).toBe(false);
  });

  it('refuses a frame inside our page, even one of our own origin', () => {
    expect(isOurPage({ senderFrame: { ...ours }, sender: { mainFrame: ours } })).toBe(false);
  });

  it.each(['', 'about:blank', 'about:srcdoc', 'data:text/html,x'])(
    'refuses a frame at "%s", which bears the origin of its opener',
    (url) => {
      const frame = { origin: 'app://fableroom', url };
      expect(isOurPage({ senderFrame: frame, sender: { mainFrame: frame } })).toBe(false);
    },
  );

  it.each(['app://fableroom.evil', 'app://fableroo', 'http://fableroom', 'https://example.com', 'null', ''])(
    'refuses the origin "%s"',
    (origin) => {
      const frame = { origin, url: `${origin}/` };
      expect(isOurPage({ senderFrame: frame, sender: { mainFrame: frame } })).toBe(false);
    },
  );
});

describe('isOurAddress', () => {
  it.each([
    'app://fableroom@evil/',
    'app://evil@fableroom/',
    'app://fableroom:1/',
    'app:fableroom',
    'media://fableroom/',
  ])('refuses %s', (address) => {
    expect(isOurAddress(address)).toBe(false);
  });
});
