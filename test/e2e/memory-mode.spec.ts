import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from './support/open-fableroom.ts';
import { beginStory, choices } from './support/story-steps.ts';

/** A portrait of plain colours: what matters is that it is a picture of its own. */
async function portrait(): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"><rect width="600" height="800" fill="#9fc3a0"/>
    <circle cx="300" cy="260" r="140" fill="#e8b58c"/><rect x="150" y="400" width="300" height="400" fill="#b3241f"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg().toBuffer();
}

/** Lets files go over the page, as from the system's file list. */
async function dropFiles(page: Page, files: readonly { name: string; bytes: Buffer }[]): Promise<void> {
  const carried = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of all)
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    return transfer;
  }, carried);
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

/** What the page is given for an address. */
async function bytesAt(page: Page, address: string): Promise<Buffer> {
  const bytes = await page.evaluate(
    async (url) => [...new Uint8Array(await (await fetch(url)).arrayBuffer())],
    address,
  );
  return Buffer.from(bytes);
}

test('a picture is made with the photo of who is in it; when the photo is gone it waits, and is made without it', async ({
  fableroom,
}) => {
  const page = await fableroom.open();
  await expect(page.getByRole('button', { name: 'Add someone' })).toBeVisible();
  await dropFiles(page, [
    { name: 'mia.jpg', bytes: await portrait() },
    { name: 'notes.png', bytes: Buffer.from('not a picture') },
  ]);
  await expect(page.getByRole('button', { name: 'Change mia' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'notes.png' })).toBeVisible();
  await page.getByRole('switch', { name: 'Memory Mode' }).click();
  const panel = page.getByRole('group', { name: 'Photos for the pictures' });
  await expect(panel.getByRole('listitem').filter({ hasText: 'mia' })).toHaveCount(1);
  await expect(panel).toContainText('The photos stay on this computer.');
  await beginStory(page, { video: false });

  await expect(choices(page).first()).toBeVisible();
  const madeWith = page.getByRole('list', { name: 'Photos it was made with' });
  await expect(madeWith).toHaveText('mia');
  const photo = madeWith.getByRole('img', { name: 'Photo of mia' });
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(50);

  const shown = await photo.getAttribute('src');
  const crop = await bytesAt(page, (shown ?? '').replace(/\?.*$/, ''));
  const media = join(fableroom.dataFolder, 'tiers/adult/media');
  const files = readdirSync(media, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).equals(crop));
  expect(files).toHaveLength(1);
  for (const path of files) rmSync(path);

  await page.getByRole('button', { name: /^Paint the picture again/ }).click();
  const trouble = page.getByRole('region', { name: 'The picture did not arrive' });
  await expect(trouble).toContainText('A photo of mia that goes with it is gone or cannot be read. Nothing was sent.');
  await expect(trouble.getByRole('link', { name: 'Replace it' })).toBeVisible();
  await trouble.getByRole('button', { name: 'Without it' }).click();
  await expect(page.getByText('Take 2 of 2')).toBeVisible();
  await expect(madeWith).toHaveCount(0);
  await expect(trouble).toHaveCount(0);
});

test('with memory mode off no picture carries a photo, and nothing asks for one', async ({ fableroom }) => {
  const page = await fableroom.open();
  await expect(page.getByRole('button', { name: 'Add someone' })).toBeVisible();
  await dropFiles(page, [{ name: 'mia.jpg', bytes: await portrait() }]);
  await expect(page.getByRole('button', { name: 'Change mia' })).toBeVisible();
  await beginStory(page, { video: false });
  await expect(choices(page).first()).toBeVisible();
  await expect(page.getByText('Picture by')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Photos it was made with' })).toHaveCount(0);
});
