import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { pinnedNode } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';
import { runChild } from './run-child.mjs';

/**
 * What package-lock.json and npm's own record in node_modules have in common.
 * @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, peer?: boolean }> }} LockFile
 */

/** Something without which nothing can be started. Its message is one sentence for the person at the terminal. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}

/**
 * Installs the packages when they are missing or are not those of package-lock.json. Does nothing otherwise.
 * @param {{ output: 'all' | 'stderr' }} options where npm's own words go
 * @throws {SetupError} when npm fails or the pinned Node is not there afterwards
 */
export async function ensurePackages({ output }) {
  if (!packagesAreCurrent(projectRoot)) {
    process.stderr.write('Installing packages (npm ci) …\n');
    const { code } = await npm(installCommand(), output);
    if (code !== 0) throw new SetupError('npm could not install the packages; what it says is above.', { cause: code });
  }
  // npm set to ignore install scripts leaves the pinned Node out.
  if (!existsSync(pinnedNode)) await npm(['rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts'], output);
  if (!existsSync(pinnedNode)) {
    throw new SetupError('The package "node" has no program; "npm rebuild node --ignore-scripts=false" puts it there.');
  }
}

/**
 * @param {string} root the folder that holds package.json
 * @returns {boolean} whether node_modules holds just what package-lock.json names
 */
export function packagesAreCurrent(root) {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readLock(record);
  return (
    sameVersions(readLock(join(root, 'package-lock.json')), installed) &&
    Object.keys(installed.packages ?? {}).every((path) => existsSync(join(root, path)))
  );
}

/**
 * @param {LockFile} wanted
 * @param {LockFile} installed npm writes this record after everything else
 */
export function sameVersions({ packages: wanted = {} }, { packages: installed = {} }) {
  // What is for another system is optional, and npm leaves it out.
  const complete = Object.entries(wanted).every(([path, { version, optional = false }]) => {
    const there = installed[path];
    return path === '' || (there === undefined ? optional : there.version === version);
  });
  return complete && Object.keys(installed).every((path) => path in wanted);
}

/**
 * @param {string} path
 * @returns {LockFile}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new SetupError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** `npm ci` begins by deleting node_modules, which on Windows cannot be done to the program that is running. */
function installCommand() {
  const inside = process.execPath.startsWith(join(projectRoot, 'node_modules') + sep);
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  return process.platform === 'win32' && inside ? ['install', '--no-save', ...quiet] : ['ci', ...quiet];
}

/**
 * Runs npm under the system's Node: the pinned one is among the things that it replaces.
 * @param {readonly string[]} args
 * @param {'all' | 'stderr'} output
 */
function npm(args, output) {
  // npm tells its scripts where itself and its Node are.
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const environment = { PATH: systemPath() };
  if (script !== undefined && node !== undefined && existsSync(script) && existsSync(node) && isOutside(node)) {
    return runChild(node, [script, ...args], { output, environment });
  }
  return process.platform === 'win32'
    ? runChild('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], { output, environment })
    : runChild('npm', args, { output, environment });
}

/** @param {string} path */
function isOutside(path) {
  return !path.startsWith(join(projectRoot, 'node_modules') + sep);
}

function systemPath() {
  return (process.env.PATH ?? '').split(delimiter).filter(isOutside).join(delimiter);
}
