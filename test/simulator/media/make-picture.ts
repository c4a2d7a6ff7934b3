import { createHash } from 'node:crypto';
import sharp from 'sharp';

export type PictureFormat = 'png' | 'jpeg' | 'webp';

export interface PictureOrder {
  readonly width: number;
  readonly height: number;
  readonly format: PictureFormat;
  /** The same words give the same picture. */
  readonly words: string;
  readonly transparent?: boolean;
  /** Blocks on a side: 8 for a finished picture, fewer for a rougher one. */
  readonly blocks?: number;
}

const MOST_KEPT = 500;
const made = new Map<string, Promise<Buffer>>();

/** A real picture of coloured blocks, small to store. The same order is painted once. */
export function makePicture(order: PictureOrder): Promise<Buffer> {
  const key = JSON.stringify(order);
  const known = made.get(key);
  if (known !== undefined) return known;
  if (made.size >= MOST_KEPT) made.clear();
  const picture = paint(order);
  made.set(key, picture);
  return picture;
}

async function paint(order: PictureOrder): Promise<Buffer> {
  const { width, height, format, words, transparent = false, blocks = 8 } = order;
  const colours = createHash('sha512').update(words).digest();
  const pixels = Buffer.alloc(blocks * blocks * 4);
  for (let at = 0; at < pixels.length; at++) {
    const pixel = Math.floor(at / 4);
    const alpha = transparent && pixel === 0 ? 0 : 255;
    pixels[at] = at % 4 === 3 ? alpha : (colours[(at * 7 + pixel) % colours.length] ?? 0);
  }
  const picture = sharp(pixels, { raw: { width: blocks, height: blocks, channels: 4 } }).resize(width, height, {
    kernel: 'nearest',
    fit: 'fill',
  });
  if (format === 'png') return picture.png({ compressionLevel: 3 }).toBuffer();
  if (format === 'jpeg') return picture.flatten().jpeg({ quality: 70 }).toBuffer();
  return picture.webp({ quality: 70, effort: 0 }).toBuffer();
}

/** What stands where a picture or clip should be when its type is wrong. */
export const NOT_MEDIA = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< >>\n%%EOF\n');

/** Width and height of a ratio such as `16:9` at a long side, even numbers. */
export function sizeForRatio(ratio: string, longSide: number): { width: number; height: number } {
  const [wide = 1, high = 1] = ratio.split(':').map(Number);
  const scale = longSide / Math.max(wide, high);
  const even = (value: number): number => Math.max(2, Math.round((value * scale) / 2) * 2);
  return { width: even(wide), height: even(high) };
}

/** The size of a picture, or null when it is none that can be decoded. */
export async function pictureSize(
  bytes: Uint8Array,
): Promise<{ width: number; height: number; format: string; hasAlpha: boolean } | null> {
  try {
    const { width, height, format, hasAlpha } = await sharp(bytes).metadata();
    return { width, height, format, hasAlpha: hasAlpha ?? false };
  } catch {
    return null; // sharp throws for whatever it cannot decode, and that is the answer.
  }
}
