import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../engine/ports.ts';

/** Bytes from which a start puts the old log aside. */
const ROTATE_ABOVE = 2_000_000;

/**
 * A log of one JSON object per line in `logs/fableroom.log` of the data folder; warnings and errors also go to
 * standard error. Logging never throws: when the file cannot be written, standard error is all there is.
 */
export function openLogFile(dataFolder: string): Log {
  const path = join(dataFolder, 'logs', 'fableroom.log');
  let writable = true;
  try {
    mkdirSync(join(dataFolder, 'logs'), { recursive: true });
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > ROTATE_ABOVE) renameSync(path, `${path}.old`);
  } catch (error) {
    writable = false;
    process.stderr.write(`There is no log file: ${String(error)}\n`);
  }
  const write = (level: 'info' | 'warn' | 'error', message: string, fields: Readonly<Record<string, unknown>> = {}) => {
    const line = logLine(level, message, fields);
    if (level !== 'info') process.stderr.write(line);
    if (!writable) return;
    try {
      appendFileSync(path, line);
    } catch (error) {
      writable = false;
      process.stderr.write(`The log file cannot be written any more: ${String(error)}\n`);
    }
  };
  return {
    info: (message, fields) => write('info', message, fields),
    warn: (message, fields) => write('warn', message, fields),
    error: (message, fields) => write('error', message, fields),
  };
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
