import { expect, test } from './support/open-fableroom.ts';
import { beginStory, choices } from './support/story-steps.ts';

test('a story of one room is nowhere to be seen in the other', async ({ fableroom }) => {
  const page = await fableroom.open();
  await beginStory(page, { premise: 'A dragon who only wants tea', video: false });
  await expect(choices(page).first()).toBeVisible();
  const title = (await page.getByRole('button', { name: /Rename the story/ }).innerText()).trim();
  await page.getByRole('button', { name: /Go to the kids/ }).click();
  await expect(page.getByRole('heading', { name: 'Make a new story' })).toBeVisible();
  await expect(page.getByText(title)).toHaveCount(0);
  await page.getByRole('link', { name: 'Stories' }).click();
  await expect(page.getByRole('heading', { name: 'The shelf is waiting' })).toBeVisible();
  await page.getByRole('button', { name: /Go to the grown-ups/ }).click();
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('link', { name: `Continue ${title}` })).toBeVisible();
});
