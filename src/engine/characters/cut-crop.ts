import type { Crop } from '../../contract/characters.ts';
import type { AssetRow } from '../store/rows.ts';

/** Pixels; no model takes more. */
const LONGEST_SIDE = 2048;
const JPEG_QUALITY = 92;

/** Pixels; in less nobody can be recognized. */
const SMALLEST_SIDE = 16;

/** Whether a part of a picture is too small to show anything. */
export function isTooSmall(crop: Crop, { width, height }: Pick<AssetRow, 'width' | 'height'>): boolean {
  return Math.min(crop.width * (width ?? 0), crop.height * (height ?? 0)) < SMALLEST_SIDE;
}

/** A part of a photo as a picture of its own, in the photo's format. `bytes` are those of a photo that was taken in. */
export async function cutCrop(bytes: Uint8Array, crop: Crop): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const photo = sharp(bytes, { failOn: 'error' });
  const { width, height, format } = await photo.metadata();
  const [left, columns] = pixelsOf(crop.left, crop.width, width);
  const [top, rows] = pixelsOf(crop.top, crop.height, height);
  const part = photo
    .extract({ left, top, width: columns, height: rows })
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
  const kept = format === 'png' ? part.png() : part.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' });
  return kept.toBuffer();
}

/** Start and length of a stretch in whole pixels, inside the picture and at least one long. */
function pixelsOf(start: number, length: number, whole: number): [start: number, length: number] {
  const from = Math.min(Math.round(start * whole), whole - 1);
  return [from, Math.max(1, Math.min(Math.round(length * whole), whole - from))];
}
