import type { Page } from '@playwright/test';
import { startSimulator, type Simulator } from '../simulator/start-simulator.ts';
import { expect, test } from './support/open-fableroom.ts';
import { beginStory, choices } from './support/story-steps.ts';

/** Work that is paid for, seen on the page: the words come from Practice, the picture and the clip from the simulator. */

let simulator: Simulator;

test.beforeEach(async () => {
  // A clip is asked after every five seconds; the first answer that it is not there yet would only add to that.
  simulator = await startSimulator({ pollsUntilDone: 0 });
  process.env['XAI_API_KEY'] = 'test-video-mode';
  process.env['XAI_BASE_URL'] = simulator.xai;
});
test.afterEach(async () => {
  delete process.env['XAI_API_KEY'];
  delete process.env['XAI_BASE_URL'];
  await simulator.close();
});

/** Begins a story whose pictures and clips are xAI's. */
async function beginPaidStory(page: Page, video = true): Promise<void> {
  await page.getByRole('combobox', { name: 'Words' }).selectOption('practice-storyteller');
  await expect(page.getByText(/≈ \$\d.* per scene/)).toBeVisible();
  await beginStory(page, { video });
}

/** Clips that the simulator was asked to begin. */
function clipsOrdered(): number {
  return simulator.log().filter(({ stage, kind }) => stage === 'submit' && kind === 'video').length;
}

async function clipIsHere(page: Page): Promise<void> {
  const clip = page.locator('video');
  await expect(clip).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => clip.evaluate((video: HTMLVideoElement) => video.duration)).toBeGreaterThan(1);
}

test('a clip that fails leaves the page as it is, and comes when it is tried again', async ({ fableroom }) => {
  simulator.fault({ provider: 'xai', stage: 'submit', kind: 'video', fault: '402' });
  const page = await fableroom.open();
  await beginPaidStory(page);
  const trouble = page.getByRole('region', { name: 'The clip did not arrive' });
  await expect(trouble).toContainText('has no credit left', { timeout: 60_000 });
  await expect(trouble).toContainText(/≈ \$\d.* · Grok Imagine Video.* · price of/);
  await expect(choices(page).first()).toBeVisible();
  await expect(page.getByText('Picture by')).toBeVisible();
  await trouble.getByRole('button', { name: 'Try again' }).click();
  await clipIsHere(page);
  expect(clipsOrdered()).toBe(2);
  await page.getByRole('link', { name: 'Library' }).first().click();
  await expect(page.getByText('1 clip')).toBeAttached();
});

test('a clip that is cancelled says whether it is charged all the same', async ({ fableroom }) => {
  simulator.fault({ provider: 'xai', stage: 'poll', kind: 'video', nth: 'every', fault: 'stall' });
  const page = await fableroom.open();
  await beginPaidStory(page);
  await expect.poll(clipsOrdered, { timeout: 60_000 }).toBe(1);
  await page.getByRole('button', { name: 'Stop the clip' }).click();
  const stopped = page.getByRole('region', { name: 'The clip was stopped' });
  await expect(stopped).toContainText(/charges for it all the same|Nothing is charged|does not say/, {
    timeout: 30_000,
  });
  await expect(choices(page).first()).toBeVisible();
});

test('a cap stops the third page before its call, and goes on once it is raised', async ({ fableroom }) => {
  const page = await fableroom.open();
  await beginPaidStory(page, false);
  await expect(page.getByText('Picture by')).toBeVisible({ timeout: 60_000 });
  const [first] = simulator.charges();
  // Room for the second picture and for half of the third.
  await setStoryCap(page, (first?.amountMicros ?? 0) * 2.5);
  await expect(choices(page).first()).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByText('Page 2').first()).toBeVisible();
  await expect(page.getByText('Picture by')).toBeVisible({ timeout: 60_000 });
  await expect(choices(page).first()).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByText('Page 3').first()).toBeVisible();
  const panel = page.getByRole('status', { name: 'The picture waits: a cap is reached' });
  await expect(panel).toContainText('This story’s cap is', { timeout: 60_000 });
  await expect(choices(page).first()).toBeVisible();
  expect(simulator.charges()).toHaveLength(2);
  await panel.getByRole('button', { name: 'Raise once and continue' }).click();
  await expect(page.getByText('Picture by')).toBeVisible({ timeout: 60_000 });
  expect(simulator.charges()).toHaveLength(3);
});

/** Puts a cap on each story of the room, as the page of budgets does. */
async function setStoryCap(page: Page, micros: number): Promise<void> {
  const status = await page.evaluate(async (storyMicros) => {
    const caps = { tier: 'adult', roomMicros: null, monthMicros: null, dayMicros: null, storyMicros };
    const answer = await fetch('/rpc/budgets/set', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ json: caps }),
    });
    return answer.status;
  }, Math.round(micros));
  expect(status).toBe(200);
}

test('a call whose answer was lost when Fableroom was killed waits for a decision, and is bought only then', async ({
  fableroom,
}) => {
  simulator.fault({ provider: 'xai', stage: 'submit', kind: 'image', fault: 'stall' });
  const first = await fableroom.open();
  await beginPaidStory(first, false);
  const pictures = () => simulator.log().filter(({ stage, kind }) => stage === 'submit' && kind === 'image').length;
  await expect.poll(pictures, { timeout: 60_000 }).toBe(1);
  await fableroom.kill();
  simulator.clearFaults();
  const again = await fableroom.open();
  await again.getByRole('link', { name: 'Library' }).first().click();
  await again
    .getByRole('link', { name: /^Continue / })
    .first()
    .click();
  const frame = again.getByRole('region', { name: 'It is not clear whether the picture was made' });
  await expect(frame).toContainText('It may have been made and charged.');
  expect(pictures()).toBe(1);
  await frame.getByRole('button', { name: /^Pay again · ≈ \$/ }).click();
  await expect(again.getByText('Picture by')).toBeVisible({ timeout: 60_000 });
  expect(pictures()).toBe(2);
});
