import { describe, expect, it } from 'vitest';
import type { SettingsFile } from './settings-file.ts';
import { createSettingsStore } from './settings-store.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

function setUp(content: Record<string, unknown>) {
  const warnings: unknown[] = [];
  const themes: string[] = [];
  const file: SettingsFile = {
    get: (key) => content[key],
    set: (values) => void Object.assign(content, values),
  };
  const log = {
    info: () => undefined,
    warn: (_message: string, fields?: unknown) => warnings.push(fields),
    error: () => undefined,
  };
  const store = createSettingsStore(file, log, (values) => themes.push(values.theme));
  return { store, warnings, themes, content };
}

describe('createSettingsStore', () => {
  it('keeps the good values beside a bad one', () => {
    const { store, warnings } = setUp({ theme: 'dark', textScale: 900, language: 'fr' });
    expect(store.get()).toMatchObject({ theme: 'dark', textScale: 1, language: 'fr' });
    expect(warnings).toEqual([{ name: 'textScale' }]);
  });

  it('does not lose a setting to a field that was left undefined', () => {
    const { store } = setUp({ theme: 'dark' });
    expect(store.set({ textScale: 1.2, theme: undefined } as object)).toMatchObject({ theme: 'dark', textScale: 1.2 });
  });

  it('does not touch what the window keeps in the same file', () => {
    const { store, content } = setUp({ lastRoom: 'kids' });
    store.set({ theme: 'light' });
    expect(content).toMatchObject({ lastRoom: 'kids', theme: 'light' });
  });

  it('keeps the look of each room apart, and one language for both', () => {
    const { store, content } = setUp({ theme: 'dark', textScale: 1.4, language: 'fr' });
    expect(store.get('kids')).toMatchObject({ theme: 'system', textScale: 1, language: 'fr' });
    store.set({ theme: 'light', language: 'en' }, 'kids');
    expect(store.get()).toMatchObject({ theme: 'dark', textScale: 1.4, language: 'en' });
    expect(store.set({ reduceMotion: true })).toMatchObject({ theme: 'dark', language: 'en' });
    expect(
      createSettingsStore({ get: (key) => content[key], set: () => undefined }, quiet, () => undefined).get('kids'),
    ).toMatchObject({ theme: 'light', reduceMotion: false, language: 'en' });
  });

  it('keeps the old value when the file cannot be written', () => {
    const { store, content } = setUp({});
    store.get();
    Object.freeze(content);
    expect(() => store.set({ theme: 'dark' })).toThrow(/not extensible|read only/);
    expect(store.get().theme).toBe('system');
  });

  it('tells of the theme at the first read and at each change', () => {
    const { store, themes } = setUp({ theme: 'dark' });
    store.get();
    store.set({ theme: 'light' });
    expect(themes).toEqual(['dark', 'light']);
  });
});
