// `npm run package`: the desktop program for this system, in dist/, with its fuses set and read back. With
// `--electron-dist DIR` it uses an Electron that is already there, and nothing is downloaded.
import { isAbsolute, join, resolve } from 'node:path';
import { build, Platform } from 'electron-builder';
import { ensureBuild } from '../scripts/build-when-stale.mjs';
import { ensurePackages } from '../scripts/install-packages.mjs';
import { projectRoot } from '../scripts/project-root.mjs';
import { readOptions } from '../scripts/read-options.mjs';
import { runScript } from '../scripts/run-script.mjs';
import { packaging } from './electron-builder.mjs';

const OPTIONS = /** @type {const} */ ({ 'electron-dist': 'text', out: 'text', 'as-built': 'flag' });

await runScript(async () => {
  const options = readOptions(process.argv.slice(2), OPTIONS);
  if (options['as-built'] === undefined) {
    await ensurePackages({ output: 'stderr' });
    await ensureBuild({ output: 'stderr' });
  }
  const electronDist = options['electron-dist'];
  const output = options.out === undefined ? join(projectRoot, 'dist') : fromHere(options.out);
  await build({
    projectDir: projectRoot,
    targets: Platform.current().createTarget('dir'),
    publish: 'never',
    config: {
      ...packaging,
      ...(electronDist !== undefined && { electronDist: fromHere(electronDist) }),
      directories: { ...packaging.directories, output },
    },
  });
  process.stdout.write(`${output}\n`);
  return 0;
});

/** npm runs us in the project's folder and keeps the one that the person was in. @param {string} path */
function fromHere(path) {
  return isAbsolute(path) ? path : resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
