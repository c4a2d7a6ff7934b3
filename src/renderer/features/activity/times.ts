import { dateFormat } from '../../lib/date-format.ts';

/** "1:24", or "1:02:03" from an hour on. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
  const hours = Math.floor(seconds / 3600);
  return hours > 0 ? `${hours}:${parts.join(':')}` : parts.join(':').replace(/^0/, '');
}

/** "14:02:10"; on another day with that day before it. */
export function timeOfDay(time: number, now: number, language: string): string {
  const sameDay = new Date(time).toDateString() === new Date(now).toDateString();
  return dateFormat(
    language,
    sameDay
      ? { timeStyle: 'medium' }
      : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  ).format(time);
}
