import { describe, expect, it } from 'vitest';
import { makeScene, makeTake } from '../../../../test/renderer/fixtures.ts';
import { sentWords } from './sent-words.ts';

const rest = 'Mia: red coat.\nWatercolour.';
const plain = makeTake({ prompt: `A fox\n${rest}` });
const edited = makeTake({ prompt: `A fox\nwith a lamp\n${rest}` });

describe('sentWords', () => {
  it('begins with the words of the take that is looked at, all their lines, without what is added to them', () => {
    const scene = makeScene({ picturePrompt: 'A fox', takes: [plain, edited] });
    expect(sentWords(scene, plain)).toEqual({ words: 'A fox', rest });
    expect(sentWords({ ...scene, takes: [plain, edited] }, edited)).toEqual({ words: 'A fox\nwith a lamp', rest });
  });

  it('claims nothing about what is added where no picture tells it, or where it has changed since', () => {
    const stale = [{ what: 'cast' as const, about: 'Mia', from: 'red', to: 'blue' }];
    expect(sentWords(makeScene({ picturePrompt: 'A fox', takes: [] }), undefined)).toEqual({
      words: 'A fox',
      rest: null,
    });
    const scene = makeScene({ picturePrompt: 'A fox', takes: [{ ...plain, stale }] });
    expect(sentWords(scene, scene.takes[0]).rest).toBeNull();
  });
});
