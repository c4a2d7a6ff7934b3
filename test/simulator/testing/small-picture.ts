import sharp from 'sharp';
import { makePicture, type PictureFormat } from '../media/make-picture.ts';

export function smallPicture(format: PictureFormat = 'png', size = 64): Promise<Buffer> {
  return makePicture({ width: size, height: size, format, words: 'a fox', transparent: format === 'png' });
}

export async function smallDataUrl(format: PictureFormat = 'png'): Promise<string> {
  return `data:image/${format};base64,${(await smallPicture(format)).toString('base64')}`;
}

/** Decodes every pixel and says what it was. */
export async function decoded(base64: string | Uint8Array): Promise<string> {
  const bytes = typeof base64 === 'string' ? Buffer.from(base64, 'base64') : base64;
  const { format } = await sharp(bytes).metadata();
  const { info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return `${format} ${info.width}x${info.height}`;
}
