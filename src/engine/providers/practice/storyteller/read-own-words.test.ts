import { describe, expect, it } from 'vitest';
import type { StoryPage } from './tell.ts';
import { ask, choice, read, words } from './testing/read-story.ts';

describe('own words', () => {
  const readWith = (text: string, language = 'en'): StoryPage[] =>
    read(ask({ language, length: 6 }), (_, index) => (index === 1 ? words(text) : choice(0)));

  it('become the event of the next page, with the thing and the guest that they name', () => {
    const page = readWith('build a rocket with an elephant')[2];
    expect(page?.text).toContain('uild a rocket with an elephant');
    expect(page?.text).toContain('a rocket');
    expect(page?.text).toContain('an elephant who was passing');
  });

  it('give something that can be used at the turn, and that brings about the end', () => {
    const pages = readWith('build a rocket with an elephant');
    expect(pages[4]?.choices[0]?.label).toBe('Use the rocket they made');
    expect(pages[5]?.text).toContain('the rocket');
  });

  it('are remembered at the end when something else is used', () => {
    const pages = read(ask({}), (_, index) => (index === 1 ? words('hug the dragon') : choice(index === 4 ? 1 : 0)));
    expect(pages.at(-1)?.text).toMatch(/hug the dragon/iu);
  });

  it('that mean nothing still become something', () => {
    for (const language of ['en', 'fr']) {
      const [plain, nonsense] = [readWith('blorp', language), read(ask({ language }), () => choice(0))];
      expect(plain[2]?.text).toMatch(/blorp/iu);
      expect(plain[2]?.pageTitle).not.toBe(nonsense[2]?.pageTitle);
    }
  });

  it('change the way to the turn, and the end, when they are said there', () => {
    const turn = read(ask({}), (_, index) => (index === 3 ? words('dig a tunnel') : choice(0)));
    expect(turn[4]?.text).toMatch(/dig a tunnel/iu);
    const end = read(ask({}), (_, index) => (index === 4 ? words('sing a lullaby') : choice(0)));
    expect(end[5]?.text).toMatch(/sing a lullaby/iu);
    expect(end[5]?.ends).toBe(true);
  });

  it('of nothing but signs lead on all the same', () => {
    for (const text of ['', '!!!', '\u0000\u202e', '🐘']) expect(readWith(text)).toHaveLength(6);
  });
});
