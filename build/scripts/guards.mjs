// `npm run guards`: takes each guard of the security list away in a copy of the project, one after the other, and
// shows the test that falls. Ends with 1 when nobody notices that one is gone. `--only WORD` takes those whose name,
// file or kind has that word.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GUARDS } from './guard-list.mjs';
import { ensurePackages } from './install-packages.mjs';
import { NO_KEYS } from './no-keys.mjs';
import { pinnedNode, toolScript } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';
import { readOptions, UsageError } from './read-options.mjs';
import { interruptedBy, runChild } from './run-child.mjs';
import { runScript } from './run-script.mjs';
import { testFolder } from './test-folder.mjs';

/** What tests read, besides the packages. */
const COPIED = ['src', 'test', 'build', 'docs', 'resources', 'package.json', 'package-lock.json', 'vitest.config.ts'];
const ALSO_COPIED = ['tsconfig.json', 'tsconfig.base.json', 'LICENSE', 'THIRD_PARTY_LICENSES.md'];

await runScript(async () => {
  const { only = '' } = readOptions(process.argv.slice(2), /** @type {const} */ ({ only: 'text' }));
  await ensurePackages({ output: 'stderr' });
  const guards = GUARDS.filter(({ name, file, about }) => `${about} ${file} ${name}`.includes(only));
  // Without tests to name, every test of the project would run.
  if (guards.length === 0) throw new UsageError(`No guard has the word "${only}".`);
  const environment = { ...NO_KEYS, ...testFolder() };
  const copy = mkdtempSync(join(tmpdir(), 'fableroom-guards-'));
  try {
    for (const name of [...COPIED, ...ALSO_COPIED]) {
      cpSync(join(projectRoot, name), join(copy, name), { recursive: true });
    }
    symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const suites = [...new Set(guards.flatMap(({ tests }) => tests))];
    const before = await fallenTests(copy, suites, environment);
    if (interruptedBy() !== null) return 130;
    if (before.length > 0) {
      process.stderr.write(`These fall although every guard is there:\n${before.join('\n')}\n`);
      return 1;
    }
    const unnoticed = [];
    for (const guard of guards) {
      const fallen = await withoutGuard(copy, guard, environment);
      if (interruptedBy() !== null) return 130;
      if (fallen.length === 0) unnoticed.push(guard.name);
      const verdict = fallen.length === 0 ? 'NOBODY NOTICES' : `${fallen[0]}${more(fallen.length - 1)}`;
      process.stdout.write(`${guard.about} · ${guard.name}\n  ${guard.file}\n  → ${verdict}\n`);
    }
    process.stdout.write(`\n${guards.length - unnoticed.length} of ${guards.length} guards are noticed when gone.\n`);
    return unnoticed.length === 0 ? 0 : 1;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

/** @param {number} count */
function more(count) {
  return count === 0 ? '' : ` (and ${count} more)`;
}

/**
 * @param {string} copy
 * @param {import('./guard-list.mjs').Guard} guard
 * @param {NodeJS.ProcessEnv} environment
 */
async function withoutGuard(copy, { file, code, without, tests, name }, environment) {
  const path = join(copy, file);
  const whole = readFileSync(path, 'utf8');
  if (whole.split(code).length !== 2) throw new Error(`The guard "${name}" does not stand in ${file} exactly once`);
  // As a function, since a text would have its dollar signs read.
  writeFileSync(
    path,
    whole.replace(code, () => without),
  );
  try {
    return await fallenTests(copy, tests, environment);
  } finally {
    writeFileSync(path, whole);
  }
}

/**
 * Names of the tests that do not pass; a file that cannot even be read counts as one.
 * @param {string} copy
 * @param {readonly string[]} files
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<readonly string[]>}
 */
async function fallenTests(copy, files, environment) {
  const report = join(copy, 'guards-report.json');
  rmSync(report, { force: true });
  const words = ['run', '--root', copy, '--reporter', 'json', '--outputFile', report, ...files];
  const { code, output } = await runChild(pinnedNode, [toolScript('vitest'), ...words], {
    output: 'collect',
    environment,
  });
  if (code === 0 || interruptedBy() !== null) return [];
  /** @type {{ testResults: { name: string, assertionResults: { status: string, fullName: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const fallen = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  );
  // A file that does not load says nothing about the guard: the list is wrong then.
  if (fallen.length === 0) throw new Error(`The tests could not run:\n${output.slice(-2_000)}`);
  return fallen;
}
