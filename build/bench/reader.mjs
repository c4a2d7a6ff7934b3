/// <reference lib="dom" />
// From the key that turns a page to the frame with its words and its decoded picture, beside the same page without
// preloading. Both run in turns, each time in a new browser context, so that nothing is cached from the other.
import { chromium } from '@playwright/test';
import { browserOptions } from '../scripts/browser-for-tests.mjs';
import { built, inFolder, ports } from './built.mjs';
import { startHost } from './headless-host.mjs';
import { at, print, REPETITIONS, round } from './report.mjs';

const PAGES = 20;

/**
 * Has Practice write and paint a story; answers with the place of its first page.
 * @param {string} folder
 * @returns {Promise<string>}
 */
async function paintedStory(folder) {
  const { createEngine } = await built('engine/engine');
  const engine = await createEngine(await ports(folder));
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
    await engine.close();
  }
}

/**
 * Turns through the book and answers with the milliseconds of each turn, and of two frames in which nothing happens.
 * @param {import('@playwright/test').Browser} browser
 * @param {{ link: string, place: string, preload: boolean }} options
 * @returns {Promise<{ turned: number[], idle: number[] }>}
 */
async function turns(browser, { link, place, preload }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  if (!preload) {
    // The reader asks ahead through `Image`; one that never loads leaves everything else as it is.
    await page.addInitScript(() => {
      window.Image = /** @type {any} */ (
        class {
          decode() {
            return Promise.resolve();
          }
        }
      );
    });
  }
  await page.goto(link);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate((hash) => (location.hash = hash), place);
  await page.getByText(`Page 1 of ${PAGES}`).waitFor();
  const [turned, idle] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let number = 2; number <= PAGES; number++) {
    // Somebody reads for a moment before turning.
    await page.waitForTimeout(400);
    idle.push(await page.evaluate(twoFrames));
    turned.push(await page.evaluate(turnOnce));
    await page.getByText(`Page ${number} of ${PAGES}`).waitFor();
  }
  await context.close();
  return { turned, idle };
}

/** Runs in the page. What the wait for the frames alone takes on this computer. */
async function twoFrames() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const begun = performance.now();
  await frame();
  await frame();
  return performance.now() - begun;
}

/** Runs in the page. */
async function turnOnce() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const pictureNow = () => /** @type {HTMLImageElement | null} */ (document.querySelector('.reader-plate img'));
  const before = pictureNow();
  const begun = performance.now();
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
  for (;;) {
    const picture = pictureNow();
    if (picture && picture !== before && picture.complete && picture.naturalWidth > 0) {
      await picture.decode();
      break;
    }
    await frame();
  }
  // The frame that shows it has been made when the next one begins.
  await frame();
  await frame();
  return performance.now() - begun;
}

/** @type {{ preloaded: number[]; bare: number[]; idle: number[] }} */
const times = { preloaded: [], bare: [], idle: [] };
await inFolder(async (folder) => {
  const place = await paintedStory(folder);
  const host = await startHost(folder);
  const browser = await chromium.launch(browserOptions());
  try {
    for (let repetition = 0; repetition < REPETITIONS; repetition++) {
      const preloaded = await turns(browser, { link: await host.link(), place, preload: true });
      const bare = await turns(browser, { link: await host.link(), place, preload: false });
      times.preloaded.push(...preloaded.turned);
      times.bare.push(...bare.turned);
      times.idle.push(...preloaded.idle, ...bare.idle);
    }
  } finally {
    await browser.close();
    await host.stop();
  }
});
const inOrder = (/** @type {readonly number[]} */ values) => values.toSorted((one, other) => one - other);
for (const share of [0.5, 0.95]) {
  const own = at(inOrder(times.preloaded), share);
  const bare = at(inOrder(times.bare), share);
  print({
    bench: 'reader',
    what: `page turned until its picture is shown, p${share * 100}`,
    unit: 'milliseconds',
    value: round(own),
    count: times.preloaded.length,
    repetitions: REPETITIONS,
    target: 50,
    withoutPreloading: round(bare),
    twoFramesAlone: round(at(inOrder(times.idle), share)),
    ratios: { withoutPreloading: round(own / bare) },
  });
}
