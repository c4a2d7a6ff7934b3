/** Days and months of this computer's own calendar. Times are UTC milliseconds. */

/** The day of a time, as YYYY-MM-DD. */
export function dayOf(time: number): string {
  return `${monthOf(time)}-${twoDigits(new Date(time).getDate())}`;
}

/** The month of a time, as YYYY-MM. */
export function monthOf(time: number): string {
  const date = new Date(time);
  return `${String(date.getFullYear()).padStart(4, '0')}-${twoDigits(date.getMonth() + 1)}`;
}

/** When the day began that is so many days after the day of a time. */
export function startOfDay(time: number, daysLater = 0): number {
  const date = new Date(time);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysLater).getTime();
}

export function startOfMonth(time: number): number {
  const date = new Date(time);
  return new Date(date.getFullYear(), date.getMonth(), 1).getTime();
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
