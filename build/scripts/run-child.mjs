import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { performance } from 'node:perf_hooks';
import { npmWatch } from './npm-watch.mjs';
import { childEnvironment } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';

/**
 * @typedef {object} ChildOptions
 * @property {NodeJS.ProcessEnv} [environment] added to ours
 * @property {'all' | 'stderr' | 'collect'} [output] shown as it is, all of it on stderr, or kept and returned
 * @property {AbortSignal} [signal] ends the child
 */

/**
 * @typedef {object} ChildEnd
 * @property {number} code as a shell would report it: 128 + number for a signal, 127 when it could not be started
 * @property {NodeJS.Signals | null} killedBy
 * @property {string} output what it wrote, with `output: 'collect'`
 */

/**
 * Runs a command in the project's root until it ends. SIGTERM, SIGHUP and SIGINT are passed on, and we wait for it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<ChildEnd>}
 */
export function runChild(command, args, options = {}) {
  const { environment = {}, output = 'all', signal } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: projectRoot,
      env: childEnvironment(environment),
      stdio: output === 'all' ? 'inherit' : output === 'stderr' ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let collected = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8');
      stream?.on('data', (/** @type {string} */ text) => (collected += text));
    }
    const stopPassing = passSignals(child);
    const stop = () => child.kill();
    signal?.addEventListener('abort', stop, { once: true });
    const end = (/** @type {ChildEnd} */ result) => {
      stopPassing();
      signal?.removeEventListener('abort', stop);
      resolve(result);
    };
    child.once('error', (error) => end({ code: 127, killedBy: null, output: `${collected}${error.message}\n` }));
    child.once('close', (code, killedBy) => end({ code: exitCode(code, killedBy), killedBy, output: collected }));
  });
}

/** One key press on a terminal reaches us and the child by itself, and once more from npm. */
const SAME_PRESS_MS = 500;
const NPM_CHECK_MS = 250;

/**
 * Passes what asks us to end on to a child until the returned function is called. We end when the child has.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void}
 */
function passSignals(child) {
  let last = -Infinity;
  const listener = (/** @type {NodeJS.Signals} */ name) => {
    interrupted ??= name;
    if (performance.now() - last >= SAME_PRESS_MS) child.kill(name);
    last = performance.now();
  };
  for (const name of SIGNALS) process.on(name, listener);
  const npmIsGone = npmWatch();
  const check = setInterval(() => {
    if (!npmIsGone()) return;
    clearInterval(check);
    listener('SIGTERM');
  }, NPM_CHECK_MS);
  return () => {
    clearInterval(check);
    for (const name of SIGNALS) process.off(name, listener);
  };
}

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** @type {NodeJS.Signals | null} */
let interrupted = null;

/** The signal that asked us to end while a child ran; null when none did. */
export function interruptedBy() {
  return interrupted;
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} killedBy
 */
function exitCode(code, killedBy) {
  return code ?? 128 + (killedBy === null ? 0 : constants.signals[killedBy]);
}
