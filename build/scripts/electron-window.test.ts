import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failedLately, windowObstacle } from './electron-window.mjs';

type System = Parameters<typeof windowObstacle>[0];

describe('windowObstacle', () => {
  it.each<[string, System, string | null]>([
    ['macOS needs no variable', { platform: 'darwin', env: {}, getuid: () => 0 }, null],
    ['Windows needs no variable', { platform: 'win32', env: {} }, null],
    ['an X display', { platform: 'linux', env: { DISPLAY: ':0' }, getuid: () => 1000 }, null],
    ['a Wayland display', { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, getuid: () => 1000 }, null],
    ['no display', { platform: 'linux', env: { DISPLAY: '' }, getuid: () => 1000 }, 'There is no display'],
    ['root', { platform: 'linux', env: { DISPLAY: ':0' }, getuid: () => 0 }, 'Electron does not run as root'],
  ])('%s', (_case, system, obstacle) => {
    expect(windowObstacle(system)).toBe(obstacle);
  });
});

describe('failedLately', () => {
  const HOUR = 60 * 60 * 1000;
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fableroom-electron-'));
    file = join(folder, 'failed.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('remembers a failed download for a day, and not when the clock was set back', () => {
    writeFileSync(file, JSON.stringify({ at: 100 * HOUR }));
    expect(failedLately(file, 101 * HOUR)).toBe(true);
    expect(failedLately(file, 125 * HOUR)).toBe(false);
    expect(failedLately(file, 99 * HOUR)).toBe(false);
  });

  it('tries when nothing is remembered, or nothing that can be read', () => {
    expect(failedLately(file, 0)).toBe(false);
    writeFileSync(file, '{');
    expect(failedLately(file, 0)).toBe(false);
  });
});
