// `npm run build`: builds, also when nothing is stale.
import { ensureBuild } from './build-when-stale.mjs';
import { ensurePackages } from './install-packages.mjs';
import { runScript } from './run-script.mjs';

await runScript(async () => {
  await ensurePackages({ output: 'all' });
  await ensureBuild({ output: 'all', force: true });
  return 0;
});
