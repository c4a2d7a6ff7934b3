import type { CDPSession } from '@playwright/test';
import { expect, test } from './support/open-fableroom.ts';

/** A finger that moves over the middle of the page in steps, as a real one does. */
async function swipe(finger: CDPSession, fromX: number, toX: number): Promise<void> {
  const y = 300;
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: fromX, y }] });
  for (let step = 1; step <= 8; step++) {
    const x = fromX + ((toX - fromX) * step) / 8;
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y }] });
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('a finger turns the pages, also where the page scrolls, and never leaves the book', async ({ fableroom }) => {
  const page = await fableroom.openTold('finished');
  const finger = await page.context().newCDPSession(page);
  await finger.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await page.getByRole('link', { name: 'Library' }).first().click();
  await page.getByRole('link', { name: /^Read / }).click();
  const place = page.locator('.reader-foot [role=status]');
  for (const size of [
    { width: 800, height: 600 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(size);
    await expect(place).toHaveText('Page 1 of 3');
    await swipe(finger, size.width - 200, 200);
    await expect(place).toHaveText('Page 2 of 3');
    await swipe(finger, 200, size.width - 200);
    await expect(place).toHaveText('Page 1 of 3');
    // Back from the first page leads nowhere, least of all out of the story.
    await swipe(finger, 200, size.width - 200);
    await expect(place).toHaveText('Page 1 of 3');
  }
});

test('what is chosen is told from what is not where the system gives the colours', async ({ fableroom }) => {
  const page = await fableroom.openTold('three-stories');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.getByRole('link', { name: 'Library' }).first().click();
  await page.locator('[data-card="0"]').focus();
  await page.keyboard.press('Space');
  for (const what of ['.library-filters .chip', '.library-tick']) {
    const colourWhere = (pressed: boolean) =>
      page
        .locator(`${what}[aria-pressed="${pressed}"]`)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await colourWhere(true), what).not.toBe(await colourWhere(false));
  }
});

test('nothing covers what can be done, and the covers keep their room where everything is twice as large', async ({
  fableroom,
}) => {
  const page = await fableroom.openTold('three-stories');
  await page.setViewportSize({ width: 800, height: 600 });
  await page.getByRole('link', { name: 'Library' }).first().click();
  await page.locator('[data-card="0"]').focus();
  await page.keyboard.press('Space');
  const bar = page.getByRole('group', { name: 'Selection' });
  await bar.getByRole('button', { name: 'Favourite' }).click();
  await bar.getByRole('button', { name: 'Tag' }).click();
  const toast = page.locator('.toast-area');
  await expect(toast.getByRole('button', { name: 'Undo' })).toBeVisible();
  const above = await toast.boundingBox();
  const below = await bar.boundingBox();
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  await page.keyboard.press('Escape');
  await expect(bar.getByRole('button', { name: 'Tag' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);

  // As many of the browser's pixels as a window of 800 × 600 has at a zoom of 200 %.
  await page.setViewportSize({ width: 400, height: 300 });
  const covers = await page.locator('.library-scroll').boundingBox();
  expect(covers?.height).toBeGreaterThan(150);
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(excess).toBeLessThanOrEqual(0);
  await expect(page.getByRole('textbox', { name: 'Search' })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Search or go to' })).toBeInViewport({ ratio: 1 });
});
