import { existsSync } from 'node:fs';
import { aptInstall, isAptOurs } from './apt-install.mjs';
import { SetupError } from './install-packages.mjs';
import { pinnedNode, toolScript } from './pinned-node.mjs';
import { runChild } from './run-child.mjs';

/** Where Debian's package puts it. */
const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/** How that browser is started; part of Playwright's launch options. */
export function browserOptions() {
  return {
    ...(existsSync(SYSTEM_CHROMIUM) && { executablePath: SYSTEM_CHROMIUM }),
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
  if (existsSync(SYSTEM_CHROMIUM)) return;
  if (isAptOurs()) {
    process.stderr.write('Installing Chromium (apt-get) …\n');
    if ((await aptInstall(['chromium'])) && existsSync(SYSTEM_CHROMIUM)) return;
  }
  // Says nothing and ends at once when it is there already.
  const { code } = await runChild(pinnedNode, [toolScript('@playwright/test'), 'install', 'chromium']);
  if (code !== 0) throw new SetupError('No browser for the end-to-end tests could be installed.', { cause: code });
}
