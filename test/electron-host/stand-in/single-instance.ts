import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a second start tells the first. */
export interface SecondStart {
  readonly argv: string[];
  readonly workingDirectory: string;
}

/**
 * One process per user-data folder, as Electron has it.
 *
 * @returns false when another live process has the lock; it then hears of this start.
 */
export function takeInstanceLock(userData: string, second: (start: SecondStart) => void): boolean {
  const folder = join(userData, '.chromium-host-lock');
  const lock = join(folder, 'pid');
  mkdirSync(folder, { recursive: true });
  if (!takeFile(lock)) {
    const start: SecondStart = { argv: process.argv, workingDirectory: process.cwd() };
    writeFileSync(join(folder, `second-${process.pid}`), JSON.stringify(start));
    return false;
  }
  watch(folder, { persistent: false }, (_kind, name) => {
    if (name?.startsWith('second-') !== true) return;
    const start = readStart(join(folder, name));
    if (start !== null) second(start);
  });
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return true;
}

function takeFile(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    // Somebody has it, or had it and was killed.
    if (isAlive(Number(readFileSync(lock, 'utf8')))) return false;
    writeFileSync(lock, String(process.pid));
    return true;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // No such process.
    return false;
  }
}

function readStart(file: string): SecondStart | null {
  try {
    const start = JSON.parse(readFileSync(file, 'utf8')) as SecondStart;
    rmSync(file);
    return start;
  } catch {
    // Read before it was whole, or a second time: another event follows or came before.
    return null;
  }
}
