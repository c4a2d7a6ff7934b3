import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const ENTRY = fileURLToPath(new URL('../../out/main/headless/index.js', import.meta.url));

export interface HeadlessProcess {
  readonly pid: number;
  /** What it has printed so far. */
  readonly printed: { stdout: string; stderr: string };
  /** Resolves with the first whole line that matches; rejects when the process ends without one. */
  line(stream: 'stdout' | 'stderr', pattern: RegExp): Promise<string>;
  kill(signal: NodeJS.Signals): void;
  /** Closes our end of its standard output, as `head` does. */
  closeOutput(): void;
  /** Once all output has been read. `code` is null when a signal ended it. */
  readonly ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

/** Starts the built headless entry. It is killed with the test if it still runs. */
export function headless(...args: readonly string[]): HeadlessProcess {
  if (!existsSync(ENTRY)) throw new Error(`${ENTRY} is not there: run "npm run build" first`);
  const child = spawn(process.execPath, [ENTRY, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = { stdout: '', stderr: '' };
  const waiting = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text;
      for (const look of waiting) look();
    });
  }
  let over = false;
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      over = true;
      for (const look of waiting) look();
      resolve({ code, ...printed });
    });
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    pid: child.pid ?? 0,
    printed,
    ended,
    kill: (signal) => void child.kill(signal),
    closeOutput: () => void child.stdout.destroy(),
    line: (stream, pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = printed[stream]
            .split('\n')
            .slice(0, -1)
            .find((line) => pattern.test(line));
          if (found === undefined && !over) return;
          waiting.delete(look);
          if (found === undefined) reject(new Error(`It ended without ${pattern}: ${JSON.stringify(printed)}`));
          else resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}
