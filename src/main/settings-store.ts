import { Settings } from '../contract/system.ts';
import type { Log, SettingsStore, SettingsValues } from '../engine/ports.ts';
import type { SettingsFile } from './settings-file.ts';

const defaults: SettingsValues = {
  theme: 'system',
  storyFont: 'literata',
  textScale: 1,
  reduceMotion: false,
  language: 'en',
};

/**
 * The settings of the contract, kept in the settings file. A value in the file that is not valid counts as not set.
 *
 * @param changed called with all values when they are first read, and after each change
 */
export function createSettingsStore(
  file: SettingsFile,
  log: Log,
  changed: (values: SettingsValues) => void,
): SettingsStore {
  let values: SettingsValues | null = null;
  const get = (): SettingsValues => {
    if (values === null) {
      values = readValues(file, log);
      changed({ ...values });
    }
    return { ...values };
  };
  return {
    get,
    set(patch) {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      const next = Settings.parse({ ...get(), ...given });
      file.set(next);
      values = next;
      changed({ ...next });
      return { ...next };
    },
  };
}

function readValues(file: SettingsFile, log: Log): SettingsValues {
  const stored: Record<string, unknown> = {};
  for (const [name, type] of Object.entries(Settings.shape)) {
    const value = file.get(name);
    if (value === undefined) continue;
    const read = type.safeParse(value);
    if (read.success) stored[name] = read.data;
    else log.warn('A setting was not valid and is back to its default', { name });
  }
  return Settings.parse({ ...defaults, ...stored });
}
