// `npm run damage -- --files 1000 --databases 200`: damages files and databases of small libraries at random, opens each
// with the built engine, and counts what is still there.
import { join } from 'node:path';
import { ensureBuild } from './build-when-stale.mjs';
import { ensurePackages } from './install-packages.mjs';
import { NO_KEYS } from './no-keys.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';
import { readOptions, UsageError } from './read-options.mjs';
import { runChild } from './run-child.mjs';
import { runScript } from './run-script.mjs';

const OPTIONS = /** @type {const} */ ({ files: 'text', databases: 'text', seed: 'text', json: 'flag' });

await runScript(async () => {
  const { files = '1000', databases = '200', seed = '1', json = 'text' } = readOptions(process.argv.slice(2), OPTIONS);
  for (const [name, value] of Object.entries({ files, databases, seed })) {
    if (!/^\d{1,9}$/u.test(value)) throw new UsageError(`--${name} is a whole number, not ${value}.`);
  }
  await ensurePackages({ output: 'stderr' });
  await ensureBuild({ output: 'stderr' });
  const words = [join(projectRoot, 'test/damage/run.ts'), join(projectRoot, 'out/main'), files, databases, seed, json];
  return (await runChild(pinnedNode, words, { environment: NO_KEYS })).code;
});
