import { describe, expect, it } from 'vitest';
import { readCommandArguments } from './command-arguments.ts';

const read = (...words: string[]) => readCommandArguments(words, '/home/ann');

describe('readCommandArguments', () => {
  it('reads both ways of writing an option', () => {
    expect(read('--data', '/stories', '--room=kids')).toEqual({ dataFolder: '/stories', room: 'kids', complaints: [] });
    expect(read('--data=/stories')).toMatchObject({ dataFolder: '/stories', room: null });
  });

  it('takes a relative folder from where the person is, not from where the program lies', () => {
    expect(read('--data', 'stories').dataFolder).toBe('/home/ann/stories');
  });

  it('does not take the next option for a folder', () => {
    expect(read('--data', '--room', 'kids')).toMatchObject({ dataFolder: null, room: 'kids' });
    expect(read('--data', '--room', 'kids').complaints).toHaveLength(1);
  });

  it('does not open the adult room for a misspelt kids', () => {
    expect(read('--room', 'kid')).toMatchObject({ room: null, complaints: ['--room is kids or adult, not "kid".'] });
  });

  it('leaves options of Electron and Chromium alone', () => {
    expect(read('--no-sandbox', '--inspect=9229', 'out')).toEqual({ dataFolder: null, room: null, complaints: [] });
  });

  it('lets the last of several count', () => {
    expect(read('--data', '/one', '--data=/two').dataFolder).toBe('/two');
  });
});
