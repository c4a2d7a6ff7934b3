import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { EngineError } from '../engine/errors.ts';
import { openSettingsFile } from './settings-file.ts';

const defaults = { theme: 'system', storyFont: 'literata', textScale: 1, reduceMotion: false, language: 'en' };

function folderWith(settings?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'fableroom-settings-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  if (settings !== undefined) writeFileSync(join(folder, 'settings.json'), settings);
  return folder;
}

describe('settings in a file', () => {
  it('would write into a folder that the engine may not have yet', () => {
    const folder = folderWith();
    const settings = openSettingsFile(folder);
    expect(existsSync(join(folder, 'settings.json'))).toBe(false);
    expect(settings.get()).toEqual(defaults);
  });

  it('would forget what was set, or what other versions keep in the same file', () => {
    const folder = folderWith('{"window":{"width":900}}');
    expect(openSettingsFile(folder).set({ theme: 'dark', textScale: 1.2 })).toEqual({
      ...defaults,
      theme: 'dark',
      textScale: 1.2,
    });
    expect(openSettingsFile(folder).get().theme).toBe('dark');
    expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toMatchObject({ window: { width: 900 } });
  });

  it.each(['{"theme":"purple","textScale":"huge","language":"fr"}', '{"theme":null,"language":"fr"}'])(
    'would pass on a value that no screen knows: %s',
    (stored) => {
      expect(openSettingsFile(folderWith(stored)).get()).toEqual({ ...defaults, language: 'fr' });
    },
  );

  it.each(['{"theme":', '', '[]', 'null', '"text"'])('would not start with a damaged file: %j', (stored) => {
    expect(openSettingsFile(folderWith(stored)).get()).toEqual(defaults);
  });

  it('would give the look of one room to the other, or two languages to one program', () => {
    const folder = folderWith('{"theme":"dark","language":"fr"}');
    const settings = openSettingsFile(folder);
    expect(settings.get('kids')).toEqual({ ...defaults, language: 'fr' });
    expect(settings.set({ textScale: 1.4, language: 'en' }, 'kids')).toEqual({ ...defaults, textScale: 1.4 });
    expect(openSettingsFile(folder).get()).toEqual({ ...defaults, theme: 'dark' });
    expect(openSettingsFile(folder).get('kids')).toEqual({ ...defaults, textScale: 1.4 });
  });

  it('would answer with a bug when the file cannot be written', () => {
    const folder = folderWith();
    const settings = openSettingsFile(join(folder, 'settings.json', 'inside-a-file'));
    writeFileSync(join(folder, 'settings.json'), '{}');
    expect(() => settings.set({ theme: 'dark' })).toThrow(EngineError);
  });
});
