import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../src/contract/index.ts';
import { PHOTO_BYTES_LIMIT } from '../../src/contract/values.ts';
import { scriptedProvider } from '../support/scripted-provider.ts';
import { testEngine } from '../support/test-engine.ts';
import { rawRequest } from './raw-request.ts';
import { testServer, transports } from './transports.ts';

/** Noise does not get smaller in a file, so that this has about as many bytes as wanted. */
async function photo(side: number, format: 'png' | 'jpeg' = 'jpeg'): Promise<File> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  const bytes = await sharp({ create: { width: side, height: side, channels: 3, background: 'red', noise } })
    .toFormat(format)
    .toBuffer();
  return new File([new Uint8Array(bytes)], 'mia.jpg', { type: `image/${format}` });
}

describe.each(transports)('characters over $name', ({ connect }) => {
  async function client(): Promise<Client> {
    return connect(await testEngine({ providers: [scriptedProvider().provider] }));
  }

  it('would not take a photo as a file', async () => {
    const { characters } = await client();
    const { id } = await characters.create({ name: 'Mia' });
    const { character, photo: added } = await characters.addPhoto({ id, file: await photo(200) });
    expect(character.photos).toEqual([added]);
    expect(added).toMatchObject({ shape: 'half', asset: { mediaType: 'image/jpeg', width: 200, present: true } });
    const replaced = await characters.replacePhoto({ photoId: added.id, file: await photo(300) });
    expect(replaced.photos[0]).toMatchObject({ id: added.id, asset: { width: 300 } });
  });

  it('would stop a photo that is larger than any words may be', async () => {
    const { characters } = await client();
    const { id } = await characters.create({ name: 'Mia' });
    const file = await photo(1400, 'png');
    expect(file.size).toBeGreaterThan(4 * 1024 * 1024);
    const { character } = await characters.addPhoto({ id, file });
    expect(character.photos[0]?.asset.width).toBe(1400);
  });

  it('would not say why a file is refused', async () => {
    const { characters } = await client();
    const { id } = await characters.create({ name: 'Mia' });
    const file = new File(['no picture'], 'mia.jpg', { type: 'image/jpeg' });
    await expect(characters.addPhoto({ id, file })).rejects.toMatchObject({
      code: 'INPUT_REFUSED',
      data: { field: 'photo', reason: 'not-a-picture' },
    });
  });
});

describe('the limit of a body', () => {
  it('would be that of a photo for anything else, or none for a photo', async () => {
    const server = await testServer(await testEngine({ providers: [scriptedProvider().provider] }));
    const photos = '/api/v1/characters/0199d5d2-0000-7000-8000-000000000000/photos';
    const told = async (path: string, bytes: number, method = 'POST'): Promise<number> => {
      const head = [
        `${method} ${path} HTTP/1.1`,
        `host: 127.0.0.1:${server.port}`,
        `authorization: Bearer ${server.newToken()}`,
        'content-type: application/octet-stream',
        `content-length: ${bytes}`,
        'connection: close',
      ];
      return (await rawRequest(server.port, `${head.join('\r\n')}\r\n\r\n`)).status;
    };
    const large = 2 * 1024 * 1024;
    const others = ['/api/v1/characters', '/api/v1/stories', '/rpc/characters/create', `${photos}/more`];
    for (const path of others) expect(await told(path, large), path).toBe(413);
    expect(await told(photos, large, 'PUT')).toBe(413);
    for (const path of [photos, '/rpc/characters/addPhoto', '/rpc/characters/replacePhoto']) {
      expect(await told(path, PHOTO_BYTES_LIMIT + 1024 * 1024), path).toBe(413);
      expect(await told(path, PHOTO_BYTES_LIMIT), path).not.toBe(413);
    }
  });
});
