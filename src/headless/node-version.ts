/** Oldest Node that Fableroom runs on; the same as `engines` in package.json. */
export const OLDEST_NODE = '24.15';

/** Whether a version like "24.21.0" is at least {@link OLDEST_NODE}. Older ones crash in the database library. */
export function nodeIsNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
