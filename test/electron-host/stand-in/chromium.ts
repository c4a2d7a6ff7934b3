import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { fromEnvironment } from '../host-options.ts';

const options = fromEnvironment();
let running: Promise<BrowserContext> | null = null;
const ours = new WeakSet<Page>();
/** Pages that `newPage` has ordered and Chromium has not announced yet. */
let awaited = 0;

/** The one Chromium of this process; started by the first call. */
export function startChromium(): Promise<BrowserContext> {
  running ??= launch();
  return running;
}

export async function closeChromium(): Promise<void> {
  const context = await running;
  await context?.close();
}

/** Where a debugger, like the launcher's Playwright, can attach. */
export function devtoolsPort(): number {
  const file = join(options.profileFolder, 'DevToolsActivePort');
  if (!existsSync(file)) throw new Error('Chromium did not say on which port it can be debugged');
  return Number(readFileSync(file, 'utf8').split('\n')[0]);
}

async function launch(): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(options.profileFolder, {
    executablePath: options.chromium,
    headless: options.headless,
    chromiumSandbox: false,
    viewport: null,
    // The process of the application decides what a signal does.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--remote-debugging-port=0',
      // Nothing has a name here: not even a request that slips past the routing gets out.
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ],
  });
  context.on('page', closePopup);
  return context;
}

/** A page for a window of the application. */
export async function newPage(): Promise<Page> {
  const context = await startChromium();
  const first = context.pages().find((page) => !ours.has(page));
  awaited += first === undefined ? 1 : 0;
  const page = first ?? (await context.newPage());
  ours.add(page);
  return page;
}

/** A page that the application did not ask for is a second window that a page has opened: the policy was asked when
 * that began, and here nothing of it stays. */
function closePopup(page: Page): void {
  if (awaited > 0) awaited -= 1;
  else page.close().catch((error: unknown) => process.stderr.write(`[host] A popup did not close: ${String(error)}\n`));
}
