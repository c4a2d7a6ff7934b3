// From the link to twelve painted covers, beside a blank page; scrolling a big library at a sixth of the processor,
// beside plain @tanstack/react-virtual with the same cards on the same page; the last story reached; memory after
// scrolling through and back. FABLEROOM_BENCH_LIBRARY names a folder that `npm run seed` has filled already; else
// FABLEROOM_BENCH_STORIES (`--stories`) how many to seed.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { browserOptions } from '../scripts/browser-for-tests.mjs';
import { inFolder } from './built.mjs';
import { measureCovers } from './covers.mjs';
import { startHost } from './headless-host.mjs';
import { at, print, REPETITIONS, round, spread } from './report.mjs';
import {
  goTo,
  lastPosition,
  lastRowIsShown,
  removePlainList,
  scrollThrough,
  toTheTop,
  usedMemory,
} from './scroll-in-page.mjs';
import { seedLibrary } from './seeded-library.mjs';

const SLOWED = 6;
/** A steady wheel: this many steps of this many pixels, one for each frame. */
const STEPS = 150;
const STEP_PIXELS = 240;
const STORIES = 10_000;
/** A machine that does other things as well takes its time. */
const PATIENCE = 120_000;
const WINDOW = { viewport: { width: 1280, height: 800 } };

await inFolder(async (folder) => {
  const many = process.env.FABLEROOM_BENCH_LIBRARY ?? join(folder, 'many');
  if (!process.env.FABLEROOM_BENCH_LIBRARY)
    await seedLibrary(many, { stories: Number(process.env.FABLEROOM_BENCH_STORIES ?? STORIES), seed: 1 });
  await measureCovers(many);
  const host = await startHost(many);
  const browser = await chromium.launch({
    ...browserOptions(),
    args: [...browserOptions().args, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
  try {
    const context = await browser.newContext(WINDOW);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(await host.link());
    await page.getByRole('heading', { level: 1 }).waitFor();
    await measureFrames(page, await plainList());
    await measureReach(page);
    await context.close();
  } finally {
    await browser.close();
    await host.stop();
  }
});

/**
 * The list to compare with, as one script that runs in the page of the library.
 * @returns {Promise<string>}
 */
async function plainList() {
  const built = await build({
    configFile: false,
    resolve: { alias: { '@renderer': fileURLToPath(new URL('../../src/renderer', import.meta.url)) } },
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'esnext',
      rolldownOptions: {
        input: fileURLToPath(new URL('plain-list.mjs', import.meta.url)),
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const script = result && 'output' in result ? result.output.find((file) => file.type === 'chunk') : undefined;
  if (script?.type !== 'chunk') throw new Error('The list to compare with could not be built');
  // The bundler's own loader of further files asks for it; here everything is in one.
  const code = script.code.replace(/^export\b.*$/gmu, '').replaceAll('import.meta', '({})');
  return `(async () => {${code}})()`;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} plain source of the page to compare with
 */
async function measureFrames(page, plain) {
  const slow = await page.context().newCDPSession(page);
  /** @type {{ ours: number[]; plain: number[] }} */
  const p95 = { ours: [], plain: [] };
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    for (const which of /** @type {const} */ (['ours', 'plain'])) {
      await openList(page, which, plain);
      await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
      const frames = await page.evaluate(scrollThrough, { steps: STEPS, pixels: STEP_PIXELS });
      await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      p95[which].push(
        at(
          frames.sort((a, b) => a - b),
          0.95,
        ),
      );
    }
  }
  print({
    bench: 'scroll',
    what: 'frame while scrolling, 95th percentile',
    unit: 'milliseconds',
    ...spread(p95.ours),
    ratios: { plainReactVirtual: round(spread(p95.ours).median / spread(p95.plain).median) },
    plainReactVirtual: spread(p95.plain),
  });
}

/**
 * The last story and back.
 * @param {import('@playwright/test').Page} page
 */
async function measureReach(page) {
  await openList(page, 'ours', '');
  const before = await page.evaluate(usedMemory);
  await page.locator('[data-card="0"]').focus();
  const begun = performance.now();
  await page.keyboard.press('End');
  await page.locator('[data-card]:focus').waitFor();
  const rows = Number(await page.getByRole('grid').getAttribute('aria-rowcount'));
  await page.waitForFunction(lastRowIsShown, rows, { timeout: PATIENCE });
  const reached = round(performance.now() - begun);
  const last = await page.evaluate(lastPosition);
  print({
    bench: 'scroll',
    what: 'End pressed until the last story is there',
    unit: 'milliseconds',
    value: reached,
    last,
  });
  await page.keyboard.press('Home');
  await page.locator('[data-card="0"]:focus').waitFor();
  // What is out of view is let go after twenty seconds.
  await page.waitForTimeout(22_000);
  const after = await page.evaluate(usedMemory);
  print({ bench: 'scroll', what: 'memory after going through and back', unit: 'bytes', value: after - before });
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {'ours' | 'plain'} which
 * @param {string} plain
 */
async function openList(page, which, plain) {
  // Its cards have the same marks.
  await page.evaluate(removePlainList);
  await page.evaluate(goTo, '#/');
  await page.locator('.library-scroll').waitFor({ state: 'detached' });
  await page.evaluate(goTo, '#/library');
  // It opens where it was left.
  await page.locator('[data-card] img').first().waitFor();
  await page.evaluate(toTheTop);
  await page.locator('[data-card="0"] img').waitFor();
  if (which === 'plain') {
    await page.evaluate(plain);
    await page.locator('[data-plain] img').first().waitFor();
  }
  await page.waitForTimeout(1500);
}
