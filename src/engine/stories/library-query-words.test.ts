import { describe, expect, it } from 'vitest';
import { SearchedWords } from './library-query-words.ts';

function marked(query: string, text: string): string {
  const words = SearchedWords.from(query);
  return (words?.mark(text) ?? []).map((part) => (part.match ? `[${part.text}]` : part.text)).join('');
}

describe('searched words', () => {
  it.each([
    ['ete', 'L’Été dure', 'L’[Été] dure'],
    ['ÉTÉ', 'l’ete', 'l’[ete]'],
    ['fox', 'Foxes outfox a fox', '[Foxes] outfox a [fox]'],
    ['istan', 'İstanbul 🦊 istanbul', 'İstanbul 🦊 [istanbul]'],
    ['a ab', 'abc a b', '[abc] [a] b'],
    ['луна', 'Полная Луна', 'Полная [Луна]'],
  ])('would mark %s in the wrong place of "%s"', (query, text, expected) => {
    expect(marked(query, text)).toBe(expected);
  });

  it('would lose the hit, or letters around it, when it stands far inside a long text', () => {
    const text = `${'many words before it '.repeat(30)}the comet ${'and after '.repeat(30)}`;
    const shown = marked('comet', text);
    expect(shown).toContain('the [comet] and');
    expect(shown.length).toBeLessThan(175);
    expect(text).toContain(shown.replaceAll(/[…[\]]/g, ''));
  });

  it('would count a word twice that is in several places of a story, or not at all', () => {
    const words = SearchedWords.from('fox été');
    expect(words?.countIn('a fox', 'foxes in l’ete', 'fox')).toBe(2);
    expect(words?.countIn('an outfox', 'complete')).toBe(0);
    expect(words?.countIn('“fox”', '')).toBe(1);
  });

  it.each(['', ' ', '?!', '"*()'])('would ask the database for no word at all with "%s"', (query) => {
    expect(SearchedWords.from(query)).toBeNull();
  });
});
