// `npm run crash -- --kills 500`: kills the built headless host again and again while it makes stories, and counts what
// was lost, torn or bought twice. `--every-write` strikes one story at each of its writes instead, with strace.
import { join } from 'node:path';
import { ensureBuild } from './build-when-stale.mjs';
import { ensurePackages, SetupError } from './install-packages.mjs';
import { NO_KEYS } from './no-keys.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';
import { readOptions, UsageError } from './read-options.mjs';
import { runChild } from './run-child.mjs';
import { runScript } from './run-script.mjs';
import { straceMissing } from './strace-for-tests.mjs';

const OPTIONS = /** @type {const} */ ({
  kills: 'text',
  seed: 'text',
  json: 'flag',
  'every-write': 'flag',
  tries: 'text',
});

await runScript(async () => {
  const { kills = '500', seed = '1', json, tries = 'all', ...more } = readOptions(process.argv.slice(2), OPTIONS);
  for (const [name, value] of Object.entries({ kills, seed })) {
    if (!/^\d{1,9}$/u.test(value)) throw new UsageError(`--${name} is a whole number, not ${value}.`);
  }
  if (!/^(all|\d{1,9})$/u.test(tries)) throw new UsageError(`--tries is a whole number or all, not ${tries}.`);
  await ensurePackages({ output: 'stderr' });
  await ensureBuild({ output: 'stderr' });
  const form = json ?? 'text';
  const environment = NO_KEYS;
  const run = async (/** @type {string} */ script, /** @type {readonly string[]} */ ...words) => {
    const path = join(projectRoot, 'test/crash', script);
    return (await runChild(pinnedNode, [path, join(projectRoot, 'out/main'), ...words, form], { environment })).code;
  };
  if (more['every-write'] === undefined) return run('run.ts', kills, seed);
  const missing = await straceMissing();
  if (missing !== null) throw new SetupError(`Writes cannot be struck here: ${missing}.`);
  return run('run-every-write.ts', tries);
});
