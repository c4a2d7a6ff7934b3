import type { Metadata, Sharp, SharpOptions } from 'sharp';
import type { PHOTO_BYTES_LIMIT } from '../../contract/values.ts';
import { EngineError } from '../errors.ts';
import { decodingBytes } from './decoding-bytes.ts';

const bytesLimit: typeof PHOTO_BYTES_LIMIT = 41_943_040;
const PIXEL_LIMIT = 100_000_000;
/** Pixels; with less there is nobody to be seen. */
const SMALLEST_SIDE = 64;
/** Pixels; more is never sent and only takes room. */
const LONGEST_SIDE = 4096;
/** Memory for a picture that cannot be read row by row. */
const DECODING_LIMIT_BYTES = 200_000_000;
const JPEG_QUALITY = 92;

/** What a file must be by its first bytes, and how the library that opens it calls that. */
const FORMATS: Readonly<Record<string, Metadata['format']>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'heif',
  'image/heic': 'heif',
  'image/heif': 'heif',
  'image/heic-sequence': 'heif',
  'image/heif-sequence': 'heif',
};

export type PhotoRefusal =
  | 'too-large'
  | 'too-many-pixels'
  | 'too-small'
  | 'not-a-picture'
  | 'damaged'
  | 'heic-not-here'
  | 'too-many-photos';

/** A file that is not taken as a photo: INPUT_REFUSED {field: photo, reason}. */
export function photoRefused(reason: PhotoRefusal, message: string, cause?: unknown): EngineError {
  return new EngineError('INPUT_REFUSED', message, { field: 'photo', reason }, cause);
}

let last: Promise<unknown> = Promise.resolve();

/**
 * A photo as it is kept: upright, sRGB, at most 4096 pixels a side, of an animation the first frame, and without
 * anything that the file carried beside its picture. A JPEG, or a PNG where something shines through. One after
 * another, since each may need much memory. Throws INPUT_REFUSED.
 */
export function takeInPhoto(bytes: Uint8Array): Promise<Uint8Array> {
  const taken = last.then(() => cleanPhoto(bytes));
  last = taken.catch(() => undefined);
  return taken;
}

async function cleanPhoto(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.byteLength > bytesLimit) throw photoRefused('too-large', 'A photo has at most 40 MB');
  const { fileTypeFromBuffer } = await import('file-type');
  const type = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? '';
  const format = Object.hasOwn(FORMATS, type) ? FORMATS[type] : undefined;
  if (format === undefined) throw photoRefused('not-a-picture', `Expected a picture, got ${type || 'something else'}`);
  try {
    return await upright(bytes, format);
  } catch (error) {
    if (error instanceof EngineError) throw error;
    if (/pixel limit/i.test(String(error))) throw photoRefused('too-many-pixels', 'It has too many pixels', error);
    if (format === 'heif' && type !== 'image/avif') {
      throw photoRefused('heic-not-here', 'HEIC cannot be opened on this computer', error);
    }
    throw photoRefused('damaged', 'The picture cannot be read to its end', error);
  }
}

async function upright(bytes: Uint8Array, format: Metadata['format']): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const options: SharpOptions = { failOn: 'error', limitInputPixels: PIXEL_LIMIT, sequentialRead: true, page: 0 };
  const about = await sharp(bytes, options).metadata();
  if (about.format !== format) throw photoRefused('not-a-picture', 'The file is not what it says it is');
  // Of a picture whose frames stand below one another, one counts.
  const height = about.pageHeight ?? about.height;
  if (about.width * height > PIXEL_LIMIT) throw photoRefused('too-many-pixels', 'It has more than 100 megapixels');
  const scale = Math.min(1, LONGEST_SIDE / Math.max(about.width, height));
  if (Math.min(about.width, height) * scale < SMALLEST_SIDE) throw photoRefused('too-small', 'It is too small');
  if (decodingBytes(bytes, { ...about, height }) > DECODING_LIMIT_BYTES) {
    throw photoRefused('too-many-pixels', 'This kind of file needs too much memory at that size');
  }
  // Made small before it is turned: turning needs the whole picture at once.
  const { data, info } = await sharp(bytes, options)
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, channels } = info;
  const small = sharp(data, { raw: { width, height: info.height, channels }, limitInputPixels: PIXEL_LIMIT });
  return encoded(turned(small, about.orientation ?? 1), channels === 4 && hasClearParts(data));
}

/** Turns a picture by what its file says about the camera. */
function turned(picture: Sharp, orientation: number): Sharp {
  const [degrees, isMirrored] = TURNS[orientation] ?? [0, false];
  const mirrored = isMirrored ? picture.flop() : picture;
  return degrees === 0 ? mirrored : mirrored.rotate(degrees);
}

/** By the eight orientations of EXIF: how far it is turned clockwise once it was mirrored. */
const TURNS: Readonly<Record<number, readonly [degrees: number, isMirrored: boolean]>> = {
  2: [0, true],
  3: [180, false],
  4: [180, true],
  5: [270, true],
  6: [90, false],
  7: [90, true],
  8: [270, false],
};

/** Without the second pass over all of it, for which the whole picture would be kept in memory once more. */
async function encoded(picture: Sharp, isClear: boolean): Promise<Uint8Array> {
  if (isClear) return picture.png().toBuffer();
  return picture
    .removeAlpha()
    .jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4', optimiseCoding: false })
    .toBuffer();
}

/** Whether a picture of four bytes a pixel lets something shine through. */
function hasClearParts(data: Uint8Array): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}
