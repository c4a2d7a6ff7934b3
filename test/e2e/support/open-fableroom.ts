import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Browser, type Page } from '@playwright/test';
import { desktopHost, startDesktop } from './start-desktop.ts';
import { startHeadless } from './start-headless.ts';
import { bringRoom, type ToldRoom } from './told-rooms.ts';

/** A running Fableroom with its page, whichever host it is. */
export interface RunningFableroom {
  readonly page: Page;
  /** Ends it as a person would, everything committed. Answers with the exit code. */
  close(): Promise<number>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
}

/** Which host the suite runs in; one Playwright project each. */
export type HostName = 'desktop' | 'browser';

export interface StartOptions {
  readonly dataFolder: string;
  readonly room?: 'kids' | 'adult';
}

/** Fableroom for one test: started when it is asked for, on a data folder that goes away with the test. */
export interface Fableroom {
  readonly dataFolder: string;
  readonly host: HostName;
  /** Addresses outside Fableroom that any page asked for; must stay empty. */
  readonly strayRequests: string[];
  open(room?: 'kids' | 'adult'): Promise<Page>;
  /** Opens it for the first time, on stories that are already told. */
  openTold(stories: ToldRoom): Promise<Page>;
  close(): Promise<number>;
  kill(): Promise<void>;
}

const OWN_ADDRESS =
  /^(data|blob|app|media|devtools):|^http:\/\/127\.0\.0\.1:\d+\/|^http:\/\/[\w-]+\.(app|media)\.localhost\//;

function start(host: HostName, browser: Browser, options: StartOptions): Promise<RunningFableroom> {
  return host === 'desktop' ? startDesktop(options) : startHeadless(browser, options);
}

export const test = base.extend<{ fableroom: Fableroom; host: HostName }>({
  host: ['browser', { option: true }],
  fableroom: async ({ browser, host, contextOptions }, use, testInfo) => {
    if (host === 'desktop') testInfo.annotations.push({ type: 'verified in', description: desktopHost() });
    const dataFolder = mkdtempSync(join(tmpdir(), 'fableroom-e2e-'));
    const strayRequests: string[] = [];
    let running: RunningFableroom | null = null;
    const end = async (how: 'close' | 'kill'): Promise<number> => {
      const ending = running;
      running = null;
      return (await ending?.[how]()) ?? 0;
    };
    const open = async (room?: 'kids' | 'adult'): Promise<Page> => {
      running = await start(host, browser, { dataFolder, ...(room ? { room } : {}) });
      // A window of the desktop application is no context of Playwright's, which would know the wish already.
      const { reducedMotion = null } = contextOptions;
      if (host === 'desktop') await running.page.emulateMedia({ reducedMotion });
      running.page.on('request', (request) => {
        if (!OWN_ADDRESS.test(request.url())) strayRequests.push(request.url());
      });
      running.page.setDefaultTimeout(30_000);
      return running.page;
    };
    await use({
      dataFolder,
      host,
      strayRequests,
      open,
      openTold: (stories) => {
        bringRoom(stories, dataFolder);
        return open();
      },
      close: () => end('close'),
      kill: async () => void (await end('kill')),
    });
    await end('kill');
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  },
});

export { expect } from '@playwright/test';
