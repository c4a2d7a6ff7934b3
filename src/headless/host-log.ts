import type { Log } from '../engine/ports.ts';

/** A log of what went wrong, one line each on standard error. Ordinary events are not shown. */
export function createHostLog(say: (line: string) => void): Log {
  const write = (level: string, message: string, fields: Readonly<Record<string, unknown>> = {}): void => {
    const details = Object.entries(fields).map(([name, value]) => `${name}=${shown(value)}`);
    say([`[${level}]`, message, ...details].join(' '));
  };
  return {
    info: () => undefined,
    warn: (message, fields) => write('warning', message, fields),
    error: (message, fields) => write('error', message, fields),
  };
}

function shown(value: unknown): string {
  if (value instanceof Error) return JSON.stringify(value.stack ?? value.message);
  return JSON.stringify(value) ?? String(value);
}
