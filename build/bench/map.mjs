// The map of a story with 2,000 scenes at a sixth of the processor, beside that of one with 20: frames while it is
// dragged and zoomed, steps with the arrow keys, and opening it.
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserOptions } from '../scripts/browser-for-tests.mjs';
import { built, inFolder, ports } from './built.mjs';
import { startHost } from './headless-host.mjs';
import { countFrames, framesSince, nodesInPage, stepDone, watchSteps } from './map-in-page.mjs';
import { at, print, REPETITIONS, round, spread } from './report.mjs';
import { goTo } from './scroll-in-page.mjs';
import { seedLibrary } from './seeded-library.mjs';

const SLOWED = 6;
const SIZES = { many: 2000, few: 20 };
/** Two ways down for each way on, so that both trees have room for all of it. */
const STEPS = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp'];

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {'opened' | 'dragged' | 'zoomed' | 'stepped'} What */
/** @typedef {Record<What, number[]>} Times */

await inFolder(async (folder) => {
  for (const [name, scenes] of Object.entries(SIZES))
    await seedLibrary(join(folder, name), { stories: 1, seed: 1, scenes });
  const browser = await chromium.launch(browserOptions());
  /** @type {Record<string, Times>} */
  const times = {};
  try {
    for (let repetition = 0; repetition < REPETITIONS; repetition++) {
      for (const name of Object.keys(SIZES)) {
        const all = (times[name] ??= { opened: [], dragged: [], zoomed: [], stepped: [] });
        await measure(browser, join(folder, name), all);
      }
    }
  } finally {
    await browser.close();
  }
  for (const [what, told] of Object.entries({
    opened: 'map opened until its first pages are there',
    dragged: 'frame while the map is dragged, 95th percentile',
    zoomed: 'frame while the map is zoomed, 95th percentile',
    stepped: 'arrow key until the second frame after it, median',
  })) {
    const [many, few] = [times['many'], times['few']].map((all) => spread(all?.[/** @type {What} */ (what)] ?? []));
    const ratio = round((many?.median ?? Number.NaN) / (few?.median ?? Number.NaN));
    const unit = 'milliseconds';
    print({ bench: 'map', what: told, scenes: SIZES.many, unit, ...many, ratios: { twentyScenes: ratio } });
  }
});

/**
 * @param {string} folder
 * @returns {Promise<string>}
 */
async function onlyStory(folder) {
  const { createEngine } = await built('engine/engine');
  const engine = await createEngine(await ports(folder));
  try {
    return engine.library('adult').query.list({ sort: 'changed', limit: 1 }).stories[0].id;
  } finally {
    await engine.close();
  }
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} folder
 * @param {Times} all
 */
async function measure(browser, folder, all) {
  const id = await onlyStory(folder);
  const host = await startHost(folder);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(await host.link());
    await page.getByRole('heading', { level: 1 }).waitFor();
    const slow = await context.newCDPSession(page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    const begun = performance.now();
    await page.evaluate(goTo, `#/map/${id}`);
    await page.locator('[data-node] img').first().waitFor();
    all.opened.push(performance.now() - begun);
    await page.evaluate(watchSteps);
    await page.waitForTimeout(1500);
    all.dragged.push(await p95Of(page, dragAround));
    all.zoomed.push(await p95Of(page, zoomInAndOut));
    all.stepped.push(await medianStep(page));
  } finally {
    await context.close();
    await host.stop();
  }
}

/**
 * @param {Page} page
 * @param {(page: Page) => Promise<void>} move
 */
async function p95Of(page, move) {
  await page.evaluate(countFrames);
  await move(page);
  const frames = await page.evaluate(framesSince);
  return at(
    frames.sort((/** @type {number} */ one, /** @type {number} */ other) => one - other),
    0.95,
  );
}

/** @param {Page} page */
async function dragAround(page) {
  for (const [x, y] of /** @type {const} */ ([
    [300, 200],
    [700, 600],
    [250, 500],
  ])) {
    await page.mouse.move(500, 400);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 40 });
    await page.mouse.up();
  }
}

/** @param {Page} page */
async function zoomInAndOut(page) {
  await page.mouse.move(500, 400);
  for (const turn of [40, -40, 40, -40]) for (let notch = 0; notch < 25; notch++) await page.mouse.wheel(0, turn);
}

/** @param {Page} page */
async function medianStep(page) {
  await page.keyboard.press('0');
  await page.locator('[data-node][tabindex="0"]').focus();
  if ((await page.evaluate(nodesInPage)) > 1500) throw new Error('The map draws what is not in its window');
  const times = [];
  for (const key of ['Home', ...STEPS, ...STEPS]) {
    await page.waitForTimeout(100);
    await page.keyboard.press(key);
    times.push(await page.evaluate(stepDone));
  }
  return spread(times).median;
}
