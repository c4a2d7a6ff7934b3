import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from './support/open-fableroom.ts';
import { dropFiles, PLANTED, writePhotoFiles } from './support/photo-files.ts';

/** Every file below a folder, with its bytes. */
function filesBelow(folder: string): { path: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: readFileSync(path) }));
}

const photos = (page: Page) => page.getByRole('list', { name: /in the order in which they are sent/ });

test('files dropped on the page become photos, and what is no photo is refused by itself', async ({
  fableroom,
}, testInfo) => {
  const files = await writePhotoFiles(testInfo.outputPath('photos'));
  // The search below would find it.
  expect([files.photo, files.turned].map((path) => readFileSync(path).includes(PLANTED))).toEqual([true, true]);
  const page = await fableroom.open();
  await page.getByRole('link', { name: 'Cast' }).click();
  await expect(page.getByRole('heading', { name: 'Nobody is here yet' })).toBeVisible();

  await dropFiles(page, [files.photo, files.words, files.turned, files.broken, files.tiny]);
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('mia front');
  await expect(photos(page).getByRole('button')).toHaveCount(2);
  const refused = page.getByRole('list', { name: 'Photos on their way in' }).getByRole('listitem');
  await expect(refused).toHaveCount(3);
  await expect(refused.filter({ hasText: 'notes.txt' })).toContainText('this is not a picture');
  await expect(refused.filter({ hasText: 'broken.jpg' })).toContainText('damaged');
  await expect(refused.filter({ hasText: 'tiny.png' })).toContainText('64 pixels');

  // Upright, whichever way the camera was held.
  const sides = photos(page).locator('img');
  await expect
    .poll(() => sides.evaluateAll((all: HTMLImageElement[]) => all.map((one) => one.naturalWidth > one.naturalHeight)))
    .toEqual([true, true]);
  expect(fableroom.strayRequests).toEqual([]);
  expect(await fableroom.close()).toBe(0);

  const kept = filesBelow(join(fableroom.dataFolder, 'tiers', 'adult'));
  expect(kept.filter(({ bytes }) => bytes.includes(PLANTED)).map(({ path }) => path)).toEqual([]);
  const pictures = kept.filter(({ path }) => /\.(jpe?g|png|webp)$/.test(path));
  expect(pictures.length).toBeGreaterThanOrEqual(4);
  for (const { bytes } of pictures) {
    const { exif, icc, xmp, iptc, orientation } = await sharp(bytes).metadata();
    expect({ exif, icc, xmp, iptc, orientation }).toEqual({
      exif: undefined,
      icc: undefined,
      xmp: undefined,
      iptc: undefined,
      orientation: undefined,
    });
  }
});
