import { describe, expect, it } from 'vitest';
import { pictureBytes, scriptedProvider } from '../../test/support/scripted-provider.ts';
import { settle } from '../../test/support/fake-clock.ts';
import { testEngine } from '../../test/support/test-engine.ts';
import type { Library } from '../engine/library.ts';
import { assetResponse } from './asset-response.ts';

async function withPicture(): Promise<{ library: Library; id: string; bytes: Buffer }> {
  const { provider, script } = scriptedProvider();
  const bytes = Buffer.from(await pictureBytes(200));
  script.image = async () => ({ state: 'done', output: { bytes, mediaType: 'image/png' } });
  const library = (await testEngine({ providers: [provider] })).library('kids');
  const story = library.stories.create({ premise: 'a fox' });
  await library.jobs.settled(story.id);
  const take = library.stories.get(story.id).scenes[0]?.takes.find(({ kind }) => kind === 'image');
  return { library, id: take?.asset?.id ?? '', bytes };
}

function ask(
  library: Library,
  id: string,
  headers: Record<string, string> = {},
  method = 'GET',
  query = '',
): Promise<Response> {
  return assetResponse(new Request(`http://127.0.0.1/x${query}`, { method, headers }), library, id);
}

describe('assetResponse', () => {
  it('answers a whole file with its true length and type', async () => {
    const { library, id, bytes } = await withPicture();
    const response = await ask(library, id);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-length')).toBe(String(bytes.length));
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it.each([
    ['bytes=10-19', 10, 20],
    ['bytes=-7', -7, undefined],
  ])('answers %s with exactly those bytes, so that a clip can seek', async (range, from, to) => {
    const { library, id, bytes } = await withPicture();
    const response = await ask(library, id, { range });
    expect(response.status).toBe(206);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(from, to))).toBe(true);
  });

  it('answers a range outside the file with 416 and its size', async () => {
    const { library, id, bytes } = await withPicture();
    const response = await ask(library, id, { range: 'bytes=999999-' });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe(`bytes */${bytes.length}`);
  });

  it('sends no body to HEAD, and nothing again to a page that has it', async () => {
    const { library, id } = await withPicture();
    const head = await ask(library, id, {}, 'HEAD');
    expect([head.status, head.body]).toEqual([200, null]);
    const again = await ask(library, id, { 'if-none-match': head.headers.get('etag') ?? '' });
    expect([again.status, again.body]).toEqual([304, null]);
  });

  it('sends the whole file when it changed since the first part was read', async () => {
    const { library, id } = await withPicture();
    const response = await ask(library, id, { range: 'bytes=0-9', 'if-range': '"something-else"' });
    expect(response.status).toBe(200);
    await response.body?.cancel();
  });

  it.each([
    '',
    '..',
    '../../library.db',
    '%2e%2e%2flibrary.db',
    '00000000-0000-7000-8000-000000000000',
    'x.0',
    '\u0000',
  ])('knows nothing under the id %j', async (id) => {
    const { library } = await withPicture();
    expect((await ask(library, id)).status).toBe(404);
  });

  it('does not take part in writing', async () => {
    const { library, id } = await withPicture();
    expect((await ask(library, id, {}, 'PUT')).status).toBe(405);
  });

  it('serves a rough picture only while its job runs', async () => {
    const { provider, script } = scriptedProvider();
    const done = Promise.withResolvers<void>();
    const bytes = await pictureBytes();
    script.image = async (_request, { progress }) => {
      progress({ kind: 'draft', bytes, mediaType: 'image/png' });
      await done.promise;
      return { state: 'done', output: { bytes, mediaType: 'image/png' } };
    };
    const library = (await testEngine({ providers: [provider] })).library('kids');
    const story = library.stories.create({ premise: 'a fox' });
    await settle();
    const draftId = library.stories.get(story.id).scenes[0]?.jobs[0]?.draftId ?? '';
    expect((await ask(library, draftId)).status).toBe(200);
    done.resolve();
    await library.jobs.settled(story.id);
    expect((await ask(library, draftId)).status).toBe(404);
  });
});
