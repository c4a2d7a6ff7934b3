import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { SetupError } from './install-packages.mjs';
import { isAlive } from './npm-watch.mjs';
import { pinnedNode, toolScript } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';
import { runChild } from './run-child.mjs';

/** Everything that the build reads. */
const SOURCES = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'build/scripts/modules-in-place.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'THIRD_PARTY_LICENSES.md',
];

/**
 * Builds unless the last build was made from just these sources.
 * @param {{ output: 'all' | 'stderr', force?: boolean }} options where the tool's own words go
 * @returns {Promise<boolean>} whether it built
 * @throws {SetupError} when the build fails; the earlier build is then not used
 */
export async function ensureBuild({ output, force = false }) {
  const release = await takeBuildLock();
  try {
    const stamp = join(projectRoot, 'out/.stamp');
    const wanted = sourceHash(projectRoot, SOURCES);
    if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
    process.stderr.write('Building …\n');
    rmSync(stamp, { force: true });
    const script = toolScript('electron-vite');
    const { code, output: words } = await runChild(pinnedNode, [script, 'build', '--logLevel', 'warn'], {
      output: output === 'all' ? 'all' : 'collect',
    });
    if (code !== 0) {
      process.stderr.write(words);
      throw new SetupError('The build failed; what it says is above.', { cause: code });
    }
    // Taken before the build: what was changed meanwhile is stale the next time.
    writeFileSync(stamp, wanted);
    return true;
  } finally {
    release();
  }
}

/**
 * A hash of the names and bytes of files, leaving out tests, which no build contains.
 * @param {string} root
 * @param {readonly string[]} paths files and folders below the root; a missing one counts as empty
 */
export function sourceHash(root, paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(join(root, path)))) {
    const bytes = readFileSync(file);
    hash.update(`${relative(root, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** Two commands started at once must not build into the same folder; the second waits and then finds it built. */
async function takeBuildLock() {
  const folder = join(projectRoot, 'node_modules/.cache/fableroom');
  const lock = join(folder, 'build.lock');
  mkdirSync(folder, { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    if (!ownerIsAlive(lock)) rmSync(lock, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** @param {string} lock */
function ownerIsAlive(lock) {
  if (!existsSync(lock)) return false;
  const { mtimeMs } = statSync(lock, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  const owner = Number(readFileSync(lock, 'utf8'));
  // Between its creation and its writing the file is empty.
  if (owner === 0) return Date.now() - mtimeMs < 2000;
  return isAlive(owner);
}
