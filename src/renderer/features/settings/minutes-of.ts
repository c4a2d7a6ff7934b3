/** A time limit in minutes, as it is shown and typed: short ones keep a digit or two. */
export function minutesOf(seconds: number): number {
  return Math.round((seconds / 60) * 100) / 100;
}
