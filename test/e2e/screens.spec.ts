import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { hasNoFindings } from './support/accessibility.ts';
import { expect, test } from './support/open-fableroom.ts';
import { writePhotoFiles } from './support/photo-files.ts';
import { beginStory, choices } from './support/story-steps.ts';

const FOLDER = 'test-results/screens';
const SIZES = [
  { width: 1280, height: 800 },
  { width: 800, height: 600 },
] as const;
const THEMES = ['light', 'dark'] as const;
/** A size has its own parts and a theme its own colours: each is checked, and the small window in light is neither. */
const CHECKS = { 1280: { light: 'all', dark: 'colours' }, 800: { light: null, dark: 'all' } } as const;

/** Pictures of one screen in both sizes and both themes, and no finding of the accessibility checker in any of them. */
async function takeScreens(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme });
      const path = join(FOLDER, `${name}-${size.width}x${size.height}-${theme}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      const look = CHECKS[size.width][theme];
      if (look !== null) await hasNoFindings(page, `${name} ${size.width} ${theme}`, look);
    }
    await fitsTheWidth(page, `${name} ${size.width}`);
  }
  await page.setViewportSize(SIZES[0]);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function fitsTheWidth(page: Page, where: string): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(excess, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
}

test('the cast with its crop, and what memory mode sends, in light and dark, large and small', async ({
  fableroom,
}, testInfo) => {
  const files = await writePhotoFiles(testInfo.outputPath('photos'));
  const page = await fableroom.open();
  await page.getByRole('link', { name: 'Cast' }).click();
  await expect(page.getByRole('heading', { name: 'Nobody is here yet' })).toBeVisible();
  await takeScreens(page, 'cast-empty');
  await page.getByRole('button', { name: 'Make the first one' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Mia');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles([files.photo, files.turned]);
  await expect(page.getByRole('button', { name: 'The part that is sent' })).toBeVisible();
  await takeScreens(page, 'cast');
  await page.getByRole('link', { name: 'New', exact: true }).click();
  await page.getByRole('button', { name: 'Add someone' }).click();
  await page.getByRole('button', { name: /Mia/ }).first().click();
  await page.getByRole('switch', { name: 'Memory Mode' }).click();
  await expect(page.getByRole('group', { name: 'Photos for the pictures' })).toBeVisible();
  await takeScreens(page, 'home-memory');
});

test('every screen without a story, in light and dark, large and small', async ({ fableroom }) => {
  const page = await fableroom.open();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await takeScreens(page, 'home');
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('heading', { name: 'The shelf is waiting' })).toBeVisible();
  await takeScreens(page, 'library-empty');
  await page.getByRole('link', { name: 'Activity' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await takeScreens(page, 'activity-empty');
  await page.getByRole('link', { name: 'Settings' }).click();
  for (const section of [
    'Providers and keys',
    'Models',
    'Budgets',
    'Appearance',
    'Rooms and PIN',
    'Storage',
    'Local API',
  ]) {
    await page.getByRole('link', { name: section, exact: true }).click();
    await expect(page.getByRole('heading', { name: section, level: 2 })).toBeVisible();
    await takeScreens(page, `settings-${section.split(' ', 1)[0]?.toLowerCase()}`);
  }
  expect(fableroom.strayRequests).toEqual([]);
});

test('every screen of a story, in light and dark, large and small', async ({ fableroom }) => {
  const page = await fableroom.openTold('finished');
  await page.getByRole('link', { name: 'Library' }).first().click();
  const book = page.getByRole('link', { name: /^Read / }).first();
  await expect(book).toBeVisible();
  await takeScreens(page, 'library');
  await book.click();
  await expect(page.getByText('Page 1 of 3')).toBeVisible();
  await takeScreens(page, 'reader');
  await page.evaluate(() => (location.hash = location.hash.replace('/read/', '/play/')));
  await expect(page.getByRole('heading', { name: 'The end' })).toBeVisible();
  await expect(page.locator('video')).toBeVisible();
  await takeScreens(page, 'play-end');
  await page.getByRole('button', { name: 'Back one page' }).click();
  await expect(choices(page).first()).toBeVisible();
  await expect(page.locator('video')).toBeVisible();
  await takeScreens(page, 'play-done');
  await page.getByRole('link', { name: 'Map' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await takeScreens(page, 'map');
  await page.getByRole('link', { name: 'Activity' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await takeScreens(page, 'activity');
  await page.getByRole('link', { name: 'New', exact: true }).click();
  await beginStory(page, { video: false });
  await expect(page.getByRole('article')).toContainText(/\w+ \w+ \w+/);
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(FOLDER, `play-waiting-1280x800-${colorScheme}.png`), animations: 'disabled' });
  }
  expect(fableroom.strayRequests).toEqual([]);
});

test("the kids' room is its own", async ({ fableroom }) => {
  const page = await fableroom.open('kids');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('$')).toHaveCount(0);
  await takeScreens(page, 'kids-home');
});
