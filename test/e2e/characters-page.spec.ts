import type { Page } from '@playwright/test';
import { hasNoFindings } from './support/accessibility.ts';
import { expect, test } from './support/open-fableroom.ts';
import { writePhotoFiles } from './support/photo-files.ts';

const photos = (page: Page) => page.getByRole('list', { name: /in the order in which they are sent/ });

test('a character is written, cropped by hand, ordered and thrown away, all by keyboard and all taken back', async ({
  fableroom,
}, testInfo) => {
  const files = await writePhotoFiles(testInfo.outputPath('photos'));
  const page = await fableroom.open();
  await page.getByRole('link', { name: 'Cast' }).click();
  await page.getByRole('button', { name: 'Make the first one' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Mia');
  await page.keyboard.press('Tab');
  await page.keyboard.type('girl');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /Mia/ })).toContainText('girl');

  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).press('Enter');
  await (await chooser).setFiles([files.photo, files.turned]);
  await expect(photos(page).getByRole('button')).toHaveCount(2);

  await page.getByRole('button', { name: 'Face' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Face' })).toHaveAttribute('aria-pressed', 'true');
  const frame = page.getByRole('button', { name: 'The part that is sent' });
  await frame.press('ArrowDown');
  await frame.press('Shift+ArrowLeft');
  await expect(page.getByText('Set by hand')).toBeVisible();
  await expect(page.getByText('Sent to the painter')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Face' })).toHaveAttribute('aria-pressed', 'true');

  const second = await photos(page).locator('img').nth(1).getAttribute('src');
  await photos(page).getByRole('button').first().press('ArrowRight');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(photos(page).locator('img').first()).toHaveAttribute('src', second ?? '');

  await hasNoFindings(page, 'with photos');
  await page.emulateMedia({ colorScheme: 'dark' });
  await hasNoFindings(page, 'with photos, dark', 'colours');
  await page.emulateMedia({ colorScheme: 'light' });

  await page.getByRole('button', { name: 'Forget this photo' }).press('Enter');
  await expect(page.getByText(/files and .* will be gone for good/)).toBeVisible();
  await expect(page.getByText('No call has ever sent it.')).toBeVisible();
  await hasNoFindings(page, 'forgetting');
  await page.getByRole('button', { name: 'Forget it' }).press('Enter');
  await expect(photos(page).getByRole('button')).toHaveCount(1);

  await page.getByRole('button', { name: 'Move to the trash' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Nobody is here yet' })).toBeVisible();
  await hasNoFindings(page, 'empty');
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Mia');
  await expect(photos(page).getByRole('button')).toHaveCount(1);
});

test("the kids' room has its own friends, and no models", async ({ fableroom }) => {
  const page = await fableroom.open('kids');
  await page.getByRole('link', { name: 'Friends' }).click();
  await page.getByRole('button', { name: 'Make a friend' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Somebody new');
  await expect(page.getByRole('heading', { name: 'Memory' })).toHaveCount(0);
  await hasNoFindings(page, 'kids');
});
