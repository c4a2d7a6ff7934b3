/** RGBA bytes, straight alpha, row by row. */
export type Bytes = Uint8ClampedArray;

/** Blends `source` over `target` (opaque). Both are RGBA with the same size. */
export function blendOver(target: Bytes, source: Uint8Array | Bytes): void {
  const below = new Uint32Array(target.buffer, target.byteOffset, target.length >> 2);
  const above = new Uint32Array(source.buffer, source.byteOffset, source.length >> 2);
  for (let i = 0; i < above.length; i++) {
    const top = above[i]!;
    const alpha = top >>> 24;
    if (alpha === 0) continue;
    if (alpha === 255) {
      below[i] = top;
      continue;
    }
    const under = below[i]!;
    const share = alpha / 255;
    const rest = 1 - share;
    const blue = ((top >> 16) & 255) * share + ((under >> 16) & 255) * rest;
    const green = ((top >> 8) & 255) * share + ((under >> 8) & 255) * rest;
    const red = (top & 255) * share + (under & 255) * rest;
    below[i] = ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  }
}

/** Adds light: `source` screened onto `target`. */
export function screenOnto(target: Bytes, source: Uint8Array | Bytes): void {
  for (let i = 0; i < target.length; i += 4) {
    const alpha = source[i + 3]!;
    if (!alpha) continue;
    const share = alpha / 255;
    target[i] = target[i]! + source[i]! * share * (1 - target[i]! / 255);
    target[i + 1] = target[i + 1]! + source[i + 1]! * share * (1 - target[i + 1]! / 255);
    target[i + 2] = target[i + 2]! + source[i + 2]! * share * (1 - target[i + 2]! / 255);
  }
}

/** A reduced picture: four floats per pixel (red, green, blue, alpha), colours weighted by alpha. */
export interface Reduced {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Means over squares of `factor` pixels. */
export function reduce(bytes: Bytes, width: number, height: number, factor: number): Reduced {
  const smallWidth = Math.ceil(width / factor);
  const smallHeight = Math.ceil(height / factor);
  const data = new Float32Array(smallWidth * smallHeight * 4);
  for (let row = 0; row < smallHeight; row++)
    for (let column = 0; column < smallWidth; column++) {
      let red = 0;
      let green = 0;
      let blue = 0;
      let alpha = 0;
      let count = 0;
      const bottom = Math.min(height, row * factor + factor);
      const right = Math.min(width, column * factor + factor);
      for (let y = row * factor; y < bottom; y += 2)
        for (let x = column * factor; x < right; x += 2) {
          const i = (y * width + x) * 4;
          const weight = bytes[i + 3]!;
          red += bytes[i]! * weight;
          green += bytes[i + 1]! * weight;
          blue += bytes[i + 2]! * weight;
          alpha += weight;
          count++;
        }
      const o = (row * smallWidth + column) * 4;
      if (alpha) {
        data[o] = red / alpha;
        data[o + 1] = green / alpha;
        data[o + 2] = blue / alpha;
      }
      data[o + 3] = alpha / count;
    }
  return { data, width: smallWidth, height: smallHeight };
}

/** One channel of a reduced picture, blurred `passes` times. */
export function blurred(
  reduced: Reduced,
  channel: (data: Float32Array, index: number) => number,
  passes: number,
): Float32Array {
  const { width, height } = reduced;
  const plane = new Float32Array(width * height);
  for (let i = 0; i < plane.length; i++) plane[i] = channel(reduced.data, i * 4);
  const rows = new Float32Array(plane.length);
  for (let pass = 0; pass < passes; pass++) {
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const i = y * width + x;
        rows[i] = (plane[x ? i - 1 : i]! + plane[i]! * 2 + plane[x < width - 1 ? i + 1 : i]!) / 4;
      }
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const i = y * width + x;
        plane[i] = (rows[y ? i - width : i]! + rows[i]! * 2 + rows[y < height - 1 ? i + width : i]!) / 4;
      }
  }
  return plane;
}

/** Bilinear read of a plane at a fractional position, held at the edges. */
export function sample(plane: Float32Array, width: number, height: number, x: number, y: number): number {
  const px = x < 0 ? 0 : x > width - 1.001 ? width - 1.001 : x;
  const py = y < 0 ? 0 : y > height - 1.001 ? height - 1.001 : y;
  const ix = px | 0;
  const iy = py | 0;
  const u = px - ix;
  const v = py - iy;
  const i = iy * width + ix;
  const top = plane[i]! + (plane[i + 1]! - plane[i]!) * u;
  const bottom = plane[i + width]! + (plane[i + width + 1]! - plane[i + width]!) * u;
  return top + (bottom - top) * v;
}

/** Brightness 0..255 of the pixel at a byte (or float) index. */
export const brightness = (data: Uint8ClampedArray | Float32Array, i: number): number =>
  data[i]! * 0.3 + data[i + 1]! * 0.59 + data[i + 2]! * 0.11;

/** Darkens towards the corners. */
export function vignette(bytes: Bytes, width: number, height: number, strength: number): void {
  for (let y = 0, i = 0; y < height; y++) {
    const vertical = (y / height - 0.5) ** 2;
    for (let x = 0; x < width; x++, i += 4) {
      const factor = 1 - strength * Math.max(0, ((x / width - 0.5) ** 2 + vertical) * 2.2 - 0.18);
      bytes[i] = bytes[i]! * factor;
      bytes[i + 1] = bytes[i + 1]! * factor;
      bytes[i + 2] = bytes[i + 2]! * factor;
    }
  }
}

/** Contrast curve through the middle, as a table over byte values. */
export function contrastTable(strength: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, value) => {
    const v = value / 255;
    return Math.round(255 * (v * v * (3 - 2 * v) * strength + v * (1 - strength)));
  });
}
