import { BACKUP_GUARDS } from './backup-guards.mjs';
import { CLIENT_GUARDS } from './client-guards.mjs';
import { DOOR_GUARDS } from './door-guards.mjs';
import { GATE_GUARDS } from './gate-guards.mjs';
import { LOCK_GUARDS } from './lock-guards.mjs';
import { MEDIA_GUARDS } from './media-guards.mjs';
import { ROOM_GUARDS } from './room-guards.mjs';
import { WINDOW_GUARDS } from './window-guards.mjs';

/**
 * A guard, how it is taken away, and the tests of which at least one must fall then.
 * @typedef {object} Guard
 * @property {string} name what would be possible without it
 * @property {'room' | 'lock' | 'gate' | 'door' | 'client' | 'media' | 'download' | 'backup' | 'key' | 'window' | 'words' | 'package'} about
 * @property {string} file
 * @property {string} code stands in the file exactly once
 * @property {string} without what stands there when the guard is gone
 * @property {readonly string[]} tests
 */

const LOGS = ['test/security/log-privacy.test.ts'];

/** @type {readonly Guard[]} */
export const GUARDS = [
  ...ROOM_GUARDS,
  ...LOCK_GUARDS,
  ...GATE_GUARDS,
  ...DOOR_GUARDS,
  ...CLIENT_GUARDS,
  ...MEDIA_GUARDS,
  ...BACKUP_GUARDS,
  ...WINDOW_GUARDS,

  // Keys, and what logs say.
  {
    about: 'key',
    name: 'a service’s own words repeat a key',
    file: 'src/engine/accounts/hide-keys.ts',
    code: 'text = text.replaceAll(key, HIDDEN);',
    without: 'void [key, HIDDEN];',
    tests: ['src/engine/accounts/hide-keys.test.ts'],
  },
  {
    about: 'key',
    name: 'the desktop’s log says what is private',
    file: 'src/main/log-file.ts',
    code: 'return everything ? log : discreetLog(log);',
    without: 'return everything || discreetLog ? log : log;',
    tests: LOGS,
  },
  {
    about: 'key',
    name: 'the terminal’s log says what is private',
    file: 'src/headless/host-log.ts',
    code: 'return words.includes(DEBUG_LOG) ? log : discreetLog(log);',
    without: 'return discreetLog && log;',
    tests: LOGS,
  },
  {
    about: 'key',
    name: 'a report of a crash says what is private',
    file: 'src/headless/host-log.ts',
    code: 'if (words.includes(DEBUG_LOG)) return error',
    without: 'if (words.length >= 0) return error',
    tests: LOGS,
  },
  {
    about: 'key',
    name: 'lines of a message pass for places in our code',
    file: 'src/engine/discreet-log.ts',
    code: "const steps = error.message === '' ? stack : stack.replace(error.message, '');",
    without: 'const steps = stack;',
    tests: LOGS,
  },

  // The package.
  {
    about: 'package',
    name: 'fuses are set and not read back',
    file: 'build/package/fuses.mjs',
    code: 'wire[fuse] !== (isOn ? FuseState.ENABLE : FuseState.DISABLE)',
    without: "wire[fuse] === 'never' && isOn",
    tests: ['test/security/packaging.test.ts'],
  },
  {
    about: 'package',
    name: 'the packaged program is a Node for anybody',
    file: 'build/package/fuses.mjs',
    code: '[FuseV1Options.RunAsNode]: false,',
    without: '[FuseV1Options.RunAsNode]: true,',
    tests: ['test/security/packaging.test.ts'],
  },
  {
    about: 'package',
    name: 'a package comes from anywhere',
    file: 'build/scripts/lock-file-faults.mjs',
    code: '!entry.resolved.startsWith(REGISTRY)',
    without: 'entry.resolved.length < 0',
    tests: ['build/scripts/supply.test.ts'],
  },
  {
    about: 'package',
    name: 'a package is not compared with its hash',
    file: 'build/scripts/lock-file-faults.mjs',
    code: "if (entry.integrity?.startsWith('sha512-') !== true)",
    without: "if (entry.integrity === 'never')",
    tests: ['build/scripts/supply.test.ts'],
  },
];
