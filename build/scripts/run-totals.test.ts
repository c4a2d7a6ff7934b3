import { describe, expect, it } from 'vitest';
import { countsOfRun, playwrightCounts, totalLines } from './run-totals.mjs';

describe('totalLines', () => {
  it('sums all steps into one plain line', () => {
    const lines = totalLines([
      { passed: 400, failed: 0, skipped: [] },
      { passed: 12, failed: 2, skipped: [] },
    ]);
    expect(lines).toEqual(['Total: 412 passed, 2 failed, 0 skipped']);
  });

  it('says the reason of skips once, and that one is missing', () => {
    const skipped = [
      { name: 'opens the window', reason: 'no Electron here' },
      { name: 'closes the window', reason: 'no Electron here' },
      { name: 'flies', reason: null },
    ];
    expect(totalLines([{ passed: 1, failed: 0, skipped }])).toEqual([
      'Skipped: opens the window and 1 more (no Electron here)',
      'Skipped: flies (no reason given)',
      'Total: 1 passed, 0 failed, 3 skipped',
    ]);
  });
});

describe('countsOfRun', () => {
  it('counts a run that wrote nothing as failed, even when it ended well', () => {
    expect(countsOfRun(null, 0).failed).toBe(1);
  });

  it('does not let a crash after the last test pass', () => {
    expect(countsOfRun({ passed: 3, failed: 0, skipped: [] }, 1)).toEqual({ passed: 3, failed: 1, skipped: [] });
  });

  it('does not count a failed test twice', () => {
    expect(countsOfRun({ passed: 3, failed: 2, skipped: [] }, 1).failed).toBe(2);
  });
});

describe('playwrightCounts', () => {
  it('looks into inner suites, and counts what passed at the second try as failed', () => {
    const test = (status: 'expected' | 'unexpected' | 'flaky' | 'skipped', description?: string) => ({
      status,
      annotations: description === undefined ? [] : [{ type: 'skip', description }],
    });
    const report = {
      suites: [
        {
          title: 'file',
          specs: [{ title: 'one', tests: [test('expected'), test('flaky')] }],
          suites: [
            {
              title: 'inner',
              specs: [
                { title: 'two', tests: [test('unexpected')] },
                { title: 'three', tests: [test('skipped', 'no Electron here')] },
              ],
            },
          ],
        },
      ],
      errors: [{}],
    };
    expect(playwrightCounts(report)).toEqual({
      passed: 1,
      failed: 3,
      skipped: [{ name: 'three', reason: 'no Electron here' }],
    });
  });
});
