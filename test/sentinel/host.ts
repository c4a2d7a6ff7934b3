import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Simulator } from '../simulator/start-simulator.ts';
import { ChildWatch } from './places.ts';
import type { SentinelSearch } from './sentinel.ts';

const ENTRY = fileURLToPath(new URL('../../out/main/headless/index.js', import.meta.url));

export interface WatchedHost {
  readonly pid: number;
  readonly children: ChildWatch;
  /** All that it has written so far. */
  written(): string;
  /** The first line of standard output. */
  firstLine(): Promise<string>;
  stop(): void;
  readonly ended: Promise<{ code: number | null; stdout: string }>;
}

/** Starts the built program with more environment, and looks at every process that it starts. */
export function startHost(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  search: SentinelSearch,
): WatchedHost {
  if (!existsSync(ENTRY)) throw new Error(`${ENTRY} is not there: run "npm run build" first`);
  const child = spawn(process.execPath, [ENTRY, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const children = new ChildWatch(search, child.pid ?? 0);
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (written[name] += text));
  }
  const line = once(createInterface(child.stdout), 'line');
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, stdout: written.stdout }));
  onTestFinished(async () => {
    children.end();
    child.kill('SIGKILL');
    await ended;
  });
  return {
    pid: child.pid ?? 0,
    children,
    ended,
    written: () => `${written.stdout}${written.stderr}`,
    firstLine: async () => String((await line)[0]),
    stop: () => void child.kill('SIGTERM'),
  };
}

/** The variables that carry a key for each provider, and where the simulator answers. */
export function keysInEnvironment(key: string, simulator: Simulator): Record<string, string> {
  return {
    OPENAI_API_KEY: key,
    OPENAI_BASE_URL: simulator.openai,
    XAI_API_KEY: key,
    XAI_BASE_URL: simulator.xai,
    GEMINI_API_KEY: key,
    GEMINI_BASE_URL: simulator.google,
  };
}

/** Headers in which requests carried a key at all, by the simulator's log, which never keeps the key itself. */
export function keyHeaders(simulator: Simulator): string[] {
  const names = simulator
    .log()
    .flatMap(({ headers }) =>
      Object.entries(headers).flatMap(([name, value]) => (/\[secret\]/.test(value) ? name : [])),
    );
  return [...new Set(names)].sort();
}
