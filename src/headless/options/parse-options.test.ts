import { describe, expect, it } from 'vitest';
import { parseOptions } from './parse-options.ts';
import type { OptionSpecs } from './parse-options.ts';
import { UsageError } from './usage-error.ts';

const specs = {
  style: { value: 'S', help: '' },
  seed: { value: 'N', help: '' },
  answer: { value: 'WORDS', help: '', repeatable: true },
  video: { help: '' },
} satisfies OptionSpecs;

function refusal(...args: string[]): string {
  try {
    parseOptions(specs, args);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('parseOptions', () => {
  it('would lose values or switches', () => {
    const options = parseOptions(specs, ['--style', 'anime', '--seed=7', '--video', '--answer', 'a', '--answer=b c']);
    expect(options.text('style')).toBe('anime');
    expect(options.text('seed')).toBe('7');
    expect(options.has('video')).toBe(true);
    expect(options.all('answer')).toEqual(['a', 'b c']);
    expect(options.text('missing')).toBeUndefined();
  });

  it.each([
    [['--sytle', 'x'], 'Unknown option --sytle. Did you mean --style?'],
    [['--sytle=x'], 'Unknown option --sytle. Did you mean --style?'],
    [['-x'], 'Unknown option -x. The nearest is --seed; --help lists them all.'],
    [['--style'], '--style needs a value.'],
    [['--style', '--video'], '--style needs a value.'],
    [['--video=yes'], '--video takes no value.'],
    [['--seed', '1', '--seed', '2'], '--seed is given twice.'],
    [['fox'], 'Unexpected "fox": a value with spaces needs quotes around it.'],
    [['--__proto__'], 'Unknown option --__proto__. The nearest is --style; --help lists them all.'],
  ])('would accept or wrongly explain %j', (args, message) => {
    expect(refusal(...args)).toBe(message);
  });

  it('would refuse a value that begins with a dash although it is joined with =', () => {
    expect(parseOptions(specs, ['--answer=- run']).text('answer')).toBe('- run');
  });

  it('would let an argument steer the terminal through the message', () => {
    expect(refusal('\u001B[2J\u0007')).not.toMatch(/\p{Cc}/u);
  });
});
