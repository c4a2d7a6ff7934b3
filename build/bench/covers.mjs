// How long somebody waits for twelve painted covers, beside a blank page that is waited for in the same way.
import { chromium } from '@playwright/test';
import { browserOptions } from '../scripts/browser-for-tests.mjs';
import { startHost } from './headless-host.mjs';
import { print, REPETITIONS, round, spread } from './report.mjs';
import { coversPainted } from './scroll-in-page.mjs';

const COVERS = 12;
const WINDOW = { viewport: { width: 1280, height: 800 } };

/**
 * From starting the program, and from opening a page in a browser that runs already.
 * @param {string} library a data folder
 */
export async function measureCovers(library) {
  /** @type {{ started: number[], blankStarted: number[], opened: number[], blankOpened: number[] }} */
  const times = { started: [], blankStarted: [], opened: [], blankOpened: [] };
  // The first time warms up.
  for (let repetition = 0; repetition <= REPETITIONS; repetition++) {
    if (repetition === 1) for (const list of Object.values(times)) list.length = 0;
    const blank = await timed(times.blankStarted, async () => {
      const browser = await chromium.launch(browserOptions());
      await showBlank(await browser.newPage(WINDOW));
      return browser;
    });
    await blank.close();
    const [host, browser] = await timed(times.started, async () => {
      // Side by side, as the parts of the desktop program start.
      const both = await Promise.all([startHost(library), chromium.launch(browserOptions())]);
      await showCovers(await both[1].newPage(WINDOW), await both[0].link());
      return both;
    });
    try {
      const context = await browser.newContext(WINDOW);
      const [page, link] = [await context.newPage(), await host.link()];
      await timed(times.opened, () => showCovers(page, link));
      const empty = await context.newPage();
      await timed(times.blankOpened, () => showBlank(empty));
    } finally {
      await browser.close();
      await host.stop();
    }
  }
  report(`program and browser started until ${COVERS} covers are painted`, times.started, times.blankStarted);
  report(`link opened until ${COVERS} covers are painted`, times.opened, times.blankOpened);
}

/**
 * @param {string} what
 * @param {readonly number[]} covers
 * @param {readonly number[]} blank
 */
function report(what, covers, blank) {
  print({
    bench: 'scroll',
    what,
    unit: 'milliseconds',
    ...spread(covers),
    ratios: { blankPage: round(spread(covers).median / spread(blank).median) },
    blankPage: spread(blank),
  });
}

/**
 * @template Result
 * @param {number[]} times
 * @param {() => Promise<Result>} work
 */
async function timed(times, work) {
  const begun = performance.now();
  const result = await work();
  times.push(performance.now() - begun);
  return result;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} link
 */
async function showCovers(page, link) {
  await page.goto(`${link}#/library`, { waitUntil: 'commit' });
  await page.evaluate(coversPainted, COVERS);
}

/** @param {import('@playwright/test').Page} page */
async function showBlank(page) {
  await page.goto('data:text/html,<h1>blank</h1>', { waitUntil: 'commit' });
  await page.evaluate(coversPainted, 0);
}
