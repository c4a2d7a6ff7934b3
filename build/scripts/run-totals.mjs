/**
 * What one step of a test run found.
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {readonly Skip[]} skipped
 */

/** @typedef {{ name: string, reason: string | null }} Skip */

/** @type {Counts} */
export const ONE_PASSED = { passed: 1, failed: 0, skipped: [] };
/** @type {Counts} */
export const ONE_FAILED = { passed: 0, failed: 1, skipped: [] };

/**
 * The counts of a tool that ran tests. A run that broke without naming a failed test counts as one.
 * @param {Counts | null} counts what the tool wrote down; null when it wrote nothing
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countsOfRun(counts, exitCode) {
  if (counts === null) return ONE_FAILED;
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * The end of the whole run: why something was skipped, each reason once, then exactly one line of figures.
 * @param {readonly Counts[]} counts
 * @returns {readonly string[]}
 */
export function totalLines(counts) {
  const skipped = counts.flatMap((step) => step.skipped);
  /** @type {Map<string, string[]>} */
  const byReason = new Map();
  for (const { name, reason } of skipped) {
    const why = reason ?? 'no reason given';
    byReason.set(why, [...(byReason.get(why) ?? []), name]);
  }
  const sum = (/** @type {'passed' | 'failed'} */ what) => counts.reduce((total, step) => total + step[what], 0);
  return [
    ...[...byReason].map(([why, names]) => `Skipped: ${names[0] ?? ''}${more(names.length - 1)} (${why})`),
    `Total: ${sum('passed')} passed, ${sum('failed')} failed, ${skipped.length} skipped`,
  ];
}

/** @param {number} count */
function more(count) {
  return count === 0 ? '' : ` and ${count} more`;
}

/**
 * @typedef {object} PlaywrightSuite
 * @property {string} title
 * @property {readonly PlaywrightSuite[]} [suites]
 * @property {readonly { title: string, tests: readonly PlaywrightTest[] }[]} [specs]
 */

/**
 * @typedef {object} PlaywrightTest
 * @property {'expected' | 'unexpected' | 'flaky' | 'skipped'} status
 * @property {readonly { type: string, description?: string }[]} annotations
 */

/**
 * Counts of Playwright's JSON report. What passed only at the second try has failed.
 * @param {{ suites: readonly PlaywrightSuite[], errors?: readonly unknown[] }} report
 * @returns {Counts}
 */
export function playwrightCounts(report) {
  let [passed, failed] = [0, report.errors?.length ?? 0];
  /** @type {Skip[]} */
  const skipped = [];
  const visit = (/** @type {PlaywrightSuite} */ suite) => {
    for (const { title, tests } of suite.specs ?? []) {
      for (const { status, annotations } of tests) {
        if (status === 'expected') passed += 1;
        else if (status !== 'skipped') failed += 1;
        else {
          const reason = annotations.find(({ description }) => description !== undefined)?.description;
          skipped.push({ name: title, reason: reason ?? null });
        }
      }
    }
    for (const inner of suite.suites ?? []) visit(inner);
  };
  for (const suite of report.suites) visit(suite);
  return { passed, failed, skipped };
}
