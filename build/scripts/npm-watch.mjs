import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * A function that tells whether the npm that started this process has ended. npm passes no signal on to us: it stops
 * at the shell between, and what runs in here would live on without anybody knowing.
 * @returns {() => boolean} never true where npm did not start us, or on Windows, where it takes us with it
 */
export function npmWatch() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return () => false;
  const shell = process.ppid;
  const npm = parentOf(shell);
  return () => process.ppid !== shell || (npm !== null && !isAlive(npm));
}

/**
 * @param {number} pid
 * @returns {number | null} null when the system does not tell
 */
function parentOf(pid) {
  const file = `/proc/${pid}/stat`;
  // The second field is the program's name in brackets and may hold anything; the fourth is the parent.
  const told = existsSync(file)
    ? readFileSync(file, 'utf8').replace(/^.*\) \S /su, '')
    : spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  const parent = Number.parseInt(told, 10);
  return Number.isNaN(parent) || parent <= 1 ? null : parent;
}

/**
 * @param {number} pid
 * @returns {boolean} true also for a process of somebody else
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
