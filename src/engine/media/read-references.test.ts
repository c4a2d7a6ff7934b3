import { randomBytes } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import type { JobPhotoRow } from '../store/references-store.ts';
import { fitPhoto, missingPhotoIds } from './read-references.ts';

const noise = (side: number): Sharp =>
  sharp(randomBytes(side * side * 3), { raw: { width: side, height: side, channels: 3 } });

describe('fitPhoto', () => {
  it('leaves a photo alone that the model takes as it is, byte for byte', async () => {
    const bytes = await noise(64).jpeg().toBuffer();
    const fitted = await fitPhoto(bytes, 'image/jpeg', { longestSide: 64, bytes: bytes.byteLength });
    expect(fitted).toEqual({ bytes, mediaType: 'image/jpeg' });
  });

  it.each([
    ['image/jpeg', 'longer', { longestSide: 100, bytes: 1e7 }],
    ['image/png', 'longer', { longestSide: 100, bytes: 1e7 }],
    ['image/png', 'heavier', { longestSide: 400, bytes: 60_000 }],
    ['image/jpeg', 'heavier', { longestSide: 400, bytes: 20_000 }],
  ] as const)(
    'makes a %s smaller that is %s than the model takes, and keeps its kind',
    async (mediaType, _why, limits) => {
      const image = noise(300);
      const bytes = await (mediaType === 'image/png' ? image.png() : image.jpeg()).toBuffer();
      const fitted = await fitPhoto(bytes, mediaType, limits);
      const { width, height, format } = await sharp(fitted.bytes).metadata();
      expect(`image/${format}`).toBe(mediaType);
      expect(fitted.mediaType).toBe(mediaType);
      expect(Math.max(width, height)).toBeLessThanOrEqual(limits.longestSide);
      expect(fitted.bytes.byteLength).toBeLessThanOrEqual(limits.bytes);
      expect(width).toBe(height);
    },
  );

  it('turns what providers may not take into PNG, so that nothing see-through becomes black', async () => {
    const bytes = await noise(40).webp({ lossless: true }).toBuffer();
    expect((await fitPhoto(bytes, 'image/webp', { longestSide: 400, bytes: 1e7 })).mediaType).toBe('image/png');
  });

  it('throws for a file that ends in the middle, small enough or not', async () => {
    const whole = await noise(300).jpeg().toBuffer();
    const bytes = whole.subarray(0, whole.length / 2);
    await expect(fitPhoto(bytes, 'image/jpeg', { longestSide: 400, bytes: 1e7 })).rejects.toThrow();
    await expect(fitPhoto(bytes, 'image/jpeg', { longestSide: 100, bytes: 1e7 })).rejects.toThrow();
  });
});

describe('missingPhotoIds', () => {
  const row = (photoId: string | null, assetId: string | null): JobPhotoRow => ({
    job_id: 'j',
    position: 0,
    photo_id: photoId,
    character_id: 'c',
    name: 'Mia',
    asset_id: assetId,
  });
  const parts = {
    assets: { path: (id: string) => (id === 'there' ? '/there' : null) },
    references: { ofJob: () => [row('a', 'there'), row('b', 'gone'), row('c', null), row(null, 'gone')] },
  };
  const job = {
    id: 'j',
    kind: 'image' as const,
    state: 'queued' as const,
    error_code: null,
    inputs_json: '{"references":[{}]}',
  };

  it('names those whose files are gone, and none that is there or was forgotten', () => {
    expect(missingPhotoIds(parts, job)).toEqual(['b', 'c']);
    expect(missingPhotoIds(parts, { ...job, state: 'failed', error_code: 'reference-missing' })).toEqual(['b', 'c']);
  });

  it('says nothing of what needs none, or has had its photos', () => {
    expect(missingPhotoIds(parts, { ...job, state: 'done' })).toEqual([]);
    expect(missingPhotoIds(parts, { ...job, state: 'failed', error_code: 'transient' })).toEqual([]);
    expect(missingPhotoIds(parts, { ...job, inputs_json: '{}' })).toEqual([]);
  });
});
