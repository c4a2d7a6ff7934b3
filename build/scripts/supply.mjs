// `npm run check:supply`: what comes from other people. The lock file alone decides what is installed, only known
// packages may run something at installation, licences are ones that we may ship, and nobody knows of a hole in them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFileFaults } from './lock-file-faults.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';
import { runChild } from './run-child.mjs';
import { runScript } from './run-script.mjs';
import { auditVerdict } from './audit-verdict.mjs';

await runScript(async () => {
  const faults = lockFileFaults(readJson('package.json'), readJson('package-lock.json'));
  say('Lock file', faults.length === 0 ? 'everything pinned, with a hash, and from the registry' : faults.join('\n'));

  const licences = await runChild(pinnedNode, [join(projectRoot, 'build/scripts/licences.mjs'), '--check'], {
    output: 'collect',
  });
  say('Licences', licences.code === 0 ? 'all of the parts that ship are on the list' : licences.output.trim());

  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { output } = await runChild(npm, ['audit', '--json', '--omit=dev', '--package-lock-only'], {
    output: 'collect',
  });
  const audit = auditVerdict(output);
  say('Known holes in what ships', audit.sentence);
  return faults.length === 0 && licences.code === 0 && audit.isFine ? 0 : 1;
});

/** @param {string} name */
function readJson(name) {
  return JSON.parse(readFileSync(join(projectRoot, name), 'utf8'));
}

/**
 * @param {string} title
 * @param {string} words
 */
function say(title, words) {
  process.stdout.write(`${title}: ${words}\n`);
}
