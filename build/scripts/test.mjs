// `npm test`: installs what is missing and runs every check and test. `npm run check` (--quick) leaves out what needs
// the build or a browser. Runs on any Node from 18 up; the tools run under the pinned one.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser-for-tests.mjs';
import { ensureBuild } from './build-when-stale.mjs';
import { ensurePackages, SetupError } from './install-packages.mjs';
import { NO_KEYS } from './no-keys.mjs';
import { ensureKeychain } from './keychain-for-tests.mjs';
import { pinnedNode, toolScript } from './pinned-node.mjs';
import { projectRoot } from './project-root.mjs';
import { quickChecks } from './quick-checks.mjs';
import { readOptions } from './read-options.mjs';
import { interruptedBy, runChild } from './run-child.mjs';
import { runScript } from './run-script.mjs';
import { straceMissing } from './strace-for-tests.mjs';
import { testFolder } from './test-folder.mjs';
import { countsOfRun, ONE_FAILED, ONE_PASSED, playwrightCounts, totalLines } from './run-totals.mjs';

/** A short run; `npm run crash` makes the long ones. */
const KILLS = 60;
const SEED = 1;
const FAULTY_WRITES = 16;
const RESULTS = join(projectRoot, 'test-results');
const ENVIRONMENT = {
  // A test must never download Electron, which importing its package does where its program is missing.
  ...(!existsSync(join(projectRoot, 'node_modules/electron/path.txt')) && {
    ELECTRON_OVERRIDE_DIST_PATH: process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '/nonexistent',
  }),
  ...(!process.stdout.isTTY && process.env.FORCE_COLOR === undefined && { NO_COLOR: '1' }),
  ...testFolder(),
};

/** @type {import('./run-totals.mjs').Counts[]} */
const counts = [];

await runScript(async () => {
  const { quick } = readOptions(process.argv.slice(2), /** @type {const} */ ({ quick: 'flag' }));
  if (
    await step(
      'Packages',
      setUp(() => ensurePackages({ output: 'all' })),
    )
  ) {
    await sideBySide(quickChecks().map((check) => () => runCheck(check)));
    if (quick) {
      await step('Unit and arch tests', vitest(['--project', 'unit', '--project', 'arch']));
    } else if (
      await step(
        'Build',
        setUp(() => ensureBuild({ output: 'all' })),
      )
    ) {
      await step('Keychain', setUp(ensureKeychain));
      await step('Unit, arch and parity tests', vitest([]));
      await step(`${KILLS} kills`, crashTest('run.ts', String(KILLS), String(SEED)));
      await step('A fault at some writes of one story', faultyWrites);
      if (await step('Browser', setUp(ensureBrowser))) await step('End-to-end tests', playwright);
    }
  }
  if (interruptedBy() !== null) return 130;
  process.stdout.write(`\n${totalLines(counts).join('\n')}\n`);
  return counts.every(({ failed }) => failed === 0) ? 0 : 1;
});

/**
 * @param {string} title
 * @param {() => Promise<import('./run-totals.mjs').Counts>} run
 * @returns {Promise<boolean>} whether nothing failed
 */
async function step(title, run) {
  if (interruptedBy() !== null) return false;
  process.stdout.write(`\n── ${title}\n`);
  const started = Date.now();
  const result = await run();
  counts.push(result);
  process.stdout.write(`${ending(title, result, started)}\n`);
  return result.failed === 0;
}

/**
 * Set-up counts only when it fails: that it works is not something that was tested.
 * @param {() => Promise<unknown>} work
 */
function setUp(work) {
  return async () => {
    try {
      await work();
      return { passed: 0, failed: 0, skipped: [] };
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
      process.stderr.write(`${error.message}\n`);
      return ONE_FAILED;
    }
  };
}

/**
 * Shows what a check says only once it has ended, so that two at a time stay readable.
 * @param {import('./quick-checks.mjs').Check} check
 */
async function runCheck({ title, commands }) {
  const started = Date.now();
  let output = '';
  let failed = false;
  for (const command of commands) {
    if (interruptedBy() !== null) return;
    const end = await runChild(pinnedNode, command, { output: 'collect', environment: ENVIRONMENT });
    if (end.code !== 0) {
      failed = true;
      output += end.output;
    }
  }
  const result = failed ? ONE_FAILED : ONE_PASSED;
  counts.push(result);
  process.stdout.write(`\n── ${title}\n${output}${ending(title, result, started)}\n`);
}

/** @param {readonly (() => Promise<void>)[]} jobs run two at a time */
async function sideBySide(jobs) {
  const waiting = [...jobs];
  const lane = async () => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await job();
  };
  await Promise.all([lane(), lane()]);
}

/** @param {readonly string[]} args */
function vitest(args) {
  return async () => {
    const file = join(RESULTS, 'vitest-counts.json');
    rmSync(file, { force: true });
    const reporters = ['--reporter', 'default', '--reporter', './build/scripts/vitest-counts.mjs'];
    const { code } = await runChild(pinnedNode, [toolScript('vitest'), 'run', ...reporters, ...args], {
      environment: { ...ENVIRONMENT, FABLEROOM_COUNTS_FILE: file },
    });
    return countsOfRun(readReport(file), code);
  };
}

/**
 * A script of test/crash on the build.
 * @param {readonly string[]} words
 */
function crashTest(/** @type {string} */ script, ...words) {
  return async () => {
    const path = join(projectRoot, 'test/crash', script);
    const args = [path, join(projectRoot, 'out/main'), ...words];
    const { code } = await runChild(pinnedNode, args, { environment: { ...ENVIRONMENT, ...NO_KEYS } });
    return code === 0 ? ONE_PASSED : ONE_FAILED;
  };
}

async function faultyWrites() {
  const reason = await straceMissing();
  if (reason === null) return crashTest('run-every-write.ts', String(FAULTY_WRITES))();
  process.stdout.write(`Skipped: ${reason}\n`);
  return { passed: 0, failed: 0, skipped: [{ name: 'A fault at some writes of one story', reason }] };
}

async function playwright() {
  const file = join(RESULTS, 'playwright.json');
  rmSync(file, { force: true });
  const { code } = await runChild(pinnedNode, [toolScript('@playwright/test'), 'test'], { environment: ENVIRONMENT });
  const report = readReport(file);
  return countsOfRun(report === null ? null : playwrightCounts(report), code);
}

/**
 * @param {string} file
 * @returns {any} null when the tool did not get as far as writing it
 */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/**
 * @param {string} title
 * @param {import('./run-totals.mjs').Counts} result
 * @param {number} started UTC milliseconds
 */
function ending(title, result, started) {
  return `${title}: ${result.failed === 0 ? 'ok' : 'failed'} (${((Date.now() - started) / 1000).toFixed(1)} s)`;
}
