import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';

const MEMORY_DISK = '/dev/shm';
const NEEDED_BYTES = 4 * 1024 ** 3;

/**
 * The environment that puts what tests write for a while into memory, where the system has such a place: every commit
 * is flushed to the disk, and a disk flush costs more than most tests. Nothing where there is none.
 * @returns {{ TMPDIR?: string }}
 */
export function testFolder() {
  if (process.platform !== 'linux' || process.env.TMPDIR !== undefined || !existsSync(MEMORY_DISK)) return {};
  const { bavail, bsize } = statfsSync(MEMORY_DISK);
  if (bavail * bsize < NEEDED_BYTES) return {};
  const folder = mkdtempSync(`${MEMORY_DISK}/fableroom-tests-`);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return { TMPDIR: folder };
}
