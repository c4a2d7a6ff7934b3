import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Conf from 'conf';
import { Settings } from '../contract/system.ts';
import type { Tier } from '../contract/values.ts';
import { EngineError } from '../engine/errors.ts';
import type { SettingsStore } from '../engine/ports.ts';
import { isDiskFull } from './start-failure.ts';

const { theme, storyFont, textScale, reduceMotion, language } = Settings.shape;

/** Where the look of the kids' room stands in the file; that of the grown-ups' room stands at the top. */
const KIDS_LOOK = 'kidsLook';

/** Settings as they stand in the file: what is missing or not right counts as its default. */
const StoredSettings = Settings.extend({
  theme: theme.catch('system'),
  storyFont: storyFont.catch('literata'),
  textScale: textScale.catch(1),
  reduceMotion: reduceMotion.catch(false),
  language: language.catch('en'),
});

/**
 * Settings in `settings.json` of the data folder, the file that the desktop app uses too. The file is opened at the
 * first use, never before the engine holds the folder.
 */
export function openSettingsFile(dataFolder: string): SettingsStore {
  let opened: Conf | null = null;
  const file = (): Conf => {
    opened ??= new (confClass())({ cwd: dataFolder, configName: 'settings', clearInvalidConfig: true });
    return opened;
  };
  const get = (tier: Tier = 'adult'): Settings => {
    const store = valuesIn(join(dataFolder, 'settings.json'));
    if (tier === 'adult') return StoredSettings.parse(store);
    const look = store[KIDS_LOOK];
    return StoredSettings.parse({ ...(typeof look === 'object' ? look : {}), language: store['language'] });
  };
  return {
    get,
    set: (patch, tier = 'adult') => {
      try {
        const { language: spoken, ...look } = { ...get(tier), ...onlyGiven(patch) };
        file().set(tier === 'adult' ? onlyGiven(patch) : { language: spoken, [KIDS_LOOK]: look });
      } catch (error) {
        throw settingsNotWritten(dataFolder, error);
      }
      return get(tier);
    },
  };
}

/** What writes the file. It brings much code with it, and most runs of the program change no setting. */
function confClass(): typeof Conf {
  return (createRequire(import.meta.url)('conf') as { default: typeof Conf }).default;
}

/** Nothing where there is no file, or one that says nothing of ours. */
function valuesIn(path: string): Readonly<Record<string, unknown>> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
  try {
    const values: unknown = JSON.parse(text);
    const isThem = typeof values === 'object' && values !== null && !Array.isArray(values);
    return isThem ? (values as Record<string, unknown>) : {};
  } catch {
    // A damaged file counts as none.
    return {};
  }
}

function onlyGiven(patch: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

function settingsNotWritten(dataFolder: string, cause: unknown): EngineError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = `Settings were not written: ${reason}`;
  return isDiskFull(cause)
    ? new EngineError('DISK_FULL', message, { path: dataFolder }, cause)
    : new EngineError('DATA_FOLDER', message, { path: dataFolder, reason }, cause);
}
