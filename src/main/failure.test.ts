import { describe, expect, it, vi } from 'vitest';
import { EngineError } from '../engine/errors.ts';
import type { Failure } from './failure.ts';
import { failureFrom } from './failure.ts';
import { failureHtml } from './failure-page.ts';
import { failureSentence } from './failure-sentence.ts';

vi.mock('electron', () => ({ app: { getLocale: () => 'en-US' } }));

describe('failureFrom', () => {
  it('names the other process', () => {
    const error = new EngineError('LOCKED', 'busy', { path: '/stories', pid: '4711' });
    expect(failureFrom(error, '/d')).toEqual({ kind: 'locked', path: '/stories', process: '4711' });
  });

  it('does not name a process that is not known', () => {
    const error = new EngineError('LOCKED', 'busy', { path: '/stories', pid: 'unknown' });
    expect(failureFrom(error, '/d')).toMatchObject({ process: null });
  });

  it('tells a full disk from a folder without permission', () => {
    expect(failureFrom(new EngineError('DATA_FOLDER', '', { path: '/d', reason: 'full' }), '/d').kind).toBe(
      'disk-full',
    );
    expect(failureFrom(Object.assign(new Error('no'), { code: 'EACCES' }), '/d')).toEqual({
      kind: 'data-folder',
      path: '/d',
      reason: 'not-allowed',
    });
  });

  it('does not pass a bug off as trouble with the folder', () => {
    expect(failureFrom(new TypeError('x is not a function'), '/d')).toEqual({
      kind: 'unexpected',
      reason: 'x is not a function',
    });
  });
});

describe('failureSentence', () => {
  const failures: Failure[] = [
    { kind: 'data-folder', path: '/d', reason: 'read-only' },
    { kind: 'locked', path: '/d', process: null },
    { kind: 'newer-database', path: '/d' },
    { kind: 'disk-full', path: '/d' },
    { kind: 'window-crashed' },
    { kind: 'unexpected', reason: 'r' },
  ];

  it.each(failures)('is told in both languages: $kind', (failure) => {
    expect(failureSentence(failure, 'fr-CA').happened).not.toBe(failureSentence(failure, 'en').happened);
    expect(failureSentence(failure, 'de')).toEqual(failureSentence(failure, 'en'));
  });
});

describe('failureHtml', () => {
  it('does not let the name of a folder become markup', () => {
    const html = failureHtml({ kind: 'newer-database', path: '"><script>alert(1)</script>' }, 'en');
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&#60;script&#62;');
  });
});
