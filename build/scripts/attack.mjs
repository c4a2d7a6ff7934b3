// `npm run attack`: tries to break in, in the small sizes of `npm test`, with --full in those of a release, or as often
// as `--tries` says. Words after it choose among the attacks, such as `npm run attack -- --full --only downloads`.
import { ensurePackages } from './install-packages.mjs';
import { NO_KEYS } from './no-keys.mjs';
import { pinnedNode, toolScript } from './pinned-node.mjs';
import { readOptions, UsageError } from './read-options.mjs';
import { runChild } from './run-child.mjs';
import { runScript } from './run-script.mjs';
import { testFolder } from './test-folder.mjs';

const OPTIONS = /** @type {const} */ ({ full: 'flag', tries: 'text', only: 'text', seed: 'text' });

await runScript(async () => {
  const { full, tries, only = '', seed = '1' } = readOptions(process.argv.slice(2), OPTIONS);
  if (tries !== undefined && !/^[1-9]\d*$/.test(tries)) throw new UsageError('--tries needs a whole number.');
  await ensurePackages({ output: 'stderr' });
  const words = ['run', `test/security/${only}`, '--reporter', 'verbose'];
  const { code } = await runChild(pinnedNode, [toolScript('vitest'), ...words], {
    environment: {
      ...NO_KEYS,
      ...testFolder(),
      FABLEROOM_ATTACK: tries ?? full ?? 'small',
      FABLEROOM_ATTACK_SEED: seed,
    },
  });
  return code;
});
