import { describe, expect, it } from 'vitest';
import { pageRequest } from './page-request.ts';

const brief = {
  premise: 'a fox who finds a lighthouse',
  cast: [{ name: 'Mia', kind: 'girl', description: 'red curls' }],
  language: 'fr',
  seed: 1,
  length: 3,
  tier: 'kids' as const,
  telling: 0,
};
const page = {
  title: 'One',
  text: 'Text one.',
  telling: 0,
  answer: { kind: 'choice' as const, index: 0 },
  answerLabel: 'Go in',
};

describe('pageRequest', () => {
  it('asks for the end on the last planned page, and for choices before', () => {
    expect(pageRequest({ brief, earlier: [page] }).instructions).toContain('two to four things to do next');
    expect(pageRequest({ brief, earlier: [page, page] }).instructions).toContain('This is the last page');
  });

  it('asks for the end as soon as the reader wants to finish', () => {
    const finish = { ...page, answer: { kind: 'finish' as const } };
    expect(pageRequest({ brief, earlier: [finish] }).instructions).toContain('This is the last page');
  });

  it('never asks for an end by itself in a story without a length', () => {
    const earlier = Array.from({ length: 50 }, () => page);
    expect(pageRequest({ brief: { ...brief, length: null }, earlier }).instructions).not.toContain(
      'This is the last page',
    );
  });

  it("carries the children's rules in the kids' room only", () => {
    expect(pageRequest({ brief, earlier: [] }).instructions).toContain('children');
    expect(pageRequest({ brief: { ...brief, tier: 'adult' }, earlier: [] }).instructions).not.toContain(
      'children of three',
    );
  });

  it('says how somebody looks now beside the cast, which stays as it was described', () => {
    const looks = [{ name: 'Mia', facts: { outfit: 'a red cape', hair: 'short' } }];
    const { input } = pageRequest({ brief, earlier: [page], looks });
    expect(input).toContain('red curls');
    expect(input).toContain('As they look now:\n- Mia: hair: short; now wears: a red cape\n\nNow write page 2');
    expect(pageRequest({ brief, earlier: [page] }).input).not.toContain('As they look now');
  });

  it('names the language in words and gives the cast as it was described', () => {
    const { instructions, input } = pageRequest({ brief, earlier: [] });
    expect(instructions).toContain('French');
    expect(input).toContain('- Mia (girl) : red curls');
  });
});
