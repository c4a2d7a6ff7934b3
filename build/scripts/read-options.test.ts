import { describe, expect, it } from 'vitest';
import { readOptions, UsageError } from './read-options.mjs';

const KINDS = { browser: 'flag', data: 'text', room: ['kids', 'adult'] } as const;

describe('readOptions', () => {
  it('reads flags, values in both spellings and values with an equals sign in them', () => {
    expect(readOptions(['--browser', '--data', '/a b', '--room=kids'], KINDS)).toEqual({
      browser: 'browser',
      data: '/a b',
      room: 'kids',
    });
    expect(readOptions(['--data=/a=b'], KINDS)).toEqual({ data: '/a=b' });
  });

  it('names the option that was probably meant', () => {
    expect(() => readOptions(['--brwoser'], KINDS)).toThrow('There is no option --brwoser. Did you mean --browser?');
    expect(() => readOptions(['--room', 'kid'], KINDS)).toThrow('Did you mean kids?');
  });

  it('lists the options where none is near', () => {
    expect(() => readOptions(['--colour'], KINDS)).toThrow('The options are --browser, --data, --room.');
  });

  it.each([[['--data']], [['--data', '--browser']], [['--data=']], [['--browser=yes']], [['kids']], [['-d', '/a']]])(
    'does not guess at %j',
    (words) => {
      expect(() => readOptions(words, KINDS)).toThrow(UsageError);
    },
  );

  it('knows no option by a name that every object has', () => {
    expect(() => readOptions(['--toString', 'x'], KINDS)).toThrow(UsageError);
  });
});
