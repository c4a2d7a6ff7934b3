import type { Crop } from '../../contract/characters.ts';

/** Parts of a photo that are likely to show somebody's face, their upper half, and all of them. */
export interface CropProposals {
  readonly face: Crop;
  readonly half: Crop;
  readonly full: Crop;
}

/** Pixels of the copy that is looked at. */
const LOOKED_AT_SIDE = 480;
/** Of the shorter side of the photo. */
const FACE_SHARE = 0.5;
const HALF_SHARE = 0.78;
/** Width to height of somebody standing, with room around. */
const FULL_RATIO = 0.75;

/**
 * Looks for the part of a photo that draws the eye: skin, edges and strong colours, as libvips weighs them. Nobody can
 * say for certain that it is a face, so the crops are wide, and a person can set their own.
 */
export async function findCrops(bytes: Uint8Array): Promise<CropProposals> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(bytes)
    .resize({ width: LOOKED_AT_SIDE, height: LOOKED_AT_SIDE, fit: 'inside', withoutEnlargement: true })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const side = Math.max(1, Math.round(Math.min(width, height) * FACE_SHARE));
  const { info: found } = await sharp(data, { raw: { width, height, channels } })
    .resize({ width: side, height: side, fit: 'cover', position: sharp.strategy.attention })
    .raw()
    .toBuffer({ resolveWithObject: true });
  // The place is told in pixels of the picture as it was scaled for the cut.
  const scale = Math.max(side / width, side / height);
  const place = {
    x: (found.attentionX ?? (width * scale) / 2) / (width * scale),
    y: (found.attentionY ?? (height * scale) / 2) / (height * scale),
  };
  return cropsAround(place, width / height);
}

/** Crops around a place in a picture of that ratio of width to height; the place in shares of the picture. */
export function cropsAround({ x, y }: { x: number; y: number }, ratio: number): CropProposals {
  // In units of the picture's height: its width is `ratio`.
  const shorter = Math.min(1, ratio);
  const around = (width: number, height: number, above: number): Crop => {
    const share = { width: Math.min(1, width / ratio), height: Math.min(1, height) };
    return {
      left: within(x - share.width / 2, 1 - share.width),
      top: within(y - share.height * above, 1 - share.height),
      ...share,
    };
  };
  const face = shorter * FACE_SHARE;
  const half = shorter * HALF_SHARE;
  return {
    face: around(face, face, 0.5),
    // Below a face there is more of somebody than above it.
    half: around(half, Math.min(1, half / FULL_RATIO), 0.3),
    full: around(Math.min(ratio, Math.max(FULL_RATIO, half)), 1, 0.5),
  };
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), Math.max(most, 0));
}
