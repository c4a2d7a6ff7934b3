import Conf from 'conf';
import { Settings } from '../contract/system.ts';
import { EngineError } from '../engine/errors.ts';
import type { SettingsStore } from '../engine/ports.ts';
import { isDiskFull } from './start-failure.ts';

const { theme, storyFont, textScale, reduceMotion, language } = Settings.shape;

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
    opened ??= new Conf({ cwd: dataFolder, configName: 'settings', clearInvalidConfig: true });
    return opened;
  };
  const get = (): Settings => StoredSettings.parse(file().store);
  return {
    get,
    set: (patch) => {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      try {
        file().set(given);
      } catch (error) {
        throw settingsNotWritten(dataFolder, error);
      }
      return get();
    },
  };
}

function settingsNotWritten(dataFolder: string, cause: unknown): EngineError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = `Settings were not written: ${reason}`;
  return isDiskFull(cause)
    ? new EngineError('DISK_FULL', message, { path: dataFolder }, cause)
    : new EngineError('DATA_FOLDER', message, { path: dataFolder, reason }, cause);
}
