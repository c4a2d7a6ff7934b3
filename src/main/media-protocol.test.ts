import { describe, expect, it } from 'vitest';
import { mediaProtocol, readMediaAddress } from './media-protocol.ts';

const id = '01a1fe58-be3c-75df-b957-8011bd0556b4';

describe('readMediaAddress', () => {
  it('reads the room and the asset, whatever the query', () => {
    expect(readMediaAddress(`media://kids/${id}?width=320`)).toEqual({ tier: 'kids', assetId: id });
  });

  it.each([
    `media://kids/${id}/..`,
    `media://kids/../adult/${id}`,
    `media://kids/%2e%2e`,
    `media://kids@adult/${id}`,
    `media://kids:80/${id}`,
    `media://kids/`,
    `media:kids/${id}`,
    `http://kids/${id}`,
    `media://kids/${id}#x`,
  ])('takes nothing else: %s', (address) => {
    expect(readMediaAddress(address)).toBeNull();
  });
});

describe('mediaProtocol', () => {
  const answered: string[] = [];
  let room: 'kids' | 'adult' = 'kids';
  const handle = mediaProtocol(
    () => room,
    (_request, assetId) => {
      answered.push(assetId);
      return Promise.resolve(new Response('bytes', { headers: { 'cross-origin-resource-policy': 'same-origin' } }));
    },
  );
  const facts = async (response: Response) => [response.status, [...response.headers], await response.text()];

  it('gives the other room the same answer as an asset that never was', async () => {
    const other = await facts(await handle(new Request(`media://adult/${id}`)));
    const never = await facts(await handle(new Request('media://nowhere/x')));
    expect(other).toEqual(never);
    expect(other[0]).toBe(404);
    expect(answered).toEqual([]);
  });

  it('follows the window into another room', async () => {
    room = 'adult';
    expect((await handle(new Request(`media://kids/${id}`))).status).toBe(404);
    expect((await handle(new Request(`media://adult/${id}`))).status).toBe(200);
    expect(answered).toEqual([id]);
  });

  it('lets the page of app:// show what comes from media://', async () => {
    const response = await handle(new Request(`media://adult/${id}`));
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  it('takes no other method', async () => {
    expect((await handle(new Request(`media://adult/${id}`, { method: 'DELETE' }))).status).toBe(405);
  });
});
