import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';

/** Words that a camera leaves in a file, and that must not be in anything that is kept. */
export const PLANTED = 'Sentinel Road 7';

const GPS = {
  IFD0: { Make: 'Sentinel', ImageDescription: PLANTED, Copyright: PLANTED },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 24/1', GPSLongitudeRef: 'E', GPSLongitude: '2/1 21/1 7/1' },
};

function figure(hair: string, coat: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><rect width="1200" height="900" fill="#5d8a6a"/><path d="M330 900c10-230 130-330 270-330s260 100 270 330z" fill="${coat}"/><circle cx="600" cy="360" r="210" fill="${hair}"/><ellipse cx="600" cy="400" rx="150" ry="185" fill="#e9b893"/></svg>`,
  );
}

/** Real files for one test: a photo with its place in it, one that lies on its side, and three that are none. */
export async function writePhotoFiles(
  folder: string,
): Promise<Record<'photo' | 'turned' | 'words' | 'broken' | 'tiny', string>> {
  mkdirSync(folder, { recursive: true });
  const files = {
    photo: join(folder, 'mia-front.jpg'),
    turned: join(folder, 'mia-turned.jpg'),
    words: join(folder, 'notes.txt'),
    broken: join(folder, 'broken.jpg'),
    tiny: join(folder, 'tiny.png'),
  };
  const photo = await sharp(figure('#2b1d16', '#b3392c')).withExif(GPS).jpeg({ quality: 90 }).toBuffer();
  writeFileSync(files.photo, photo);
  await sharp(figure('#6a4023', '#31548f'))
    .rotate(90)
    .withMetadata({ orientation: 8, exif: GPS })
    .jpeg()
    .toFile(files.turned);
  writeFileSync(files.words, 'This is no picture.');
  writeFileSync(files.broken, photo.subarray(0, Math.floor(photo.length / 3)));
  await sharp({ create: { width: 20, height: 20, channels: 3, background: '#c2512f' } })
    .png()
    .toFile(files.tiny);
  return files;
}

/** Holds files over the middle of the page as the system's file list does, and lets them go there. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const [x, y] = [size.width / 2, size.height / 2];
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x, y, data });
  await devtools.detach();
}
