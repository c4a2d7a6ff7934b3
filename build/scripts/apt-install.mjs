import { existsSync } from 'node:fs';
import { runChild } from './run-child.mjs';

/** Whether packages of this system can be installed here without asking anybody: on Debian, as root. */
export function isAptOurs() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/**
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} whether they are installed
 */
export async function aptInstall(packages) {
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  // A fresh system knows no packages until it has been told to look.
  if ((await runChild('apt-get', install, { output: 'collect', environment })).code === 0) return true;
  await runChild('apt-get', ['update'], { environment });
  return (await runChild('apt-get', install, { environment })).code === 0;
}
