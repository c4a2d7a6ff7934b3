import { dateFormat } from './date-format.ts';

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

// Making a formatter takes longer than all else that a card of the library does, so there is one for each language.
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();
const exactFormats = new Map<string, Intl.DateTimeFormat>();

/** "3 minutes ago", "yesterday"; both times in UTC milliseconds. Under a minute it says "now". */
export function relativeTime(time: number, now: number, language: string): string {
  const seconds = (time - now) / 1000;
  const format = relativeFormats.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  relativeFormats.set(language, format);
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(0, 'second');
}

/** "Saturday 21 November 2026 at 13:15", for the hover of a relative time. */
export function exactTime(time: number, language: string): string {
  const format = exactFormats.get(language) ?? dateFormat(language, { dateStyle: 'full', timeStyle: 'short' });
  exactFormats.set(language, format);
  return format.format(time);
}
