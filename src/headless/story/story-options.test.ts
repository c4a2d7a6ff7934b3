import { describe, expect, it } from 'vitest';
import { UsageError } from '../options/usage-error.ts';
import { readStoryOptions } from './story-options.ts';

function refusal(...args: string[]): string {
  try {
    readStoryOptions(args);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'accepted';
}

const premise = ['--premise', 'a fox'];

describe('readStoryOptions', () => {
  it('would not read the command of the README', () => {
    const args = '--scenes 4 --video --style watercolor --data /srv/x --json'.split(' ');
    expect(readStoryOptions(['--premise', 'a fox who finds a lighthouse', ...args])).toEqual({
      premise: 'a fox who finds a lighthouse',
      scenes: 4,
      video: true,
      style: 'watercolor',
      language: 'en',
      answers: [],
      seed: undefined,
      models: { text: undefined, image: undefined, video: undefined },
      data: '/srv/x',
      tier: null,
      json: true,
    });
  });

  it.each([
    [[], 'Say what the story is about, like --premise "a fox who finds a lighthouse".'],
    [['--premise', '  '], '--premise is empty.'],
    [['--premise', 'x'.repeat(20_000)], '--premise may have 4000 characters at most; this has 20000.'],
    [['--premise', 'a\u0007b'], '--premise has control characters in it: leave them out.'],
    [['--premise', 'a\u0085b'], '--premise has control characters in it: leave them out.'],
    [[...premise, '--style', 'watercolour'], 'Unknown style "watercolour". Did you mean watercolor?'],
    [[...premise, '--sytle', 'anime'], 'Unknown option --sytle. Did you mean --style?'],
    [[...premise, '--scenes', '0'], '--scenes needs a whole number from 1 to 40.'],
    [[...premise, '--scenes', '41'], '--scenes needs a whole number from 1 to 40.'],
    [[...premise, '--scenes', '-3'], '--scenes needs a whole number from 1 to 40.'],
    [[...premise, '--scenes', '2.5'], '--scenes needs a whole number from 1 to 40.'],
    [[...premise, '--scenes', '1e1'], '--scenes needs a whole number from 1 to 40.'],
    [[...premise, '--room', 'adults'], 'Unknown room "adults". Did you mean adult?'],
    [
      [...premise, '--language', 'not a language'],
      '--language needs a language code like en or fr, not "not a language".',
    ],
    [[...premise, '--scenes', '2', '--answer', 'a', '--answer', 'b'], '2 pages can be answered 1 time, not 2.'],
  ])('would accept or wrongly explain %j', (args, message) => {
    expect(refusal(...args)).toBe(message);
  });

  it('would make no clips although it is told with which model', () => {
    expect(readStoryOptions([...premise, '--video-model', 'x'])).toMatchObject({ video: true, models: { video: 'x' } });
  });

  it.each(['a fox\nand a hare', 'لي ثعلب', '🦊', '<script>alert(1)</script>'])(
    'would refuse a premise that is fine: %j',
    (text) => {
      expect(readStoryOptions(['--premise', text]).premise).toBe(text);
    },
  );
});
