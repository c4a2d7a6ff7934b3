import { aptInstall, isAptOurs } from './apt-install.mjs';
import { runChild } from './run-child.mjs';

/**
 * Looks for strace, which makes single system calls fail, and installs it where that is possible.
 * @returns {Promise<string | null>} why it cannot be used; null when it can
 */
export async function straceMissing() {
  if (process.platform !== 'linux') return 'strace, which makes single writes fail, is there on Linux only';
  if (await isThere()) return (await mayTrace()) ? null : 'this computer does not let strace trace programs';
  if (!isAptOurs()) return 'strace is not installed';
  process.stderr.write('Installing strace (apt-get) …\n');
  await aptInstall(['strace']);
  if (!(await isThere())) return 'strace could not be installed';
  return (await mayTrace()) ? null : 'this computer does not let strace trace programs';
}

async function isThere() {
  return (await runChild('strace', ['--version'], { output: 'collect' })).code === 0;
}

/** Containers may forbid it. */
async function mayTrace() {
  return (await runChild('strace', ['-o', '/dev/null', 'true'], { output: 'collect' })).code === 0;
}
