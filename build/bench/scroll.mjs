// Scrolling the library of 100,000 stories at a sixth of the processor, beside plain @tanstack/react-virtual with the
// same cards on the same page; the last story reached; memory after scrolling through and back.
// FABLEROOM_BENCH_LIBRARY names a folder that `npm run seed` has filled already; FABLEROOM_BENCH_STORIES how many to seed.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { browserOptions } from '../scripts/browser-for-tests.mjs';
import { inFolder } from './built.mjs';
import { startHost } from './headless-host.mjs';
import { at, print, REPETITIONS, round, spread } from './report.mjs';
import { goTo, lastRowIsShown, removePlainList, scrollThrough, usedMemory } from './scroll-in-page.mjs';
import { seedLibrary } from './seeded-library.mjs';

const SLOWED = 6;
/** A steady wheel: this many steps of this many pixels, one for each frame. */
const STEPS = 300;
const STEP_PIXELS = 240;

await inFolder(async (folder) => {
  const many = process.env.FABLEROOM_BENCH_LIBRARY ?? join(folder, 'many');
  if (!process.env.FABLEROOM_BENCH_LIBRARY)
    await seedLibrary(many, { stories: Number(process.env.FABLEROOM_BENCH_STORIES ?? 100_000), seed: 1 });
  const host = await startHost(many);
  const browser = await chromium.launch({
    ...browserOptions(),
    args: [...browserOptions().args, '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto(await host.link());
    await page.getByRole('heading', { level: 1 }).waitFor();
    await measure(page, await plainList());
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
  return `(async () => {${script.code.replace(/^export\b.*$/gmu, '')}})()`;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} plain source of the page to compare with
 */
async function measure(page, plain) {
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

  await openList(page, 'ours', plain);
  const before = await page.evaluate(usedMemory);
  await page.locator('[data-card="0"]').focus();
  const begun = performance.now();
  await page.keyboard.press('End');
  await page.locator('[data-card]:focus').waitFor({ timeout: 300_000 });
  const count = Number(await page.getByRole('grid').getAttribute('aria-rowcount'));
  await page.waitForFunction(lastRowIsShown, count, { timeout: 600_000 });
  print({ bench: 'scroll', what: 'last story reached', unit: 'milliseconds', value: round(performance.now() - begun) });
  await page.keyboard.press('Home');
  await page.locator('[data-card="0"]:focus').waitFor({ timeout: 60_000 });
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
  await page.evaluate(goTo, '#/');
  await page.evaluate(goTo, '#/library');
  await page.locator('[data-card="0"] img').waitFor();
  await page.evaluate(removePlainList);
  if (which === 'plain') {
    await page.evaluate(plain);
    await page.locator('[data-plain] img').first().waitFor();
  }
  await page.waitForTimeout(1500);
}
