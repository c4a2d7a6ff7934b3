// `npm start`: installs what is missing, builds what is stale, and opens Fableroom. Runs on any Node from 18 up.
import { join, resolve } from 'node:path';
import { ensureBuild } from './build-when-stale.mjs';
import { ensureElectron, hasScreen, windowObstacle } from './electron-window.mjs';
import { ensurePackages } from './install-packages.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';
import { readOptions } from './read-options.mjs';
import { interruptedBy, runChild } from './run-child.mjs';
import { runScript } from './run-script.mjs';

const HELP = `Use: npm start -- [options]

Opens Fableroom in its window, or in the browser where no window can open.

  --browser          in the browser, whatever could open
  --electron         in the Electron window, or not at all
  --data DIR         data folder (default: the usual one of this system)
  --room kids|adult  room to begin in
  --help             show this
`;

const OPTIONS = /** @type {const} */ ({
  browser: 'flag',
  electron: 'flag',
  data: 'text',
  room: ['kids', 'adult'],
  help: 'flag',
});

await runScript(async () => {
  const options = readOptions(process.argv.slice(2), OPTIONS);
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  await ensurePackages({ output: 'all' });
  await ensureBuild({ output: 'all' });

  const common = [];
  // npm runs us in the project's folder and tells where the person was.
  const base = process.env.npm_lifecycle_event === undefined ? process.cwd() : (process.env.INIT_CWD ?? process.cwd());
  if (options.data !== undefined) common.push('--data', resolve(base, options.data));
  if (options.room !== undefined) common.push('--room', options.room);

  if (!options.browser) {
    const reason = await openWindow(common, options.electron !== undefined);
    if (typeof reason === 'number') return reason;
    process.stderr.write(`${reason}${options.electron ? '.' : '; Fableroom runs in the browser instead.'}\n`);
    if (options.electron) return 1;
  }
  const host = join(projectRoot, 'out/main/headless/index.js');
  return (await runChild(pinnedNode, [host, 'serve', ...(hasScreen(process) ? ['--open'] : []), ...common])).code;
});

/**
 * @param {readonly string[]} args for the main process
 * @param {boolean} forced
 * @returns {Promise<number | string>} the exit code, or why the window could not open
 */
async function openWindow(args, forced) {
  const obstacle = windowObstacle(process);
  if (obstacle !== null) return obstacle;
  const electron = await ensureElectron({ retry: forced });
  if ('reason' in electron) return electron.reason;
  const started = Date.now();
  const { code, killedBy } = await runChild(electron.path, [projectRoot, ...args]);
  // Chromium ends itself in this way when the system does not let it work, for example without a sandbox.
  const broke = killedBy !== null && interruptedBy() === null && Date.now() - started < 10_000;
  return broke ? `Electron cannot run here (${killedBy})` : code;
}
