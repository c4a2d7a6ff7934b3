import { afterEach, describe, expect, it } from 'vitest';
import { dayOf, monthOf, startOfDay, startOfMonth } from './calendar.ts';

const before = process.env['TZ'];
afterEach(() => {
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

describe('this computer’s calendar', () => {
  it('would begin the day at midnight of another place', () => {
    process.env['TZ'] = 'Pacific/Auckland';
    const noonInLondon = Date.UTC(2026, 10, 30, 12);
    expect([dayOf(noonInLondon), monthOf(noonInLondon)]).toEqual(['2026-12-01', '2026-12']);
    expect(startOfDay(noonInLondon)).toBe(Date.UTC(2026, 10, 30, 11));
    expect(startOfMonth(noonInLondon)).toBe(Date.UTC(2026, 10, 30, 11));
  });

  it('would miss an hour on the days on which clocks change', () => {
    process.env['TZ'] = 'Europe/Paris';
    const winter = Date.UTC(2026, 9, 25, 9);
    expect(startOfDay(winter, 1) - startOfDay(winter)).toBe(25 * 3_600_000);
    expect(dayOf(startOfDay(winter, 1))).toBe('2026-10-26');
  });

  it.each(['Asia/Kathmandu', 'Australia/Eucla', 'Pacific/Chatham', 'America/St_Johns'])(
    'would begin the day in %s in the middle of a quarter of an hour, which sums cannot be parted at',
    (zone) => {
      process.env['TZ'] = zone;
      expect(startOfDay(Date.UTC(2026, 10, 21, 12)) % 900_000).toBe(0);
    },
  );
});
