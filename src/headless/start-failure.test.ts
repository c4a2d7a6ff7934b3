import { ORPCError } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { EngineError } from '../engine/errors.ts';
import { isDiskFull, startFailureSentence } from './start-failure.ts';

const folder = '/srv/stories';

function systemError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

describe('startFailureSentence', () => {
  it.each([
    [new EngineError('LOCKED', '', { pid: '4711' }), 'in use by process 4711'],
    [new EngineError('LOCKED', '', { pid: 'unknown' }), 'in use: close'],
    [new EngineError('NEWER_DATABASE', ''), 'newer Fableroom'],
    [new EngineError('DATA_FOLDER', '', { reason: 'not-a-folder' }), 'a file is in its place'],
    [new EngineError('DATA_FOLDER', '', { reason: 'full' }), 'the disk is full'],
    [new EngineError('DATA_FOLDER', 'a new reason'), 'a new reason'],
    [systemError('EIO', 'i/o error'), 'i/o error'],
    [systemError('ENOSPC', 'write'), 'the disk is full'],
    [systemError('SQLITE_FULL', 'database or disk is full'), 'because the disk is full'],
    [systemError('SQLITE_IOERR_WRITE', 'disk I/O error'), 'disk I/O error'],
  ])('would not say in one sentence what is wrong and where: %s', (error, phrase) => {
    const sentence = startFailureSentence(error, folder);
    expect(sentence).toContain(phrase);
    expect(sentence).toContain(folder);
    expect(sentence).not.toContain('\n');
  });

  it('would hide a bug behind a sentence about the folder', () => {
    expect(startFailureSentence(new TypeError('x is not a function'), folder)).toBeNull();
    expect(startFailureSentence(systemError('ERR_INVALID_ARG_TYPE', 'bug'), folder)).toBeNull();
  });
});

describe('isDiskFull', () => {
  it.each([
    new EngineError('DISK_FULL', 'No room'),
    new ORPCError('DISK_FULL', { message: 'No room' }),
    systemError('ENOSPC', 'write'),
    systemError('SQLITE_FULL', 'database or disk is full'),
  ])('would show a stack for a full disk that is told as %s', (error) => {
    expect(isDiskFull(error)).toBe(true);
  });
});
