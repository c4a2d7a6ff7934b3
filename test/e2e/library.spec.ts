import type { Locator, Page } from '@playwright/test';
import { expect, test, type Fableroom } from './support/open-fableroom.ts';

/** The library of a room with three stories. */
async function libraryOfThree(fableroom: Fableroom): Promise<Page> {
  const page = await fableroom.openTold('three-stories');
  await page.getByRole('link', { name: 'Library', exact: true }).click();
  await expect(cards(page)).toHaveCount(3);
  await expect(page.locator('.library-cover img')).toHaveCount(3);
  return page;
}

function cards(page: Page): Locator {
  return page.getByRole('grid', { name: 'Library' }).getByRole('gridcell');
}

function openers(page: Page): Locator {
  return page.locator('[data-card]');
}

test('stories are found by what is written in them, and the conditions combine and survive a visit', async ({
  fableroom,
}) => {
  const page = await libraryOfThree(fableroom);
  await page.getByRole('textbox', { name: 'Search' }).fill('lighth');
  await expect(cards(page)).toHaveCount(1);
  await expect(page.locator('mark').first()).toHaveText(/lighth/i);
  await page.getByRole('button', { name: /as a favourite$/ }).click();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(cards(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Favourites', exact: true }).click();
  await expect(cards(page)).toHaveCount(1);
  await expect(page).toHaveURL(/favourite=true/);
  await openers(page).first().click();
  await expect(page.getByRole('article')).toBeVisible();
  await page.goBack();
  await expect(cards(page)).toHaveCount(1);
  await page.getByRole('textbox', { name: 'Search' }).fill('zebra');
  await expect(page.getByRole('heading', { name: 'No story like that here' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all stories' }).click();
  await expect(cards(page)).toHaveCount(3);
  expect(fableroom.strayRequests).toEqual([]);
});

test('many stories are selected and tagged, and one is renamed, without a mouse', async ({ fableroom }) => {
  const page = await libraryOfThree(fableroom);
  await openers(page).first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Tag', exact: true }).press('Enter');
  await page.keyboard.type('bedtime');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tags of 2 stories changed')).toBeVisible();
  await page.getByRole('combobox', { name: 'Tag' }).selectOption({ label: 'bedtime (2)' });
  await expect(cards(page)).toHaveCount(2);
  await openers(page).first().focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('The Lamp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Continue The Lamp' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('link', { name: 'Continue The Lamp' })).toHaveCount(0);
});

test('a slip costs nothing: thrown away, taken back, thrown away, put back, and only then deleted for good', async ({
  fableroom,
}) => {
  const page = await libraryOfThree(fableroom);
  await openers(page).first().focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('3 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Move to trash' }).click();
  await expect(page.getByRole('heading', { name: 'The shelf is waiting' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cards(page)).toHaveCount(3);
  await openers(page).first().focus();
  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(2);
  await page.getByRole('link', { name: 'Trash' }).click();
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByText(/^goes on /)).toBeVisible();
  await page.getByRole('button', { name: /^Put back/ }).click();
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Library', exact: true }).first().click();
  await expect(cards(page)).toHaveCount(3);
  await openers(page).first().focus();
  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(2);
  await page.getByRole('link', { name: 'Trash' }).click();
  await page.getByRole('button', { name: /^Delete for good/ }).click();
  await expect(page.getByText(/files? and .* will be gone for good/)).toBeVisible();
  await page.getByRole('button', { name: 'Delete for good', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
});

test('the way back from a story leads to the cards that were in view', async ({ fableroom }) => {
  const page = await libraryOfThree(fableroom);
  // Two columns, and a height at which the first row leaves the view.
  await page.setViewportSize({ width: 560, height: 720 });
  const scroller = page.locator('.library-scroll');
  await scroller.evaluate((box) => box.scrollTo(0, box.scrollHeight));
  const last = openers(page).and(page.locator('[data-card="2"]'));
  await expect(last).toBeInViewport();
  // The browser brings what takes the focus wholly into view.
  await last.focus();
  await expect(page.locator('[data-card="0"] h2')).not.toBeInViewport();
  const name = await last.getAttribute('aria-label');
  const place = await scroller.evaluate((box) => box.scrollTop);
  await last.press('Enter');
  await expect(page.locator('.library-scroll')).toHaveCount(0);
  await page.goBack();
  await expect(last).toBeInViewport();
  await expect(last).toHaveAttribute('aria-label', name ?? '');
  await expect(page.locator('[data-card="0"] h2')).not.toBeInViewport();
  await expect.poll(() => scroller.evaluate((box) => Math.round(box.scrollTop))).toBeCloseTo(place, -1);
});

test('the storage page says what takes the space', async ({ fableroom }) => {
  const page = await libraryOfThree(fableroom);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Storage' }).click();
  await expect(page.getByRole('heading', { name: 'What takes the space' })).toBeVisible();
  await expect(page.getByText(/free on the disk$/)).toBeVisible();
  await page.getByRole('button', { name: 'Look for faults' }).click();
  await expect(page.getByText('Nothing had to be repaired.')).toBeVisible();
});
