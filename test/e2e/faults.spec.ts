import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/open-fableroom.ts';
import { beginStory, choices, clipPlays, premiseField } from './support/story-steps.ts';

test('a premise that cannot be used is refused beside the field, and nothing is lost', async ({ fableroom }) => {
  const page = await fableroom.open();
  const begin = page.getByRole('button', { name: 'Begin the story' });
  await begin.click();
  await expect(page.getByText('Write a few words about what happens')).toBeVisible();
  await expect(premiseField(page)).toHaveAccessibleDescription(/Write a few words/);
  await premiseField(page).fill('x'.repeat(20_000));
  await begin.click();
  await expect(page.getByText(/characters too long/)).toBeVisible();
  await expect(premiseField(page)).toHaveValue('x'.repeat(20_000));
});

test('markup and right-to-left text are only words', async ({ fableroom }) => {
  const page = await fableroom.open();
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs++;
    void dialog.dismiss();
  });
  await beginStory(page, { premise: '<img src=x onerror=alert(1)><script>alert(2)</script> ثعلب 🦊', video: false });
  await expect(choices(page).first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Your own words' }).fill('<b onmouseover=alert(3)>we sing</b>');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Page 2').first()).toBeVisible();
  await expect(choices(page).first()).toBeVisible();
  expect(await page.locator('main script, main [onmouseover], main [onerror], main img[src="x"]').count()).toBe(0);
  expect(dialogs).toBe(0);
});

test('a picture that was deleted from the disk is shown as absent, and the story stays readable', async ({
  fableroom,
}) => {
  const page = await fableroom.openTold('finished');
  await page.getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('link', { name: /^Read / }).getByRole('img')).toBeVisible();
  await fableroom.close();
  const media = join(fableroom.dataFolder, 'tiers', 'adult', 'media');
  for (const name of readdirSync(media)) rmSync(join(media, name), { recursive: true });
  const again = await fableroom.open();
  await again.getByRole('link', { name: 'Library' }).click();
  const card = again.getByRole('link', { name: /^Read / }).first();
  await expect(card).toBeVisible();
  await expect(card.getByRole('img')).toHaveCount(0);
  await card.click();
  await expect(again.getByText('Page 1 of 3')).toBeVisible();
  await expect(again.getByRole('article')).toContainText(/\w+ \w+ \w+/);
  await expect(again.getByRole('main').locator('img, video')).toHaveCount(0);
});

test('a clip that is stopped leaves the page as it is and can be made after all', async ({ fableroom }) => {
  const page = await fableroom.open();
  await beginStory(page);
  await expect(page.getByText('Making the clip with')).toBeVisible();
  await page.getByRole('button', { name: 'Stop the clip' }).click();
  await expect(page.getByText('The clip was stopped')).toBeVisible();
  await expect(choices(page).first()).toBeVisible();
  await page.getByRole('button', { name: 'Make it again' }).click();
  await clipPlays(page);
});
