import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ProviderKind } from './provider-kinds.ts';

const ENTRY = fileURLToPath(new URL('crash-host.ts', import.meta.url));

/** What a host says once it answers. */
export interface ReadyHost {
  readonly url: string;
  readonly token: string;
  /** Of the host itself, also behind a tracer. */
  readonly pid: number;
}

export interface HostOptions {
  /** Folder of the built main process. */
  readonly build: string;
  readonly dataFolder: string;
  readonly serviceUrl: string;
  readonly kind: ProviderKind;
  /** Words to put before the command, such as a tracer with its options. */
  readonly before?: readonly string[];
  /** Same names in every run, short waits. */
  readonly steady?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A host that may be killed at any moment. */
export interface HostProcess {
  readonly startedAt: number;
  /** Null when it ended before. */
  readonly ready: Promise<ReadyHost | null>;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; said: string }>;
  kill(signal: NodeJS.Signals): void;
}

export function startHost({ build, dataFolder, serviceUrl, kind, ...more }: HostOptions): HostProcess {
  const startedAt = performance.now();
  const [command = process.execPath, ...args] = [
    ...(more.before ?? []),
    process.execPath,
    ENTRY,
    build,
    dataFolder,
    serviceUrl,
    kind,
    ...(more.steady === true ? ['steady'] : []),
  ];
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...more.environment },
  });
  // Ctrl-C on a campaign leaves no host behind.
  const killed = (): void => void child.kill('SIGKILL');
  process.once('exit', killed);
  child.once('close', () => process.off('exit', killed));
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null; said: string }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, said }));
  });
  const ready = new Promise<ReadyHost | null>((resolve) => {
    createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line) as ReadyHost));
    child.once('close', () => resolve(null));
  });
  return { startedAt, ready, ended, kill: (signal) => void child.kill(signal) };
}
