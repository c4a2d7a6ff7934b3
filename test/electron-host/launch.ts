import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import type * as Electron from 'electron';
import { systemBrowser } from '../../build/scripts/browser-for-tests.mjs';
import type { ControlReply, ControlRequest, RecordedCall } from './control-messages.ts';
import { toEnvironment } from './host-options.ts';

/** A running desktop application under test. */
export interface DesktopApp {
  /** The page of its window, once it has an address. After a crash the window has a new page: ask again. */
  page(): Promise<Page>;
  /** Runs a function in the main process; it gets the module `electron` and may use nothing from outside itself. */
  evaluate<Result, Argument = undefined>(
    fn: (electron: typeof Electron, argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>;
  /** What the next call of `dialog.…` or `shell.…` answers; for example `dialog.showOpenDialog`. */
  stub(api: string, value: unknown): Promise<void>;
  /** Every use of a dialog, of the shell or of the network so far. */
  calls(): Promise<readonly RecordedCall[]>;
  /** What the process, and errors in the page's console, have written so far. */
  stderr(): string;
  /** Quits as a person would and answers with the exit code. */
  close(): Promise<number>;
  /** The exit code, once the application has ended by itself. */
  exited(): Promise<number>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
}

/** Options of a start. */
export interface LaunchOptions {
  /** Path of the built main process, for example out/main/main/index.js. */
  readonly mainBundle: string;
  /** More words for the command line. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Given to the application with `--data`; without it, it uses a new folder in place of the usual one. */
  readonly dataFolder?: string;
  readonly headless?: boolean;
}

/** A start that has not led to a window, or a quit to an end, is given up after this many milliseconds. */
const LIMIT = 30_000;

/**
 * Starts the built application under Node with the stand-in for `electron`, its window in Chromium.
 *
 * @throws with what the process has written when it ends before its first page is there.
 */
export async function launchInChromiumHost(options: LaunchOptions): Promise<DesktopApp> {
  const ownFolder = mkdtempSync(join(tmpdir(), 'fableroom-host-'));
  const child = start(options, ownFolder);
  const running = watchProcess(child);
  const control = controlOf(child);
  const forget = running.exited.then(() => rmSync(ownFolder, { recursive: true, force: true, maxRetries: 5 }));
  let browser: Browser;
  try {
    const devtoolsPort = await control.ready;
    browser = await chromium.connectOverCDP(`http://127.0.0.1:${devtoolsPort}`);
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`The application did not start: ${String(error)}\n${running.stderr()}`, { cause: error });
  }
  return {
    page: () => firstPage(browser, running.stderr),
    evaluate: async (fn, argument) =>
      (await control.ask({ kind: 'evaluate', source: fn.toString(), argument })) as never,
    stub: async (api, value) => void (await control.ask({ kind: 'stub', api, value })),
    calls: async () => (await control.ask({ kind: 'calls' })) as RecordedCall[],
    stderr: running.stderr,
    exited: () => running.exited,
    async close() {
      // The answer may be lost with the process.
      control.ask({ kind: 'quit' }).catch(() => undefined);
      const code = await inTime(running.exited);
      if (code === null) {
        child.kill('SIGKILL');
        throw new Error(`The application did not quit\n${running.stderr()}`);
      }
      await forget;
      return code;
    },
    async kill() {
      child.kill('SIGKILL');
      await running.exited;
      await forget;
    },
  };
}

function start(options: LaunchOptions, ownFolder: string): ChildProcess {
  const words = [...(options.dataFolder === undefined ? [] : ['--data', options.dataFolder]), ...(options.args ?? [])];
  const mainBundle = resolve(options.mainBundle);
  return fork(new URL('./run.ts', import.meta.url), [mainBundle, ...words], {
    execArgv: ['--import', new URL('./register.ts', import.meta.url).href],
    env: {
      ...process.env,
      ...options.env,
      ...toEnvironment({
        mainBundle,
        chromium: systemBrowser() ?? chromium.executablePath(),
        headless: options.headless ?? true,
        profileFolder: join(ownFolder, 'profile'),
        appDataFolder: join(ownFolder, 'app-data'),
        version: '0.0.0-test',
      }),
    },
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

function watchProcess(child: ChildProcess): { stderr: () => string; exited: Promise<number> } {
  let written = '';
  const keep = (chunk: Buffer) => (written += chunk.toString());
  child.stderr?.on('data', keep);
  child.stdout?.on('data', keep);
  const exited = new Promise<number>((resolveCode) => child.once('exit', (code) => resolveCode(code ?? -1)));
  return { stderr: () => written, exited };
}

type Question<Request = ControlRequest> = Request extends ControlRequest ? Omit<Request, 'id'> : never;

function controlOf(child: ChildProcess) {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  const ready = Promise.withResolvers<number>();
  const tooLong = setTimeout(() => ready.reject(new Error(`nothing after ${LIMIT} ms`)), LIMIT);
  ready.promise.finally(() => clearTimeout(tooLong)).catch(() => undefined);
  child.on('message', (reply: ControlReply) => {
    if (reply.kind === 'ready') return ready.resolve(reply.devtoolsPort);
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.kind === 'answer') asked?.resolve(reply.value);
    else asked?.reject(new Error(reply.message));
  });
  child.once('exit', (code) => {
    const error = new Error(`The application has ended with code ${code}`);
    ready.reject(error);
    for (const asked of waiting.values()) asked.reject(error);
  });
  const ask = (question: Question): Promise<unknown> =>
    new Promise((resolveAnswer, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve: resolveAnswer, reject });
      child.send({ ...question, id }, (error) => error && reject(error));
    });
  return { ready: ready.promise, ask };
}

/** Null when it takes too long. */
async function inTime(exited: Promise<number>): Promise<number | null> {
  const limit = new AbortController();
  const code = await Promise.race([exited, delay(LIMIT, null, { signal: limit.signal }).catch(() => null)]);
  limit.abort();
  return code;
}

async function firstPage(browser: Browser, stderr: () => string): Promise<Page> {
  const end = Date.now() + LIMIT;
  while (Date.now() < end) {
    const pages = browser.contexts().flatMap((context) => context.pages());
    const page = pages.find((candidate) => candidate.url().includes('.app.localhost'));
    if (page !== undefined) {
      await page.waitForLoadState('load');
      return page;
    }
    if (!browser.isConnected()) throw new Error(`The application has ended\n${stderr()}`);
    await delay(25);
  }
  throw new Error(`The window has no page\n${stderr()}`);
}
