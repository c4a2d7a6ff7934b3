import { describe, expect, it } from 'vitest';
import { pageJson } from '../../../test/support/scripted-provider.ts';
import { readPartialPage } from './partial-page.ts';

describe('readPartialPage', () => {
  const whole = pageJson({ text: 'She said: "a \\ fox" \u00e9\nand left.' });

  it('never shows a picture prompt that is still being written', () => {
    for (let end = 0; end <= whole.length; end++) {
      const { picture } = readPartialPage(whole.slice(0, end));
      expect([undefined, 'A fox beside a lamp at night']).toContain(picture?.prompt);
    }
  });

  it('tells of new clothes with the picture, so that it is not painted in the old ones', () => {
    const outfits = [{ who: 'Mia', wears: 'a red cape' }];
    const dressed = JSON.stringify({ who: ['Mia'], outfits: [...outfits, { who: 3 }, null], picturePrompt: 'Mia' });
    expect(readPartialPage(dressed.slice(0, -1)).picture).toEqual({ prompt: 'Mia', who: ['Mia'], outfits });
    expect(readPartialPage(whole).picture?.outfits).toEqual([]);
  });

  it('only ever lets the text grow, whatever place the stream is cut at', () => {
    let before = '';
    for (let end = 0; end <= whole.length; end++) {
      const { text } = readPartialPage(whole.slice(0, end));
      if (text.length < before.length) throw new Error(`shrank at ${end}: ${before} → ${text}`);
      before = text;
    }
    expect(before).toBe('She said: "a \\ fox" \u00e9\nand left.');
  });

  it.each(['', '   ', '<html>', '[1,2', 'null', '"x"'])('takes %j for nothing yet instead of failing', (json) => {
    expect(readPartialPage(json)).toEqual({ storyTitle: null, title: null, text: '', picture: null });
  });
});
