import { describe, expect, it } from 'vitest';
import { sentenceOf, spokenPage } from './spoken-page.ts';
import { voicesFor } from './voices.ts';

function voice(name: string, lang: string, more: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice {
  return { name, voiceURI: name, lang, localService: true, default: false, ...more };
}

describe('a page cut for a voice', () => {
  it('loses no character of the text', () => {
    const page = spokenPage('Who?', 'One “two” *three*… four!\n\n — \n\nFive.', 'en');
    const paragraphs = page.paragraphs.map((pieces) => pieces.map(({ text }) => text).join(''));
    expect(paragraphs).toEqual(['One “two” three… four!', '—', 'Five.']);
  });

  it('counts words through the whole page, the title first, and skips what has none', () => {
    const { sentences, title } = spokenPage('Two words', 'Three more words. Then.\n\n…\n\nEnd.', 'en');
    expect(title.filter(({ word }) => word !== null).map(({ word }) => word)).toEqual([0, 1]);
    expect(sentences.map(({ firstWord }) => firstWord)).toEqual([0, 2, 5, 6]);
    expect(sentences.map(({ text }) => text.trim())).toEqual(['Two words', 'Three more words.', 'Then.', 'End.']);
  });

  it('keeps a word whole where only a part of it is emphasised', () => {
    const { paragraphs, sentences } = spokenPage(null, 'un*believ*able thing', 'en');
    expect(paragraphs[0]?.map(({ text, word, emphasis }) => [text, word, emphasis])).toEqual([
      ['un', 0, false],
      ['believ', 0, true],
      ['able', 0, false],
      [' ', null, false],
      ['thing', 1, false],
    ]);
    expect(sentences[0]?.wordStarts).toEqual([0, 13]);
  });

  it('finds the sentence of a word, also past the last one', () => {
    const page = spokenPage(null, 'One two. Three.', 'en');
    expect([0, 1, 2, 9].map((word) => sentenceOf(page, word))).toEqual([0, 0, 1, 1]);
  });

  it('cuts Japanese, which has no spaces, and does not fail on a language that is none', () => {
    expect(spokenPage(null, '猫が寝た。犬も寝た。', 'ja').sentences).toHaveLength(2);
    expect(spokenPage(null, 'One. Two.', 'not a tag').sentences).toHaveLength(2);
  });
});

describe('the voices of a language', () => {
  it('are those of this computer only, the same region first, then the one the system prefers', () => {
    const all = [
      voice('service', 'en-GB', { localService: false }),
      voice('German', 'de-DE'),
      voice('American', 'en-US', { default: true }),
      voice('Android', 'en_GB'),
      voice('Irish', 'en-IE'),
    ];
    expect(voicesFor(all, 'en-GB').map(({ name }) => name)).toEqual(['Android', 'American', 'Irish']);
    expect(voicesFor(all, 'fr')).toEqual([]);
  });
});
