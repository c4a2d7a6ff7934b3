import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { pictureSize } from './picture-size.ts';

function picture(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#7a5' } });
}

describe('pictureSize', () => {
  it.each([
    ['PNG', () => picture(40, 70).png()],
    ['JPEG', () => picture(40, 70).jpeg()],
    ['progressive JPEG', () => picture(40, 70).jpeg({ progressive: true })],
    ['WebP', () => picture(40, 70).webp()],
    ['lossless WebP', () => picture(40, 70).webp({ lossless: true })],
  ])('would stretch a clip that starts from a %s of another ratio', async (_name, made) => {
    expect(pictureSize(new Uint8Array(await made().toBuffer()))).toEqual({ width: 40, height: 70 });
  });

  it.each([[''], ['GIF89a'], ['\u00ff\u00d8\u00ff'], ['RIFF....WEBPVP8 ']])('does not guess for %j', (text) => {
    expect(pictureSize(new Uint8Array(Buffer.from(text, 'latin1')))).toBeNull();
  });
});
