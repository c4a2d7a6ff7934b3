import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { projectRoot } from './project-root.mjs';

/** Absolute path of the Node that everything of ours runs under, whatever the system's own is. */
export const pinnedNode = join(
  projectRoot,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * The environment for what we start: the pinned Node first, and never a stand-in for Electron.
 * @param {NodeJS.ProcessEnv} [more]
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(more = {}) {
  const environment = { ...process.env, ...more };
  delete environment.ELECTRON_RUN_AS_NODE;
  // On Windows the variable may be spelt "Path".
  const name = Object.keys(environment).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const first = [join(projectRoot, 'node_modules/node/bin'), join(projectRoot, 'node_modules/.bin')];
  environment[name] = [...first, environment[name] ?? ''].join(delimiter);
  return environment;
}

/**
 * The script behind a command of an installed package, so that it runs without a shell on every system.
 * @param {string} packageName
 * @param {string} [command] where the package has several
 * @returns {string} absolute path
 */
export function toolScript(packageName, command) {
  const folder = join(projectRoot, 'node_modules', packageName);
  /** @type {{ bin?: string | Record<string, string> }} */
  const { bin = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : command === undefined ? Object.values(bin)[0] : bin[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command ?? ''}`);
  return join(folder, script);
}
