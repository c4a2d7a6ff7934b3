// `npm run types`: checks the types of every environment.
import { pinnedNode } from './pinned-node.mjs';
import { typeCommands } from './quick-checks.mjs';
import { runChild } from './run-child.mjs';
import { runScript } from './run-script.mjs';

await runScript(async () => {
  let worst = 0;
  for (const command of typeCommands()) worst = Math.max(worst, (await runChild(pinnedNode, command)).code);
  return worst;
});
