const DAY_MS = 86_400_000;
/** From so many days before the end of a model it is said with every choice. */
const SOON_DAYS = 30;

/** Whether that day has come. Days begin in UTC. */
export function isGone(day: string | null, now: number): boolean {
  return day !== null && new Date(now).toISOString().slice(0, 10) >= day;
}

/** Whether that day is still to come, within the next 30. */
export function isGoneSoon(day: string | null, now: number): boolean {
  return !isGone(day, now) && isGone(day, now + SOON_DAYS * DAY_MS);
}
