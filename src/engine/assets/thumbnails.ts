import { writeDurableFile } from './durable-file.ts';

/** Widths in pixels at which pictures are shown small. */
export const THUMBNAIL_WIDTHS = [320, 640] as const;
export type ThumbnailWidth = (typeof THUMBNAIL_WIDTHS)[number];

/** Writes a WebP of that width of a picture's bytes. */
export async function makeThumbnail(picture: Uint8Array, target: string, width: ThumbnailWidth): Promise<void> {
  await writeDurableFile(target, await thumbnailOf(picture, width));
}

/** A WebP of that width of a picture's bytes. The work runs in libuv's threads, not on the event loop. */
export async function thumbnailOf(picture: Uint8Array, width: ThumbnailWidth): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(picture, { failOn: 'warning', limitInputPixels: 5e7 })
    .rotate()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer();
}
