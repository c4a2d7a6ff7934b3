import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countGroups, wordGroups } from './word-groups.ts';

function textOf(text: string): string {
  return wordGroups(text)
    .map((groups) => groups.map((group) => group.text).join(''))
    .join('\n\n');
}

describe('groups of words', () => {
  it('parts paragraphs at blank lines and words two or three at a time', () => {
    const [first, second] = wordGroups('One two three four five six\n\n“Go,” it said.');
    expect(first?.map(({ text }) => text)).toEqual(['One two three ', 'four five ', 'six']);
    expect(second?.map(({ text }) => text)).toEqual(['“Go,” it said.']);
  });

  it('takes the asterisks of emphasis away and keeps what follows close', () => {
    expect(wordGroups('not *yours*, said')[0]).toEqual([
      { text: 'not ', emphasis: false },
      { text: 'yours', emphasis: true },
      { text: ', said', emphasis: false },
    ]);
  });

  it('loses no word and invents none, whatever the text', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé<>&’.]{1,8}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, (list) => {
        expect(textOf(list.join(' '))).toBe(list.join(' '));
      }),
    );
  });

  it('leaves shown groups alone while the text grows at its end', () => {
    const whole = 'Mira set the lantern down between them, so that neither would have to be first.';
    const early = wordGroups(whole.slice(0, 40))[0] ?? [];
    const late = wordGroups(whole)[0] ?? [];
    expect(late.slice(0, early.length - 1)).toEqual(early.slice(0, -1));
    expect(countGroups(wordGroups(''))).toBe(0);
  });
});
