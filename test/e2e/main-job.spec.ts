import type { Page } from '@playwright/test';
import { expect, test, type Fableroom } from './support/open-fableroom.ts';
import { beginStory, choices, clipPlays, pictureIsShown } from './support/story-steps.ts';

test('a story from its premise to the reader, closed and opened again', async ({ fableroom }) => {
  const page = await fableroom.open();
  await beginStory(page, { style: 'Pixel art' });
  await textGrows(page);
  await pictureIsShown(page);
  await clipPlays(page);
  await readToTheEnd(page);
  await clipPlays(page);
  const title = await page.getByRole('button', { name: /Rename the story/ }).innerText();
  expect(await fableroom.close()).toBe(0);
  await readAgain(fableroom, title.trim());
});

test('a story that is killed in the middle goes on by itself at the next start', async ({ fableroom }) => {
  const first = await fableroom.open();
  await beginStory(first, { style: 'Pixel art' });
  await expect(first.getByText(/Writing with|Painting with|Making the clip with/).first()).toBeVisible();
  await fableroom.kill();
  const again = await fableroom.open();
  await again.getByRole('link', { name: 'Library' }).click();
  await again
    .getByRole('link', { name: /^Continue / })
    .first()
    .click();
  await pictureIsShown(again);
  await expect(choices(again).first()).toBeVisible();
  await clipPlays(again);
});

/** The words of the page come little by little, not all at once. */
async function textGrows(page: Page): Promise<void> {
  const words = page.getByRole('article');
  const length = async (): Promise<number> => (await words.innerText()).length;
  await expect.poll(length).toBeGreaterThan(10);
  const early = await length();
  await expect(choices(page).first()).toBeVisible();
  expect(await length()).toBeGreaterThan(early);
}

async function readToTheEnd(page: Page): Promise<void> {
  await page.keyboard.press('1');
  await expect(page.getByText('Page 2').first()).toBeVisible();
  await expect(choices(page).first()).toBeVisible();
  await page.getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByRole('heading', { name: 'The end' })).toBeVisible();
}

async function readAgain(fableroom: Fableroom, title: string): Promise<void> {
  const page = await fableroom.open();
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('link', { name: `Read ${title}` }).click();
  for (const number of [1, 2, 3]) {
    if (number > 1) await page.keyboard.press('ArrowRight');
    await expect(page.getByText(`Page ${number} of 3`)).toBeVisible();
    await pictureIsShown(page);
  }
  expect(fableroom.strayRequests).toEqual([]);
}
