import { seededRandom } from '../seeded-random.ts';
import type { Bytes } from '../pixels.ts';

/** Cells along the side of a pixel-art picture. */
export const PIXEL_GRID = 128;
const COLOURS = 28;
const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5].map((value) => value / 16 - 0.47);

/** Flat list of red, green, blue. */
export type Palette = Float64Array;

/** Chooses the palette of a picture: far apart at first, then settled by seven rounds. */
export function choosePalette(bytes: Bytes, seed: number): Palette {
  const pixels = bytes.length / 4;
  const step = pixels > 24_000 ? 3 : 2;
  const random = seededRandom(seed);
  const palette = new Float64Array(COLOURS * 3);
  const first = Math.floor(random() * pixels) * 4;
  palette.set([bytes[first]!, bytes[first + 1]!, bytes[first + 2]!]);
  const nearest = new Float32Array(pixels).fill(1e9);
  for (let chosen = 1; chosen < COLOURS; chosen++) {
    const red = palette[chosen * 3 - 3]!;
    const green = palette[chosen * 3 - 2]!;
    const blue = palette[chosen * 3 - 1]!;
    let best = 0;
    let farthest = -1;
    for (let p = 0; p < pixels; p += step) {
      const i = p * 4;
      const distance = (bytes[i]! - red) ** 2 + (bytes[i + 1]! - green) ** 2 * 1.6 + (bytes[i + 2]! - blue) ** 2;
      if (distance < nearest[p]!) nearest[p] = distance;
      if (nearest[p]! > farthest) {
        farthest = nearest[p]!;
        best = i;
      }
    }
    palette.set([bytes[best]!, bytes[best + 1]!, bytes[best + 2]!], chosen * 3);
  }
  for (let turn = 0; turn < 7; turn++) {
    const sums = new Float64Array(COLOURS * 4);
    for (let p = 0; p < pixels; p += step) {
      const i = p * 4;
      const k = nearestColour(palette, bytes[i]!, bytes[i + 1]!, bytes[i + 2]!) * 4;
      sums[k]! += bytes[i]!;
      sums[k + 1]! += bytes[i + 1]!;
      sums[k + 2]! += bytes[i + 2]!;
      sums[k + 3]! += 1;
    }
    for (let k = 0; k < COLOURS; k++) {
      const count = sums[k * 4 + 3]!;
      if (count) for (let c = 0; c < 3; c++) palette[k * 3 + c] = sums[k * 4 + c]! / count;
    }
  }
  return palette;
}

export function nearestColour(palette: Palette, red: number, green: number, blue: number): number {
  let best = 0;
  let least = 1e9;
  for (let k = 0; k < palette.length; k += 3) {
    const dr = red - palette[k]!;
    const dg = green - palette[k + 1]!;
    const db = blue - palette[k + 2]!;
    const distance = dr * dr + dg * dg * 1.6 + db * db;
    if (distance < least) {
      least = distance;
      best = k;
    }
  }
  return best / 3;
}

/** Replaces every pixel by a palette colour, dithered by `strength` (one value per pixel). */
export function applyPalette(
  bytes: Bytes,
  width: number,
  height: number,
  palette: Palette,
  strength: Float32Array,
): void {
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 4;
      const shift = BAYER[(y & 3) * 4 + (x & 3)]! * strength[y * width + x]!;
      const k = nearestColour(palette, bytes[i]! + shift, bytes[i + 1]! + shift, bytes[i + 2]! + shift) * 3;
      bytes[i] = palette[k]!;
      bytes[i + 1] = palette[k + 1]!;
      bytes[i + 2] = palette[k + 2]!;
      bytes[i + 3] = 255;
    }
}

/** Halves a picture, with alpha. */
export function halve(bytes: Uint8Array | Bytes, width: number, height: number): Bytes {
  const [w, h] = [width >> 1, height >> 1];
  const out = new Uint8ClampedArray(w * h * 4);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++)
      for (let c = 0; c < 4; c++) {
        const i = (y * 2 * width + x * 2) * 4 + c;
        out[(y * w + x) * 4 + c] = (bytes[i]! + bytes[i + 4]! + bytes[i + width * 4]! + bytes[i + width * 4 + 4]!) / 4;
      }
  return out;
}
