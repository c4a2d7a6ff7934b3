import { existsSync } from 'node:fs';
import { aptInstall, isAptOurs } from './apt-install.mjs';
import { SetupError } from './install-packages.mjs';
import { pinnedNode, toolScript } from './pinned-node.mjs';
import { runChild } from './run-child.mjs';

/**
 * Debian's packages and where they put their program, the quicker one first: Chromium without the windows around its
 * pages takes two thirds of the time for a test that only opens the app.
 */
const SYSTEM_BROWSERS = [
  { name: 'chromium-headless-shell', program: '/usr/bin/chromium-headless-shell' },
  { name: 'chromium', program: '/usr/bin/chromium' },
];

/** The Chromium of the system that the tests drive; null where there is none and Playwright's own is used. */
export function systemBrowser() {
  return SYSTEM_BROWSERS.find(({ program }) => existsSync(program))?.program ?? null;
}

/** How that browser is started; part of Playwright's launch options. */
export function browserOptions() {
  const executablePath = systemBrowser();
  return {
    ...(executablePath !== null && { executablePath }),
    args: [
      // Chromium refuses its own sandbox to root, which is who runs the tests in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-quic',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

/**
 * Installs the browser of the end-to-end tests when it is missing: the system's on Debian as root, else Playwright's.
 * @throws {SetupError} when it cannot be installed
 */
export async function ensureBrowser() {
  for (const { name, program } of SYSTEM_BROWSERS) {
    if (existsSync(program)) return;
    if (!isAptOurs()) continue;
    process.stderr.write(`Installing ${name} (apt-get) …\n`);
    if ((await aptInstall([name])) && existsSync(program)) return;
  }
  // Says nothing and ends at once when it is there already.
  const { code } = await runChild(pinnedNode, [toolScript('@playwright/test'), 'install', 'chromium']);
  if (code !== 0) throw new SetupError('No browser for the end-to-end tests could be installed.', { cause: code });
}
