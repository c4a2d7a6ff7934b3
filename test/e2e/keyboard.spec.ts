import { expect, test } from './support/open-fableroom.ts';
import { choices, premiseField } from './support/story-steps.ts';

test('a story is begun, read and finished without a mouse', async ({ fableroom }) => {
  const page = await fableroom.open();
  await premiseField(page).focus();
  await page.keyboard.type('A bear and a song');
  await page.keyboard.press('Control+Enter');
  await expect(choices(page).first()).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByText('Page 2').first()).toBeVisible();
  await expect(choices(page).first()).toBeVisible();
  const finish = page.getByRole('button', { name: 'Finish' });
  await finish.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The end' })).toBeVisible();
});

test('the palette goes to any place by its name', async ({ fableroom }) => {
  const page = await fableroom.open();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('libr');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The shelf is waiting' })).toBeVisible();
});
