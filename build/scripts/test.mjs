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
/** `npm run backup-cycles` makes the long ones. */
const CYCLES = 6;
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

/** The compiler and the linter are Go programs that live for seconds: seldom collecting garbage saves a fifth. */
const CHECK_ENVIRONMENT = { GOGC: process.env.GOGC ?? '400', ...ENVIRONMENT };

/** Each kill begins with a start, which would compile the same modules anew: a fifth of the work. */
const KILL_ENVIRONMENT = { NODE_COMPILE_CACHE: join(projectRoot, 'node_modules/.cache/fableroom/compiled') };

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
    const build = { title: 'Build', run: setUp(() => ensureBuild({ output: 'stderr' })) };
    // Fetching them is waiting, so that they come while the checks work.
    const system = { title: 'Packages of the system', run: setUp(ensureSystemPackages) };
    const checks = quickChecks().map(({ title, commands }) => ({ title, run: check(commands) }));
    const failed = await (quick ? sideBySide(checks, 2) : sideBySide([system, build, ...checks], 3));
    if (quick) {
      await step('Unit and arch tests', vitest(['--project', 'unit', '--project', 'arch']));
    } else if (!failed.includes(build.title) && !failed.includes(system.title)) {
      // One more than the cores that it counts on: those that watch a whole program wait for most of their time.
      await step('Unit, arch and parity tests', vitest(['--maxWorkers', '3']));
      await sideBySide(
        [
          { title: `${KILLS} kills`, run: crashTest('run.ts', [KILLS, SEED], KILL_ENVIRONMENT) },
          { title: 'A fault at some writes of one story', run: faultyWrites },
          { title: `${CYCLES} backup cycles`, run: crashTest('../backups/run.ts', [CYCLES, SEED], KILL_ENVIRONMENT) },
        ],
        2,
      );
      await step('End-to-end tests', playwright);
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

/** One after the other: the system installs one thing at a time. */
async function ensureSystemPackages() {
  await ensureKeychain();
  await straceMissing();
  await ensureBrowser();
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
 * What a step that runs beside others found, and what it said.
 * @typedef {import('./run-totals.mjs').Counts & { output?: string }} AsideResult
 */

/**
 * Runs steps beside each other. What they say is shown only once each has ended, so that it stays readable.
 * @param {readonly { title: string, run: () => Promise<AsideResult> }[]} steps
 * @param {number} lanes how many at a time
 * @returns {Promise<string[]>} titles of those in which something failed
 */
async function sideBySide(steps, lanes) {
  const waiting = [...steps];
  /** @type {string[]} */
  const failed = [];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined && interruptedBy() === null; next = waiting.shift()) {
      const started = Date.now();
      const { output = '', ...result } = await next.run();
      counts.push(result);
      if (result.failed > 0) failed.push(next.title);
      process.stdout.write(`\n── ${next.title}\n${output}${ending(next.title, result, started)}\n`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return failed;
}

/** @param {readonly (readonly string[])[]} commands each of which must pass */
function check(commands) {
  return async () => {
    let output = '';
    let failed = false;
    for (const command of commands) {
      if (interruptedBy() !== null) break;
      const end = await runChild(pinnedNode, command, { output: 'collect', environment: CHECK_ENVIRONMENT });
      if (end.code === 0) continue;
      failed = true;
      output += end.output;
    }
    return { ...(failed ? ONE_FAILED : ONE_PASSED), output };
  };
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
 * @param {string} script
 * @param {readonly number[]} sizes
 * @param {Readonly<Record<string, string>>} [more] of the environment
 */
function crashTest(script, sizes, more = {}) {
  return async () => {
    const path = join(projectRoot, 'test/crash', script);
    const args = [path, join(projectRoot, 'out/main'), ...sizes.map(String)];
    const environment = { ...ENVIRONMENT, ...NO_KEYS, ...more };
    const { code, output } = await runChild(pinnedNode, args, { output: 'collect', environment });
    return { ...(code === 0 ? ONE_PASSED : ONE_FAILED), output };
  };
}

async function faultyWrites() {
  const reason = await straceMissing();
  if (reason === null) return crashTest('run-every-write.ts', [FAULTY_WRITES])();
  const skipped = [{ name: 'A fault at some writes of one story', reason }];
  return { passed: 0, failed: 0, skipped, output: `Skipped: ${reason}\n` };
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
