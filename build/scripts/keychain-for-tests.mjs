import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, isAptOurs } from './apt-install.mjs';
import { SetupError } from './install-packages.mjs';

/** What the keychain tests start for themselves. */
const PROGRAMS = ['dbus-daemon', 'gnome-keyring-daemon'];

/** Why the tests of the keychain cannot run here; null when they can. */
export function keychainTestsTrouble() {
  if (process.platform !== 'linux') return `they need Linux, and this is ${process.platform}`;
  const missing = PROGRAMS.filter((name) => !isProgram(name));
  return missing.length === 0 ? null : `${missing.join(' and ')} not installed (packages dbus and gnome-keyring)`;
}

/**
 * Installs what they need on Debian as root, and says elsewhere that they will be left out.
 * @throws {SetupError} when it cannot be installed where it should be
 */
export async function ensureKeychain() {
  const trouble = keychainTestsTrouble();
  if (trouble === null) return;
  if (process.platform !== 'linux' || !isAptOurs()) {
    process.stderr.write(`The tests of the keychain are left out: ${trouble}.\n`);
    return;
  }
  process.stderr.write('Installing D-Bus and gnome-keyring (apt-get) …\n');
  if (!(await aptInstall(['dbus', 'gnome-keyring'])) || keychainTestsTrouble() !== null) {
    throw new SetupError('D-Bus and gnome-keyring for the tests of the keychain could not be installed.');
  }
}

/** @param {string} name */
function isProgram(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
