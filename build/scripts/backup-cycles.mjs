// `npm run backup-cycles -- --cycles 200`: writes backups and brings them back with the built engine, kills it at random
// moments, and counts whether there was always a good one and whether anything changed on the way.
import { join } from 'node:path';
import { ensureBuild } from './build-when-stale.mjs';
import { ensurePackages } from './install-packages.mjs';
import { NO_KEYS } from './no-keys.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';
import { readOptions, UsageError } from './read-options.mjs';
import { runChild } from './run-child.mjs';
import { runScript } from './run-script.mjs';

const OPTIONS = /** @type {const} */ ({ cycles: 'text', seed: 'text' });

await runScript(async () => {
  const { cycles = '200', seed = '1' } = readOptions(process.argv.slice(2), OPTIONS);
  for (const [name, value] of Object.entries({ cycles, seed })) {
    if (!/^\d{1,9}$/u.test(value)) throw new UsageError(`--${name} is a whole number, not ${value}.`);
  }
  await ensurePackages({ output: 'stderr' });
  await ensureBuild({ output: 'stderr' });
  const words = [join(projectRoot, 'test/backups/run.ts'), join(projectRoot, 'out/main'), cycles, seed];
  return (await runChild(pinnedNode, words, { environment: NO_KEYS })).code;
});
