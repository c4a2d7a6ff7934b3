import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { takeInPhoto } from './photo-intake.ts';

/** Red on the left, blue on the right; half as high as wide. */
async function twoColours(): Promise<Sharp> {
  const right = await sharp({ create: { width: 100, height: 100, channels: 3, background: 'blue' } })
    .png()
    .toBuffer();
  return sharp({ create: { width: 200, height: 100, channels: 3, background: 'red' } }).composite([
    { input: right, left: 100, top: 0 },
  ]);
}

async function pixelAt(bytes: Uint8Array, left: number, top: number): Promise<string> {
  const { data } = await sharp(bytes)
    .removeAlpha()
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [red = 0, , blue = 0] = data;
  return red > blue ? 'red' : 'blue';
}

function refusedWith(reason: string): object {
  return { code: 'INPUT_REFUSED', data: { field: 'photo', reason } };
}

describe('takeInPhoto', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'would leave a photo turned that was taken at orientation %i',
    async (orientation) => {
      const bytes = await (await twoColours()).withMetadata({ orientation }).png().toBuffer();
      const upright = await sharp(bytes).autoOrient().png().toBuffer({ resolveWithObject: true });
      const taken = await takeInPhoto(bytes);
      const { width, height } = await sharp(taken).metadata();
      expect([width, height]).toEqual([upright.info.width, upright.info.height]);
      for (const [x, y] of [
        [0.2, 0.2],
        [0.8, 0.8],
      ] as const) {
        const [left, top] = [Math.round(x * width), Math.round(y * height)];
        expect(await pixelAt(taken, left, top)).toBe(await pixelAt(upright.data, left, top));
      }
    },
  );

  it('would fill what is clear with black, or keep an alpha that says nothing', async () => {
    const clear = {
      create: { width: 80, height: 80, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0.3 } },
    } as const;
    const solid = { create: { ...clear.create, background: { r: 9, g: 9, b: 9, alpha: 1 } } } as const;
    const kept = await sharp(await takeInPhoto(await sharp(clear).png().toBuffer())).metadata();
    expect(kept).toMatchObject({ format: 'png', hasAlpha: true });
    const taken = await sharp(await takeInPhoto(await sharp(solid).webp().toBuffer())).metadata();
    expect(taken).toMatchObject({ format: 'jpeg', hasAlpha: false });
  });

  it('would take a wide gamut for the usual one', async () => {
    // The strongest red of a P3 screen is outside sRGB, so it becomes the strongest red there.
    const p3 = await sharp({ create: { width: 80, height: 80, channels: 3, background: '#ff0000' } })
      .withIccProfile('p3', { attach: true })
      .png()
      .toBuffer();
    const { data } = await sharp(await takeInPhoto(p3))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(245);
    expect(data[1]).toBeLessThan(20);
  });

  it('would keep more pixels than are ever sent', async () => {
    const large = await sharp({ create: { width: 5000, height: 2500, channels: 3, background: 'green' } })
      .jpeg()
      .toBuffer();
    expect(await sharp(await takeInPhoto(large)).metadata()).toMatchObject({ width: 4096, height: 2048 });
  });

  it('would enlarge a small one, or take one in which nobody can be seen', async () => {
    const photo = (side: number): Promise<Buffer> =>
      sharp({ create: { width: 200, height: side, channels: 3, background: 'green' } })
        .png()
        .toBuffer();
    expect(await sharp(await takeInPhoto(await photo(64))).metadata()).toMatchObject({ width: 200, height: 64 });
    await expect(takeInPhoto(await photo(63))).rejects.toMatchObject(refusedWith('too-small'));
  });

  it('would take a file above 40 MB', async () => {
    await expect(takeInPhoto(new Uint8Array(40 * 1024 * 1024 + 1))).rejects.toMatchObject(refusedWith('too-large'));
  });

  it('would call a HEIC photo that cannot be opened here damaged', async () => {
    const heic = Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0heicmif1\0\0\0\u0008mdat', 'latin1');
    await expect(takeInPhoto(heic)).rejects.toMatchObject(refusedWith('heic-not-here'));
  });
});
