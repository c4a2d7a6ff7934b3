import { describe, expect, it } from 'vitest';
import { WordCheck } from '../../src/engine/gate/word-check.ts';
import { ask, choice, read } from '../../src/engine/providers/practice/storyteller/testing/read-story.ts';

describe('the built-in storyteller in the kids’ room', () => {
  it.each(['en', 'fr'])('is stopped by no word of its own, at any age (%s)', (language) => {
    const checks = (['3-5', '6-8', '9-12'] as const).map(
      (ageBand) => new WordCheck({ ageBand, blockedWords: [], allowedWords: [] }),
    );
    const stopped = new Set<string>();
    for (const premise of ['a fox who finds a lighthouse', 'a knight and a dragon', 'une gentille sorcière']) {
      for (let seed = 0; seed < 12; seed++) {
        const pages = read(ask({ language, seed, premise }), (page, index) =>
          choice((seed + index) % Math.max(1, page.choices.length)),
        );
        const told = pages.flatMap(({ title, pageTitle, text, altText, choices }) => [
          title,
          pageTitle,
          text,
          altText,
          ...choices.map(({ label }) => label),
        ]);
        const asked = pages.flatMap(({ picturePrompt, motionPrompt }) => [picturePrompt, motionPrompt]);
        for (const check of checks) {
          const found = check.find(told, language) ?? check.find(asked, language === 'fr' ? undefined : 'en');
          for (const word of found?.words ?? []) stopped.add(word);
        }
      }
    }
    expect([...stopped]).toEqual([]);
  });
});
