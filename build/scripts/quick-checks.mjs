import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toolScript } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';

/**
 * A check that says whether all is well by its exit code.
 * @typedef {object} Check
 * @property {string} title
 * @property {readonly (readonly string[])[]} commands script and arguments for the pinned Node, each of which must pass
 */

/**
 * What is checked without running the product.
 * @returns {readonly Check[]} the longest first
 */
export function quickChecks() {
  return [
    { title: 'Types', commands: typeCommands() },
    { title: 'Lint', commands: [[toolScript('oxlint'), '--type-aware', '--deny-warnings']] },
    { title: 'Dead code', commands: [[toolScript('knip'), '--no-progress']] },
    {
      title: 'Layers',
      commands: [[toolScript('dependency-cruiser', 'depcruise'), 'src', '--config', '.dependency-cruiser.mjs']],
    },
    { title: 'Formatting', commands: [[toolScript('oxfmt'), '--check']] },
    { title: 'Licences', commands: [[join(projectRoot, 'build/scripts/licences.mjs'), '--check']] },
  ];
}

/** Environments with the same globals, whose shared code one run of the compiler looks at once; by its tsconfig. */
const TOGETHER = { config: 'src/tsconfig.hosts.json', folders: ['src/api', 'src/engine', 'src/headless'] };

/** One run of the compiler for each kind of environment, because each has its own globals. */
export function typeCommands() {
  const environments = readdirSync(join(projectRoot, 'src')).map((name) => `src/${name}`);
  const alone = ['.', 'test', ...environments].filter(
    (folder) => !TOGETHER.folders.includes(folder) && existsSync(join(projectRoot, folder, 'tsconfig.json')),
  );
  // Each checker of a run works out the shared types again for itself: one needs a third less work than four.
  return [...alone, TOGETHER.config].map((project) => [
    toolScript('typescript'),
    '--noEmit',
    '--checkers',
    '1',
    '-p',
    project,
  ]);
}
