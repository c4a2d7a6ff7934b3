// From the key that turns a page to the frame with its words and its decoded picture, beside leaps to pages of the same
// book that were not laid out ahead. Both run in turns, each time in a new browser context, so that nothing is cached
// from the other.
import { chromium } from '@playwright/test';
import { browserOptions } from '../scripts/browser-for-tests.mjs';
import { built, inFolder, ports } from './built.mjs';
import { startHost } from './headless-host.mjs';
import { leapTo, paintedAfter, turnDone, twoFrames, watchTurns } from './reader-in-page.mjs';
import { at, print, REPETITIONS, round } from './report.mjs';
import { goTo } from './scroll-in-page.mjs';

const PAGES = 12;
/** From 1, further apart than what is laid out or asked for ahead. */
const LEAPS = [5, 9, 12];

/**
 * Has Practice write and paint a story; answers with the place of its first page.
 * @param {string} folder
 * @returns {Promise<string>}
 */
async function paintedStory(folder) {
  const { createEngine } = await built('engine/engine');
  const engine = await createEngine(await ports(folder));
  // The painter's threads let a process end that has nothing else to do.
  const awake = setInterval(() => {}, 1000);
  try {
    const library = engine.library('adult');
    const premise = 'a fox who finds a lighthouse';
    const story = library.stories.create({ premise, style: 'watercolor', videoMode: false, length: PAGES, seed: 1 });
    let scene = story.scenes[0];
    for (let number = 1; number < PAGES; number++) {
      await library.jobs.settled(story.id);
      scene = library.stories.addScene({
        storyId: story.id,
        parentId: scene.id,
        answer: { kind: 'choice', index: 0 },
      });
    }
    await library.jobs.settled(story.id);
    /** @type {{ scenes: { takes: { kind: string }[] }[] }} */
    const { scenes } = library.stories.get(story.id);
    const painted = scenes.filter(({ takes }) => takes.some(({ kind }) => kind === 'image'));
    if (painted.length !== PAGES) throw new Error(`${painted.length} of ${PAGES} pages have a picture`);
    return `#/read/${story.id}?scene=${story.scenes[0].id}`;
  } finally {
    clearInterval(awake);
    await engine.close();
  }
}

/**
 * Opens the book at its first page.
 * @param {import('@playwright/test').Browser} browser
 * @param {{ link: string, place: string }} options
 */
async function openBook(browser, { link, place }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(goTo, place);
  await page.getByText(`Page 1 of ${PAGES}`).waitFor();
  await page.evaluate(watchTurns);
  return { page, close: () => context.close() };
}

/**
 * Turns through the book and answers with the milliseconds of each turn, and of two frames in which nothing happens.
 * @param {import('@playwright/test').Browser} browser
 * @param {{ link: string, place: string }} options
 * @returns {Promise<{ turned: number[], painted: number[], idle: number[] }>}
 */
async function turns(browser, options) {
  const { page, close } = await openBook(browser, options);
  const [turned, idle] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let number = 2; number <= PAGES; number++) {
    // Somebody reads for a moment before turning.
    await page.waitForTimeout(600);
    idle.push(await page.evaluate(twoFrames));
    await page.keyboard.press('ArrowRight');
    turned.push(await page.evaluate(turnDone));
    await page.getByText(`Page ${number} of ${PAGES}`).waitFor();
  }
  await page.waitForTimeout(200);
  const painted = await page.evaluate(paintedAfter);
  await close();
  return { turned, painted, idle };
}

/**
 * The same for pages that nothing was done for ahead.
 * @param {import('@playwright/test').Browser} browser
 * @param {{ link: string, place: string }} options
 */
async function leaps(browser, options) {
  const { page, close } = await openBook(browser, options);
  const times = [];
  for (const number of LEAPS) {
    await page.waitForTimeout(600);
    await page.evaluate(leapTo, number);
    times.push(await page.evaluate(turnDone));
    await page.getByText(`Page ${number} of ${PAGES}`).waitFor();
  }
  await close();
  return times;
}

/** @type {{ turned: number[]; painted: number[]; leapt: number[]; idle: number[] }} */
const times = { turned: [], painted: [], leapt: [], idle: [] };
await inFolder(async (folder) => {
  const place = await paintedStory(folder);
  const host = await startHost(folder);
  const browser = await chromium.launch(browserOptions());
  try {
    for (let repetition = 0; repetition < REPETITIONS; repetition++) {
      const { turned, painted, idle } = await turns(browser, { link: await host.link(), place });
      times.turned.push(...turned);
      times.painted.push(...painted);
      times.idle.push(...idle);
      times.leapt.push(...(await leaps(browser, { link: await host.link(), place })));
    }
  } finally {
    await browser.close();
    await host.stop();
  }
});
const inOrder = (/** @type {readonly number[]} */ values) => values.toSorted((one, other) => one - other);
for (const share of [0.5, 0.95]) {
  const own = at(inOrder(times.turned), share);
  const leapt = at(inOrder(times.leapt), share);
  print({
    bench: 'reader',
    what: `page turned until its picture is shown and two more frames have begun, p${share * 100}`,
    unit: 'milliseconds',
    value: round(own),
    count: times.turned.length,
    repetitions: REPETITIONS,
    target: 50,
    keyToPaint: at(inOrder(times.painted), share),
    twoFramesAlone: round(at(inOrder(times.idle), share)),
    notLaidOutAhead: round(leapt),
    ratios: { notLaidOutAhead: round(own / leapt) },
  });
}
