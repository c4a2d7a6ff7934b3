// `npm run headless`, `npm run story`, `npm run dev`: brings the set-up up to date, then hands over to the command.
// All of our own words go to stderr, so that stdout holds nothing but the command's.
import { join } from 'node:path';
import { ensureBuild } from './build-when-stale.mjs';
import { ensureElectron } from './electron-window.mjs';
import { ensurePackages, SetupError } from './install-packages.mjs';
import { nearestOption } from './nearest-option.mjs';
import { pinnedNode, toolScript } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';
import { UsageError } from './read-options.mjs';
import { runChild } from './run-child.mjs';
import { runScript } from './run-script.mjs';

const COMMANDS = ['serve', 'story', 'dev'];

await runScript(async () => {
  const [command = '', ...args] = process.argv.slice(2);
  if (!COMMANDS.includes(command)) {
    const nearest = nearestOption(command, COMMANDS);
    throw new UsageError(`There is no command "${command}".${nearest ? ` Did you mean ${nearest}?` : ''}`);
  }
  await ensurePackages({ output: 'stderr' });
  if (command === 'dev') return develop(args);
  await ensureBuild({ output: 'stderr' });
  const host = join(projectRoot, 'out/main/headless/index.js');
  return (await runChild(pinnedNode, [host, command, ...args])).code;
});

/** @param {readonly string[]} args */
async function develop(args) {
  const electron = await ensureElectron({ retry: true });
  if ('reason' in electron) throw new SetupError(`${electron.reason}, and development runs in its window.`);
  return (await runChild(pinnedNode, [toolScript('electron-vite'), 'dev', ...args])).code;
}
