// Byte loops: every index is inside its typed array by construction.
/* oxlint-disable typescript/no-non-null-assertion */
import type { Bytes } from '../painter/pixels.ts';
import type { LayerId } from '../painter/stage.ts';

/** A styled layer with premultiplied alpha, ready to be drawn at any shift. */
export interface MovingLayer {
  readonly id: LayerId;
  readonly size: number;
  /** Pixels beyond the frame on every side. */
  readonly margin: number;
  readonly pixels: Uint8Array;
  /** First and last used column of every row; an empty row has last -1. */
  readonly spans: Int32Array;
}

export function prepareLayer(id: LayerId, bytes: Bytes, size: number, margin: number): MovingLayer {
  const pixels = new Uint8Array(bytes.length);
  const spans = new Int32Array(size * 2);
  for (let y = 0; y < size; y++) {
    let first = size;
    let last = -1;
    for (let x = 0; x < size; x++) {
      const i = (y * size + x) * 4;
      const alpha = bytes[i + 3]!;
      if (!alpha) continue;
      if (x < first) first = x;
      last = x;
      const share = alpha / 255;
      pixels[i] = bytes[i]! * share;
      pixels[i + 1] = bytes[i + 1]! * share;
      pixels[i + 2] = bytes[i + 2]! * share;
      pixels[i + 3] = alpha;
    }
    spans[y * 2] = first;
    spans[y * 2 + 1] = last;
  }
  return { id, size, margin, pixels, spans };
}

/** Draws a layer over the frame, shifted by a fraction of a pixel: whole pixels would jitter. */
export function drawMoved(
  frame: Uint8Array,
  frameSize: number,
  layer: MovingLayer,
  shiftX: number,
  shiftY: number,
): void {
  const { pixels: q, spans, size, margin } = layer;
  const wholeX = Math.floor(shiftX);
  const wholeY = Math.floor(shiftY);
  const u = Math.round((shiftX - wholeX) * 256);
  const v = Math.round((shiftY - wholeY) * 256);
  const a = (256 - u) * (256 - v);
  const b = u * (256 - v);
  const c = (256 - u) * v;
  const d = u * v;
  const opaque = layer.id === 'sky';
  for (let y = 0; y < frameSize; y++) {
    const row = y + margin + wholeY;
    const first = Math.min(spans[row * 2]!, spans[row * 2 + 2]!);
    const last = Math.max(spans[row * 2 + 1]!, spans[row * 2 + 3]!);
    if (last < 0) continue;
    const left = Math.max(0, first - margin - wholeX - 1);
    const right = Math.min(frameSize - 1, last - margin - wholeX);
    let o = (y * frameSize + left) * 4;
    let i = (row * size + left + margin + wholeX) * 4;
    let j = i + size * 4;
    for (let x = left; x <= right; x++, o += 4, i += 4, j += 4) {
      const alpha = (q[i + 3]! * a + q[i + 7]! * b + q[j + 3]! * c + q[j + 7]! * d) >> 16;
      if (!alpha) continue;
      const rest = opaque ? 0 : 256 - alpha - (alpha >> 7);
      frame[o] = ((q[i]! * a + q[i + 4]! * b + q[j]! * c + q[j + 4]! * d) >> 16) + ((frame[o]! * rest) >> 8);
      frame[o + 1] =
        ((q[i + 1]! * a + q[i + 5]! * b + q[j + 1]! * c + q[j + 5]! * d) >> 16) + ((frame[o + 1]! * rest) >> 8);
      frame[o + 2] =
        ((q[i + 2]! * a + q[i + 6]! * b + q[j + 2]! * c + q[j + 6]! * d) >> 16) + ((frame[o + 2]! * rest) >> 8);
    }
  }
}
