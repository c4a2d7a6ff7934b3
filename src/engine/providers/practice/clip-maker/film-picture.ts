// Byte loops: every index is inside its typed array by construction.
/* oxlint-disable typescript/no-non-null-assertion */
import sharp from 'sharp';
import { seededRandom } from '../painter/seeded-random.ts';
import { FRAME_COUNT, FRAME_SIZE } from './video-encoder.ts';
import type { FrameDrawer } from './video-encoder.ts';

/** The picture is kept a little larger than the frame: the camera moves within the rest. */
const SOURCE_SIZE = 808;

/** A slow, eased breath of the camera over any picture: in and a little aside, then back; the loop has no seam. */
export async function filmPicture(file: Uint8Array, seed: number): Promise<FrameDrawer> {
  const { data } = await sharp(file)
    .rotate()
    .resize(SOURCE_SIZE, SOURCE_SIZE, { fit: 'cover' })
    .flatten({ background: '#ffffff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const random = seededRandom(seed ^ 0x51ed27);
  const heading = random() * Math.PI * 2;
  const focusX = Math.cos(heading) * 0.5;
  const focusY = Math.sin(heading) * 0.35;
  return (frame, index) => {
    const phase = (index / FRAME_COUNT) * Math.PI * 2;
    const closer = (1 - Math.cos(phase)) / 2;
    const width = SOURCE_SIZE - 6 - closer * 92;
    const rest = (SOURCE_SIZE - width) / 2;
    const sway = Math.sin(phase) * 3;
    const left = rest + Math.max(-rest, Math.min(rest, focusX * rest * closer + sway));
    const top = rest + Math.max(-rest, Math.min(rest, focusY * rest * closer + sway * 0.4));
    scaleInto(frame, data, left, top, width / FRAME_SIZE);
  };
}

/** Bilinear read of a square part of the source, in eight-bit fixed point. */
function scaleInto(frame: Uint8Array, source: Uint8Array, left: number, top: number, step: number): void {
  for (let y = 0, o = 0; y < FRAME_SIZE; y++) {
    const sy = Math.min(SOURCE_SIZE - 1.01, top + y * step);
    const iy = sy | 0;
    const v = ((sy - iy) * 256) | 0;
    const row = iy * SOURCE_SIZE * 4;
    for (let x = 0; x < FRAME_SIZE; x++, o += 4) {
      const sx = Math.min(SOURCE_SIZE - 1.01, left + x * step);
      const ix = sx | 0;
      const u = ((sx - ix) * 256) | 0;
      const i = row + ix * 4;
      const j = i + SOURCE_SIZE * 4;
      const a = (256 - u) * (256 - v);
      const b = u * (256 - v);
      const c = (256 - u) * v;
      const d = u * v;
      frame[o] = (source[i]! * a + source[i + 4]! * b + source[j]! * c + source[j + 4]! * d) >> 16;
      frame[o + 1] = (source[i + 1]! * a + source[i + 5]! * b + source[j + 1]! * c + source[j + 5]! * d) >> 16;
      frame[o + 2] = (source[i + 2]! * a + source[i + 6]! * b + source[j + 2]! * c + source[j + 6]! * d) >> 16;
    }
  }
}
