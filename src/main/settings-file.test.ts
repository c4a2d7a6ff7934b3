import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSettingsFile } from './settings-file.ts';

// electron-store reads only the version and the usual folder from Electron; the folder given to it wins.
vi.mock('electron', () => ({
  default: { app: { getPath: () => '/nowhere', getVersion: () => '1.0.0' }, ipcMain: { on: () => undefined } },
}));

let folder = '';
const warnings: string[] = [];
const log = { info: () => undefined, warn: (message: string) => warnings.push(message), error: () => undefined };
const path = () => join(folder, 'settings.json');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fableroom-settings-'));
  warnings.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('openSettingsFile', () => {
  it.each(['', '{ "theme": ', '[]', '"dark"', 'null'])('puts a damaged file aside and starts anew: %j', (content) => {
    writeFileSync(path(), content);
    const file = openSettingsFile(folder, log);
    expect(file.get('theme')).toBeUndefined();
    file.set({ theme: 'dark' });
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual({ theme: 'dark' });
    expect(readFileSync(`${path()}.damaged`, 'utf8')).toBe(content);
    expect(warnings).toHaveLength(1);
  });

  it('writes nothing before it is used, since the folder may not be ours', () => {
    openSettingsFile(folder, log);
    expect(existsSync(path())).toBe(false);
  });

  it('keeps what it does not know', () => {
    writeFileSync(path(), '{"ofANewerVersion":1}');
    openSettingsFile(folder, log).set({ theme: 'dark' });
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual({ ofANewerVersion: 1, theme: 'dark' });
    expect(warnings).toEqual([]);
  });
});
