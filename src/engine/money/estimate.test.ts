import { describe, expect, it } from 'vitest';
import type { Model, StoredImageRequest, TextRequest } from '../provider-kit/model.ts';
import { providers } from '../providers/index.ts';
import { estimateOf } from './estimate.ts';

const models = providers.flatMap((provider) => provider.models);

function model(id: string): Model {
  const found = models.find((each) => each.id === id);
  if (!found) throw new Error(`No model is called ${id}`);
  return found;
}

const picture: StoredImageRequest = {
  prompt: 'A fox beside a lighthouse, watercolour',
  parts: { scene: '', style: 'watercolor', cast: [] },
  seed: 1,
  width: 1024,
  height: 1024,
};
const clip = { prompt: 'waves', durationSeconds: 6, seed: 1, picture: { assetId: 'a', made: null } };
const page: Pick<TextRequest, 'instructions' | 'input'> = { instructions: 'Write one page.', input: 'A fox.' };

describe('estimateOf', () => {
  it.each([
    ['grok-imagine-video', 422_000, 422_000],
    ['grok-imagine-video-1.5', 840_000, 850_000],
    ['grok-imagine-video-1.5-lite', 180_000, 220_000],
    ['gemini-omni-1.2-flash', 600_000, 600_000],
  ])('would price six seconds of %s like eight, or at another resolution', (id, lowMicros, highMicros) => {
    expect(estimateOf(model(id), clip)).toEqual({ lowMicros, highMicros, known: true });
  });

  it('would charge the first frame to a clip that has none', () => {
    const without = estimateOf(model('grok-imagine-video'), { ...clip, picture: null });
    expect(without.highMicros).toBe(420_000);
  });

  it.each([
    // 1767 tokens and two rough pictures of 100, at 30 each, and a prompt of some ten tokens at 5.
    ['gpt-image-2', 59_010, 59_110],
    ['gpt-image-1.5', 40_192, 40_300],
    ['grok-imagine-image-2.0', 60_000, 60_000],
    ['grok-imagine-image', 20_000, 20_000],
    ['gemini-3-pro-image', 134_000, 134_050],
  ])('would name the price of another quality of %s than the one that is asked for', (id, least, most) => {
    const { lowMicros, highMicros } = estimateOf(model(id), picture);
    expect(lowMicros).toBeGreaterThanOrEqual(least);
    expect(highMicros).toBeLessThanOrEqual(most);
  });

  it('would let an order whose price cannot be reckoned pass every cap', () => {
    expect(estimateOf(model('grok-imagine-video'), { ...clip, durationSeconds: undefined }).known).toBe(false);
  });

  it('would forget what reference photos cost', () => {
    const three = { ...picture, references: [1, 2, 3] };
    const more = (id: string): number =>
      estimateOf(model(id), three).highMicros - estimateOf(model(id), picture).highMicros;
    expect(more('grok-imagine-image-2.0')).toBe(30_000);
    expect(more('grok-imagine-image')).toBe(6_000);
    expect(more('gpt-image-2')).toBeGreaterThan(0);
    expect(more('gemini-nano-banana-2.1')).toBeGreaterThan(0);
  });

  it('would price a late page, with all the earlier ones in it, like a first one', () => {
    const late = { ...page, input: 'Once there was a fox. '.repeat(1_000) };
    const [first, last] = [page, late].map((shape) => estimateOf(model('gpt-6.1-sol'), shape));
    // 22,000 more bytes are at least 4,400 more tokens at two micro-dollars.
    expect((last?.lowMicros ?? 0) - (first?.lowMicros ?? 0)).toBeGreaterThanOrEqual(8_700);
  });

  it('would put its own figure over the price that a person has set', () => {
    const own = { lowMicros: 7, highMicros: 9, asOf: '2026-11-21', source: 'you' };
    expect(estimateOf({ ...model('grok-imagine-video'), price: own }, clip)).toEqual({
      lowMicros: 7,
      highMicros: 9,
      known: true,
    });
  });

  it('would take a price that nobody has said for free of charge', () => {
    expect(estimateOf({ ...model('gpt-image-2'), price: null }, picture)).toEqual({
      lowMicros: 0,
      highMicros: 0,
      known: false,
    });
  });

  it('would show another price in the picker than it promises for a usual picture', () => {
    for (const each of models.filter(({ kind }) => kind === 'image')) {
      const usual = estimateOf(each, { ...picture, prompt: 'x'.repeat(1_200) });
      expect([each.id, usual.lowMicros, usual.highMicros]).toEqual([
        each.id,
        each.price?.lowMicros,
        each.price?.highMicros,
      ]);
    }
  });
});
