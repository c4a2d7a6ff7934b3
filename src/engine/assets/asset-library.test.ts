import { readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pictureBytes } from '../../../test/support/scripted-provider.ts';
import { smallClip } from '../../../test/support/small-clip.ts';
import { temporaryFolder } from '../../../test/support/test-engine.ts';
import { openLibraryStore } from '../store/library-store.ts';
import { systemPorts } from '../system-ports.ts';
import { AssetLibrary } from './asset-library.ts';

function assetLibrary(): { assets: AssetLibrary; folder: string } {
  const folder = temporaryFolder();
  const store = openLibraryStore(join(folder, 'library.db'));
  onTestFinished(() => store.close());
  const { newId, clock } = systemPorts({ dataFolder: folder } as never);
  return { assets: new AssetLibrary({ store, folder: join(folder, 'media'), newId, now: () => clock.now() }), folder };
}

async function stored(bytes: Uint8Array, kind: 'image' | 'video') {
  const { assets, folder } = assetLibrary();
  const row = await assets.store(bytes, kind);
  assets.insert(row);
  return { assets, folder, row };
}

describe('the asset library', () => {
  it('knows size and type from the bytes, whatever they were called', async () => {
    const { row } = await stored(await pictureBytes(80), 'image');
    expect(row).toMatchObject({ media_type: 'image/png', width: 80, height: 80, duration_seconds: null });
  });

  it('knows how long a clip is', async () => {
    const { row } = await stored(await smallClip(), 'video');
    expect(row).toMatchObject({ media_type: 'video/mp4', width: 32, height: 32 });
    expect(row.duration_seconds).toBeCloseTo(1, 1);
  });

  it.each([
    ['a web page that came instead of a picture', Buffer.from('<!doctype html><title>Error</title>')],
    ['an SVG, which could carry script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s', async (_what, bytes) => {
    const { assets, folder } = assetLibrary();
    await expect(assets.store(bytes, 'image')).rejects.toMatchObject({ code: 'wrong-type' });
    expect(readdirSync(folder)).not.toContain('media');
  });

  it('refuses a picture where a clip was asked for', async () => {
    await expect(assetLibrary().assets.store(await pictureBytes(), 'video')).rejects.toMatchObject({
      code: 'wrong-type',
    });
  });

  it('keeps equal bytes once', async () => {
    const bytes = await pictureBytes();
    const { assets, row } = await stored(bytes, 'image');
    expect((await assets.store(bytes, 'image')).id).toBe(row.id);
  });

  it('keeps equal bytes once when two arrive before either is entered', async () => {
    const { assets } = assetLibrary();
    const bytes = await pictureBytes();
    const [one, two] = await Promise.all([assets.store(bytes, 'image'), assets.store(bytes, 'image')]);
    expect(one.id).toBe(two.id);
    assets.insert(one);
    assets.insert(two);
    expect(assets.view(one.id).present).toBe(true);
  });

  it('shows a deleted or cut-off file as absent and never serves it', async () => {
    const { assets, row } = await stored(await pictureBytes(), 'image');
    const path = assets.path(row.id) ?? '';
    truncateSync(path, 10);
    expect(assets.view(row.id).present).toBe(false);
    expect(await assets.servable(row.id, null)).toBeNull();
    rmSync(path);
    expect(assets.path(row.id)).toBeNull();
    await expect(assets.read(row.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('leaves no temporary file behind', async () => {
    const { folder } = await stored(await pictureBytes(), 'image');
    const left = readdirSync(join(folder, 'media'), { recursive: true, encoding: 'utf8' });
    expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('serves a thumbnail of the asked width, in WebP', async () => {
    const { assets, row } = await stored(await pictureBytes(1024), 'image');
    const file = await assets.servable(row.id, 320);
    expect(file?.mediaType).toBe('image/webp');
    expect(await sharp(file?.path).metadata()).toMatchObject({ width: 320, height: 320, format: 'webp' });
  });

  it('simply has no thumbnail of a picture that is damaged inside', async () => {
    const { assets, row } = await stored(await pictureBytes(1024), 'image');
    writeFileSync(assets.path(row.id) ?? '', Buffer.alloc(row.bytes, 7));
    expect(await assets.servable(row.id, 320)).toBeNull();
  });

  it('would still write thumbnails into a room that is closed', async () => {
    const { assets, folder, row } = await stored(await pictureBytes(1024), 'image');
    const making = assets.prepareThumbnails(row.id);
    // The picture is read at once; what is made of it comes later.
    await assets.close();
    const thumbnails = (): string[] =>
      readdirSync(join(folder, 'media'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.webp'),
      );
    const written = thumbnails();
    await making;
    expect(thumbnails()).toEqual(written);
    expect(written).toHaveLength(1);
    expect(await assets.servable(row.id, 640)).toBeNull();
  });
});
