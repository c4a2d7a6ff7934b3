import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { discreetLog } from '../engine/discreet-log.ts';
import type { Log } from '../engine/ports.ts';

/** The option with which the log says everything that is known, also what is private. */
export const DEBUG_LOG = '--debug-log';

/** Bytes from which a start puts the old log aside. */
const ROTATE_ABOVE = 2_000_000;

/**
 * A log of one JSON object per line in `logs/fableroom.log` of the data folder; warnings and errors also go to
 * standard error. Logging never throws: when the file cannot be written, standard error is all there is.
 *
 * @param everything also what is private: messages of errors, paths, prompts. Only when the person asked for it
 */
export function openLogFile(dataFolder: string, everything: boolean): Log {
  const path = join(dataFolder, 'logs', 'fableroom.log');
  let writable = true;
  try {
    mkdirSync(join(dataFolder, 'logs'), { recursive: true });
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > ROTATE_ABOVE) renameSync(path, `${path}.old`);
  } catch (error) {
    writable = false;
    process.stderr.write(`There is no log file${everything ? `: ${String(error)}` : ''}\n`);
  }
  const write = (level: 'info' | 'warn' | 'error', message: string, fields: Readonly<Record<string, unknown>> = {}) => {
    const line = logLine(level, message, fields);
    if (level !== 'info') process.stderr.write(line);
    if (!writable) return;
    try {
      appendFileSync(path, line);
    } catch (error) {
      writable = false;
      process.stderr.write(`The log file cannot be written any more${everything ? `: ${String(error)}` : ''}\n`);
    }
  };
  const log: Log = {
    info: (message, fields) => write('info', message, fields),
    warn: (message, fields) => write('warn', message, fields),
    error: (message, fields) => write('error', message, fields),
  };
  return everything ? log : discreetLog(log);
}

function logLine(level: string, message: string, fields: Readonly<Record<string, unknown>>): string {
  const at = new Date().toISOString();
  try {
    return `${JSON.stringify({ at, level, message, ...fields }, errorsAsText)}\n`;
  } catch (error) {
    return `${JSON.stringify({ at, level, message, fields: `not writable as JSON: ${String(error)}` })}\n`;
  }
}

function errorsAsText(_key: string, value: unknown): unknown {
  if (value instanceof Error) return value.stack ?? String(value);
  return typeof value === 'bigint' ? String(value) : value;
}
