import { describe, expect, it } from 'vitest';
import type { PathStep } from '../../../provider-kit/story-brief.ts';
import { tell } from './tell.ts';
import { ask, choice, everything, read, words } from './testing/read-story.ts';

describe('what must never be printed', () => {
  const UNSAFE = [
    'kill them with a gun',
    'k1ll everyone',
    'k i l l',
    'du sexe',
    'tuer le dragon',
    'cocaine',
    'you stupid idiot',
    'merde alors',
    'beer and whisky',
    'la drogue',
  ];

  it.each(UNSAFE)('as own words, in either language: %s', (text) => {
    for (const language of ['en', 'fr']) {
      const pages = read(ask({ language, length: 5 }), (_, index) => (index % 2 === 1 ? words(text) : choice(0)));
      const needle = text.split(' ').find((word) => word.length > 3) ?? text;
      for (const page of pages) expect(everything(page).toLowerCase()).not.toContain(needle);
    }
  });

  it('as a premise, a name, a kind or a description', () => {
    for (const text of UNSAFE) {
      const cast = [{ name: text, kind: text, description: text }];
      const page = tell(ask({ premise: text, cast }));
      expect(everything(page).toLowerCase()).not.toContain(text);
    }
  });

  it('is less in the other room: a knight may have a war behind him', () => {
    const path = [{ telling: 0, answer: words('talk about the war') }];
    expect(tell(ask({ path, tier: 'kids' })).text).not.toMatch(/the war/iu);
    expect(tell(ask({ path, tier: 'adult' })).text).toMatch(/the war/iu);
  });

  it('does not catch harmless words', () => {
    const path = (text: string): PathStep[] => [{ telling: 0, answer: words(text) }];
    for (const text of [
      'wish on a shooting star',
      'sang a song with the class',
      'brush her hair',
      'ask the assistant',
    ]) {
      expect(tell(ask({ path: path(text) })).text.toLowerCase()).toContain(text);
    }
    expect(tell(ask({ language: 'fr', path: path('frapper à la porte du noyer') })).text.toLowerCase()).toContain(
      'frapper à la porte du noyer',
    );
  });
});
