import { failure } from './http-outcome.ts';

/** Bytes and type of a picture, read from the bytes because replies name the wrong type at times. */
export interface PictureBytes {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** A picture that came as base64. Throws `empty` where there is none, `transient` where it is cut off or no picture. */
export function pictureFromBase64(base64: string): PictureBytes {
  if (base64 === '') throw failure({ kind: 'empty' }, 'The answer has no picture');
  const picture = wholePicture(base64);
  if (picture) return picture;
  const detail = 'What came is no picture, or it is cut off';
  throw failure({ kind: 'transient', sent: true, detail }, detail);
}

/** A rough picture that came as base64; null where it cannot be shown, which is no loss. */
export function wholePicture(base64: string): PictureBytes | null {
  const bytes = Buffer.from(base64, 'base64');
  const mediaType = mediaTypeOf(bytes);
  return mediaType && isWhole(bytes, mediaType) ? { bytes, mediaType } : null;
}

function mediaTypeOf(bytes: Buffer): 'image/png' | 'image/jpeg' | 'image/webp' | null {
  if (bytes.subarray(0, 4).toString('hex') === '89504e47') return 'image/png';
  if (bytes.subarray(0, 3).toString('hex') === 'ffd8ff') return 'image/jpeg';
  if (bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP') {
    return 'image/webp';
  }
  return null;
}

/** Whether a picture's end is there: PNG's IEND chunk, JPEG's end marker, as many bytes as WebP announces. */
function isWhole(bytes: Buffer, mediaType: 'image/png' | 'image/jpeg' | 'image/webp'): boolean {
  if (mediaType === 'image/png') return bytes.subarray(-16).includes('IEND');
  if (mediaType === 'image/jpeg') return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > bytes.length - 1024;
  return bytes.length >= bytes.readUInt32LE(4) + 8;
}
