import { discreetError, discreetLog } from '../engine/discreet-log.ts';
import type { Log } from '../engine/ports.ts';

/** The option with which logs say everything that is known, also what is private. */
export const DEBUG_LOG = '--debug-log';

/**
 * A log of what went wrong, one line each on standard error. Ordinary events are not shown.
 *
 * @param words the command line: only with `--debug-log` do the lines carry messages of errors and paths
 */
export function createHostLog(say: (line: string) => void, words: readonly string[] = process.argv): Log {
  const write = (level: string, message: string, fields: Readonly<Record<string, unknown>> = {}): void => {
    const details = Object.entries(fields).map(([name, value]) => `${name}=${shown(value)}`);
    say([`[${level}]`, message, ...details].join(' '));
  };
  const log: Log = {
    info: () => undefined,
    warn: (message, fields) => write('warning', message, fields),
    error: (message, fields) => write('error', message, fields),
  };
  return words.includes(DEBUG_LOG) ? log : discreetLog(log);
}

/** What is said of a bug that ends the program; private words only with `--debug-log`. */
export function crashReport(error: unknown, words: readonly string[] = process.argv): string {
  if (words.includes(DEBUG_LOG)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Fableroom stops because of a bug: ${discreetError(error)}\nStarted again with ${DEBUG_LOG}, it says more, also what is private.`;
}

function shown(value: unknown): string {
  if (value instanceof Error) return JSON.stringify(value.stack ?? value.message);
  return JSON.stringify(value) ?? String(value);
}
