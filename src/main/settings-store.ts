import { Settings } from '../contract/system.ts';
import type { Tier } from '../contract/values.ts';
import type { Log, SettingsStore, SettingsValues } from '../engine/ports.ts';
import type { SettingsFile } from './settings-file.ts';

/** Where the look of the kids' room stands in the file; that of the grown-ups' room stands at the top. */
const KIDS_LOOK = 'kidsLook';

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
 * @param changed called with all values of a room when they are first read, and after each change
 */
export function createSettingsStore(
  file: SettingsFile,
  log: Log,
  changed: (values: SettingsValues, tier: Tier) => void,
): SettingsStore {
  const read = new Map<Tier, SettingsValues>();
  const get = (tier: Tier = 'adult'): SettingsValues => {
    const known = read.get(tier);
    if (known) return { ...known };
    const values = readValues(file, log, tier);
    read.set(tier, values);
    changed({ ...values }, tier);
    return { ...values };
  };
  return {
    get,
    set(patch, tier = 'adult') {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      const next = Settings.parse({ ...get(tier), ...given });
      const { language, ...look } = next;
      file.set(tier === 'adult' ? next : { language, [KIDS_LOOK]: look });
      // Both rooms speak one language.
      for (const [room, values] of read) read.set(room, { ...values, language });
      read.set(tier, next);
      changed({ ...next }, tier);
      return { ...next };
    },
  };
}

function readValues(file: SettingsFile, log: Log, tier: Tier): SettingsValues {
  const stored: Record<string, unknown> = {};
  const ofKids = (file.get(KIDS_LOOK) ?? {}) as Readonly<Record<string, unknown>>;
  for (const [name, type] of Object.entries(Settings.shape)) {
    const value = tier === 'adult' || name === 'language' ? file.get(name) : ofKids[name];
    if (value === undefined) continue;
    const read = type.safeParse(value);
    if (read.success) stored[name] = read.data;
    else log.warn('A setting was not valid and is back to its default', { name });
  }
  return Settings.parse({ ...defaults, ...stored });
}
