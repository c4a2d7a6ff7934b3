import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../../../test/support/fake-clock.ts';
import { tell } from './storyteller/tell.ts';
import { streamPage } from './stream-page.ts';

describe('streamPage', () => {
  it('writes never slower than forty words a second', async () => {
    const clock = new FakeClock();
    const begun = clock.now();
    const page = tell({
      premise: 'a fox',
      cast: [],
      language: 'en',
      seed: 1,
      length: 4,
      telling: 0,
      path: [],
      tier: 'kids',
    });
    let whole: string | null = null;
    void streamPage(page, {
      clock,
      signal: new AbortController().signal,
      progress: () => undefined,
      fetch,
      secret: () => Promise.reject(new Error('Practice has no key')),
      baseUrl: null,
      reference: 'test-order',
      download: () => Promise.reject(new Error('Practice downloads nothing')),
    }).then((text) => (whole = text));
    while (whole === null) await clock.advance(5);
    const words = page.text.split(/\s+/).length;
    expect(words / ((clock.now() - begun) / 1000)).toBeGreaterThanOrEqual(40);
    expect(JSON.parse(whole)).toMatchObject({ text: page.text, choices: page.choices });
  });
});
