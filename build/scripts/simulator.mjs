// `npm run simulator`: the stand-in for the paid services, until Ctrl-C. It never calls them.
import { join } from 'node:path';
import { ensurePackages } from './install-packages.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';
import { readOptions, UsageError } from './read-options.mjs';
import { runChild } from './run-child.mjs';
import { runScript } from './run-script.mjs';

const LAST_PORT = 65_535;
/** Three services and the admin API. */
const PORTS = 4;

await runScript(async () => {
  const { port = '0', json } = readOptions(process.argv.slice(2), { port: 'text', json: 'flag' });
  if (!/^\d{1,5}$/u.test(port) || Number(port) + PORTS - 1 > LAST_PORT) {
    throw new UsageError(`--port is a number from 0 (any free ports) to ${LAST_PORT - PORTS + 1}, not ${port}.`);
  }
  await ensurePackages({ output: 'stderr' });
  const script = join(projectRoot, 'test/simulator/run.ts');
  return (await runChild(pinnedNode, [script, port, json ?? 'text'])).code;
});
