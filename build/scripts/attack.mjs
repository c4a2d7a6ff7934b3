// `npm run attack`: tries to break in, in the small sizes of `npm test` or, with --full, in those of a release. Words
// after it choose among the attacks, such as `npm run attack -- --full --only downloads`.
import { ensurePackages } from './install-packages.mjs';
import { NO_KEYS } from './no-keys.mjs';
import { pinnedNode, toolScript } from './pinned-node.mjs';
import { readOptions } from './read-options.mjs';
import { runChild } from './run-child.mjs';
import { runScript } from './run-script.mjs';
import { testFolder } from './test-folder.mjs';

const OPTIONS = /** @type {const} */ ({ full: 'flag', only: 'text', seed: 'text' });

await runScript(async () => {
  const { full, only = '', seed = '1' } = readOptions(process.argv.slice(2), OPTIONS);
  await ensurePackages({ output: 'stderr' });
  const words = ['run', '--project', 'hosts', `test/security/${only}`, '--reporter', 'verbose'];
  const { code } = await runChild(pinnedNode, [toolScript('vitest'), ...words], {
    environment: {
      ...NO_KEYS,
      ...testFolder(),
      FABLEROOM_ATTACK: full === undefined ? 'small' : 'full',
      FABLEROOM_ATTACK_SEED: seed,
    },
  });
  return code;
});
