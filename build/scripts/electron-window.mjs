import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pinnedNode } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';
import { runChild } from './run-child.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;
const UNREACHABLE_AFTER_MS = 15_000;
const DOWNLOAD_LIMIT_MS = 10 * 60 * 1000;

/**
 * What decides whether something can be shown here; `process` is one.
 * @typedef {{ platform: string, env: NodeJS.ProcessEnv, getuid?: (() => number) | undefined }} System
 */

/**
 * Whether there is a screen on which a window or a browser can open.
 * @param {System} system
 */
export function hasScreen({ platform, env }) {
  return platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Why no Electron window can open here, apart from its program missing.
 * @param {System} system
 * @returns {string | null} a sentence without its full stop; null when nothing stands against it
 */
export function windowObstacle(system) {
  if (!hasScreen(system)) return 'There is no display';
  return system.platform === 'linux' && system.getuid?.() === 0 ? 'Electron does not run as root' : null;
}

/**
 * The Electron program; downloads it when it is missing and has not failed to download in the last day.
 * @param {{ retry: boolean }} options `retry` tries again whatever happened before
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export async function ensureElectron({ retry }) {
  const there = electronProgram();
  if (there !== null) return { path: there };
  const failure = join(projectRoot, 'node_modules/.cache/fableroom/electron-download-failed.json');
  if (!retry && failedLately(failure, Date.now())) {
    return { reason: 'Electron could not be downloaded earlier today ("npm start -- --electron" tries again)' };
  }
  process.stderr.write('Downloading Electron …\n');
  await download();
  const path = electronProgram();
  if (path === null) {
    mkdirSync(dirname(failure), { recursive: true });
    writeFileSync(failure, JSON.stringify({ at: Date.now() }));
    return { reason: 'Electron cannot be downloaded here' };
  }
  rmSync(failure, { force: true });
  return { path };
}

/**
 * @param {string} file written when a download failed
 * @param {number} now UTC milliseconds
 */
export function failedLately(file, now) {
  if (!existsSync(file)) return false;
  try {
    const { at } = JSON.parse(readFileSync(file, 'utf8'));
    return typeof at === 'number' && at <= now && now - at < DAY_MS;
  } catch {
    // A note that cannot be read says nothing.
    return false;
  }
}

/** Where Electron's own package looks for it; null when it is not there. */
function electronProgram() {
  const folder = join(projectRoot, 'node_modules/electron');
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : null;
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const path = override ? join(override, name ?? 'electron') : name === null ? null : join(folder, 'dist', name);
  return path !== null && existsSync(path) ? path : null;
}

/** Electron's own installer, given up early where its server does not answer: it has no time limit of its own. */
async function download() {
  const environment = { NODE_USE_ENV_PROXY: '1' };
  const stopInstaller = new AbortController();
  const stopProbe = new AbortController();
  let reachable = false;
  const probe = runChild(pinnedNode, ['-e', PROBE, downloadAddress()], {
    output: 'collect',
    environment,
    signal: stopProbe.signal,
  }).then(({ code }) => (reachable = code === 0));
  const early = setTimeout(() => reachable || stopInstaller.abort(), UNREACHABLE_AFTER_MS);
  const late = setTimeout(() => stopInstaller.abort(), DOWNLOAD_LIMIT_MS);
  await runChild(pinnedNode, [join(projectRoot, 'node_modules/electron/install.js')], {
    output: 'collect',
    environment,
    signal: stopInstaller.signal,
  });
  clearTimeout(early);
  clearTimeout(late);
  stopProbe.abort();
  await probe;
}

/** Any answer will do: it shows that the server can be reached. */
const PROBE = `fetch(process.argv[1], { method: 'HEAD', redirect: 'manual' }).then(() => process.exit(0), () => process.exit(1))`;

function downloadAddress() {
  const { ELECTRON_MIRROR: mirror, npm_config_electron_mirror: configured } = process.env;
  return mirror ?? configured ?? 'https://github.com/electron/electron/releases/download/';
}
