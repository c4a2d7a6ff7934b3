import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import ElectronStore from 'electron-store';
import { EngineError } from '../engine/errors.ts';
import type { Log } from '../engine/ports.ts';

/** `settings.json` of the data folder, whatever is in it. The headless host uses the same file. */
export interface SettingsFile {
  get(key: string): unknown;
  /** @throws EngineError DISK_FULL or DATA_FOLDER when it cannot be written. */
  set(values: Readonly<Record<string, unknown>>): void;
}

/**
 * The file is opened at its first use, never before the engine holds the folder. One that is not a JSON object is put
 * aside as `settings.json.damaged` and a new one begun.
 */
export function openSettingsFile(dataFolder: string, log: Log): SettingsFile {
  let opened: ElectronStore | null = null;
  const store = () => {
    opened ??= openStore(dataFolder, log);
    return opened;
  };
  return {
    get: (key) => store().get(key),
    set(values) {
      try {
        store().set(values);
      } catch (error) {
        throw notWritten(dataFolder, error);
      }
    },
  };
}

function openStore(dataFolder: string, log: Log): ElectronStore {
  const path = join(dataFolder, 'settings.json');
  if (isDamaged(path)) {
    renameSync(path, `${path}.damaged`);
    log.warn('The settings could not be read and start anew', { keptAs: `${path}.damaged` });
  }
  return new ElectronStore({ cwd: dataFolder, name: 'settings' });
}

function isDamaged(path: string): boolean {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
  try {
    const value: unknown = JSON.parse(text);
    return typeof value !== 'object' || value === null || Array.isArray(value);
  } catch {
    // Not JSON is exactly what is asked here.
    return true;
  }
}

function notWritten(dataFolder: string, cause: unknown): EngineError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const full = cause instanceof Error && 'code' in cause && (cause.code === 'ENOSPC' || cause.code === 'EDQUOT');
  const message = `Settings were not written: ${reason}`;
  return full
    ? new EngineError('DISK_FULL', message, { path: dataFolder }, cause)
    : new EngineError('DATA_FOLDER', message, { path: dataFolder, reason }, cause);
}
