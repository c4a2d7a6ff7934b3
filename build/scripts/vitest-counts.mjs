import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** @import { Reporter } from 'vitest/node' */

/**
 * A vitest reporter that writes what was counted, with the reason of each skip, to the file that FABLEROOM_COUNTS_FILE
 * names. vitest's own JSON report leaves the reasons out.
 * @implements {Reporter}
 */
export default class VitestCounts {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    let [passed, failed] = [0, unhandledErrors.length];
    /** @type {import('./run-totals.mjs').Skip[]} */
    const skipped = [];
    for (const module of modules) {
      // Errors of a file or a suite itself, such as an import that fails.
      failed += module.errors().length;
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') passed += 1;
        else if (result.state === 'skipped') skipped.push({ name: test.fullName, reason: result.note ?? null });
        else failed += 1;
      }
    }
    const file = process.env.FABLEROOM_COUNTS_FILE;
    if (file === undefined) throw new Error('FABLEROOM_COUNTS_FILE names no file');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
  }
}
