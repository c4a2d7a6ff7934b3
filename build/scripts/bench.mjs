// `npm run bench -- story start jobs inflight resume library scroll reader map`: measures the built program and prints one
// JSON line for each figure. `--others <folder>` names a folder with packages that ours are compared with, where somebody
// installed them; `--stories` is how many `library` and `scroll` fill their library with.
import { join, resolve } from 'node:path';
import { ensureBuild } from './build-when-stale.mjs';
import { ensurePackages } from './install-packages.mjs';
import { NO_KEYS } from './no-keys.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';
import { readOptions, UsageError } from './read-options.mjs';
import { runChild } from './run-child.mjs';
import { runScript } from './run-script.mjs';

const BENCHES = ['story', 'start', 'jobs', 'inflight', 'resume', 'library', 'scroll', 'reader', 'map'];

await runScript(async () => {
  const words = process.argv.slice(2);
  const firstOption = words.findIndex((word) => word.startsWith('--'));
  const asked = firstOption < 0 ? words : words.slice(0, firstOption);
  const { others = '', stories = '' } = readOptions(
    words.slice(asked.length),
    /** @type {const} */ ({ others: 'text', stories: 'text' }),
  );
  if (!/^([1-9]\d{0,6})?$/u.test(stories)) throw new UsageError('--stories is how many, from 1 to 9,999,999.');
  const unknown = asked.find((name) => !BENCHES.includes(name));
  if (unknown !== undefined)
    throw new UsageError(`There is no benchmark "${unknown}". There are: ${BENCHES.join(', ')}.`);
  await ensurePackages({ output: 'stderr' });
  await ensureBuild({ output: 'stderr' });
  for (const name of asked.length > 0 ? asked : BENCHES) {
    const { code } = await runChild(pinnedNode, [join(projectRoot, `build/bench/${name}.mjs`)], {
      environment: {
        ...NO_KEYS,
        FABLEROOM_BENCH_OTHERS: others && resolve(others),
        ...(stories && { FABLEROOM_BENCH_STORIES: stories }),
      },
    });
    if (code !== 0) return code;
  }
  return 0;
});
