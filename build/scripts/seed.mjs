// `npm run seed -- --stories 100000 --data DIR`: fills a data folder with stories, to see how a large library behaves.
import { join, resolve } from 'node:path';
import { ensureBuild } from './build-when-stale.mjs';
import { ensurePackages } from './install-packages.mjs';
import { NO_KEYS } from './no-keys.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';
import { readOptions, UsageError } from './read-options.mjs';
import { runChild } from './run-child.mjs';
import { runScript } from './run-script.mjs';

const OPTIONS = /** @type {const} */ ({ stories: 'text', data: 'text', seed: 'text', room: ['adult', 'kids'] });

await runScript(async () => {
  const { stories = '', data, seed = '1', room = 'adult' } = readOptions(process.argv.slice(2), OPTIONS);
  if (!/^[1-9]\d{0,6}$/u.test(stories)) throw new UsageError('--stories is how many, from 1 to 9,999,999.');
  if (!/^\d{1,9}$/u.test(seed)) throw new UsageError(`--seed is a whole number, not ${seed}.`);
  if (data === undefined) throw new UsageError('--data names the folder to fill. It should be a new one.');
  await ensurePackages({ output: 'stderr' });
  await ensureBuild({ output: 'stderr' });
  const script = join(projectRoot, 'build/bench/run-seed.mjs');
  return (await runChild(pinnedNode, [script, resolve(data), stories, seed, room], { environment: NO_KEYS })).code;
});
