import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cutCrop } from './cut-crop.ts';
import { cropsAround, findCrops } from './find-crops.ts';

/** A flat wall with a face-coloured round on it. */
async function faceAt(x: number, y: number, width = 900, height = 600): Promise<Uint8Array> {
  const face = `<svg width="${width}" height="${height}"><rect width="100%" height="100%" fill="#8a94a0"/>
    <circle cx="${x * width}" cy="${y * height}" r="60" fill="#e0a27e"/>
    <circle cx="${x * width - 20}" cy="${y * height - 15}" r="7" fill="#20140e"/>
    <circle cx="${x * width + 20}" cy="${y * height - 15}" r="7" fill="#20140e"/></svg>`;
  return sharp(Buffer.from(face)).jpeg().toBuffer();
}

describe('findCrops', () => {
  it.each([
    [0.2, 0.3],
    [0.8, 0.3],
    [0.5, 0.7],
    [0.15, 0.8],
  ])('would cut off a face at %d, %d', async (x, y) => {
    const { face, half, full } = await findCrops(await faceAt(x, y));
    for (const crop of [face, half, full]) {
      expect(x).toBeGreaterThan(crop.left);
      expect(x).toBeLessThan(crop.left + crop.width);
      expect(y).toBeGreaterThan(crop.top);
      expect(y).toBeLessThan(crop.top + crop.height);
    }
  });

  it('would propose what is not in the photo, or a face that is not square', () => {
    for (const ratio of [0.2, 0.66, 1, 1.5, 4]) {
      for (const place of [0, 0.01, 0.5, 0.99, 1]) {
        const crops = cropsAround({ x: place, y: 1 - place }, ratio);
        for (const { left, top, width, height } of Object.values(crops)) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(1 + 1e-9);
          expect(top + height).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect((crops.face.width * ratio) / crops.face.height).toBeCloseTo(1);
      }
    }
  });
});

describe('cutCrop', () => {
  it('would cut another part than was asked for', async () => {
    const bytes = await faceAt(0.2, 0.3);
    const cut = await sharp(await cutCrop(bytes, { left: 0.1, top: 0.1, width: 0.2, height: 0.4 }))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([cut.info.width, cut.info.height]).toEqual([180, 240]);
    const middle = (120 * 180 + 90) * 3;
    expect([...cut.data.subarray(middle, middle + 3)].map((value) => Math.round(value / 16))).toEqual([14, 10, 8]);
  });
});
