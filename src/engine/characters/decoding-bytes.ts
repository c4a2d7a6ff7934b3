import type { Metadata } from 'sharp';

/** SOF markers, which say how many components a JPEG has, and which of them need all of it before the first row. */
const FRAME_STARTS: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb]);
const START_OF_SCAN = 0xda;
/** What WebP needs of its own beside the pixels. */
const WEBP_BYTES_PER_PIXEL = 4;
/** A frame and the canvas that it is drawn on. */
const ANIMATED_BYTES_PER_PIXEL = 8;
/** Planes, the frames that the decoder keeps, and the pixels that are made of them. */
const AVIF_BYTES_PER_PIXEL = 10;

/**
 * Bytes of memory that decoding a picture takes at least, where its format does not let it be read row by row; 0 where
 * it does.
 */
export function decodingBytes(bytes: Uint8Array, { format, width, height, ...about }: Metadata): number {
  const pixels = width * height;
  const deep = about.depth === 'uchar' ? 1 : 2;
  switch (format) {
    case 'jpeg':
      // Coefficients of two bytes each.
      return needsAllScans(bytes) ? pixels * 2 * samplesPerPixel(about) : 0;
    case 'png':
      return about.isProgressive ? pixels * about.channels * deep : 0;
    case 'webp':
      return pixels * ((about.pages ?? 1) > 1 ? ANIMATED_BYTES_PER_PIXEL : WEBP_BYTES_PER_PIXEL);
    case 'gif':
      return pixels * ANIMATED_BYTES_PER_PIXEL;
    default:
      return pixels * AVIF_BYTES_PER_PIXEL * deep;
  }
}

function samplesPerPixel({ channels, chromaSubsampling }: Pick<Metadata, 'channels' | 'chromaSubsampling'>): number {
  return chromaSubsampling?.startsWith('4:2:0') ? channels / 2 : channels;
}

/** Whether a JPEG says its picture in several goes, all of which are kept until the last. */
function needsAllScans(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let components = 0;
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return true;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === START_OF_SCAN) return (bytes[at + 4] ?? 0) < components;
    if (FRAME_STARTS.has(marker)) {
      if (marker !== 0xc0 && marker !== 0xc1) return true;
      components = bytes[at + 9] ?? 0;
    }
    at += 2 + view.getUint16(at + 2);
  }
  return true;
}
