import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pictureBytes, scriptedProvider, type Script } from '../../../test/support/scripted-provider.ts';
import { smallClip } from '../../../test/support/small-clip.ts';
import { testEngine } from '../../../test/support/test-engine.ts';
import type { Library } from '../library.ts';
import type { Provider } from '../provider-kit/model.ts';
import { nearestShape } from './nearest-shape.ts';
import { providerAddress } from './provider-address.ts';

const PICTURE = { prompt: 'a lighthouse', referenceIds: [], dryRun: false } as const;

async function room(change: (provider: Provider) => Provider = (provider) => provider) {
  const { provider, script } = scriptedProvider(await smallClip());
  const engine = await testEngine({ providers: [change(provider)] });
  return { engine, script, library: engine.library('adult') };
}

const only = (kind: string) => (provider: Provider) => ({
  ...provider,
  models: provider.models.filter((model) => model.kind === kind),
});

async function settled(library: Library): Promise<void> {
  if (library.jobs.activeCount() === 0) return;
  const stop = new AbortController();
  for await (const _ of library.events.watch(stop.signal)) if (library.jobs.activeCount() === 0) return;
}

async function madePicture(library: Library): Promise<string> {
  const { task } = library.media.image(PICTURE);
  await settled(library);
  return library.media.get(task?.id ?? '').outputs[0]?.asset.id ?? '';
}

describe('a picture that is asked for by itself', () => {
  it('would not be made where there is no writer', async () => {
    const { library } = await room(only('image'));
    const { task, plan } = library.media.image(PICTURE);
    expect(plan).toEqual({ modelId: 'scripted-image', modelTitle: 'Scripted Image', photos: 0, durationSeconds: null });
    expect(task).toMatchObject({ kind: 'image', prompt: 'a lighthouse', outputs: [] });
    await settled(library);
    const made = library.media.get(task?.id ?? '');
    expect(made.job.state).toBe('done');
    expect(made.outputs).toMatchObject([{ asset: { mediaType: 'image/png', present: true }, providerUrl: null }]);
  });

  it('would be needed to write', async () => {
    const { library } = await room(only('text'));
    expect(() => library.media.image(PICTURE)).toThrow(/MODEL_UNUSABLE|usable image/);
    expect(library.models().map(({ kind }) => kind)).toEqual(['text']);
  });

  it('would send other words than the given ones where no style is asked for', async () => {
    const { library, script } = await room();
    library.media.image(PICTURE);
    library.media.image({ ...PICTURE, style: 'anime' });
    await settled(library);
    const prompts = script.sent.map(({ request }) => (request as { prompt: string }).prompt);
    expect(prompts[0]).toBe('a lighthouse');
    expect(prompts[1]).toMatch(/^a lighthouse\n.*anime/i);
    expect(library.media.list({ limit: 10 }).tasks.map(({ prompt }) => prompt)).toEqual([
      'a lighthouse',
      'a lighthouse',
    ]);
  });

  it('would begin something, or say nothing of its price, for a dry run', async () => {
    const { library, script } = await room();
    const { task, price } = library.media.image({ ...PICTURE, dryRun: true });
    expect(task).toBeNull();
    expect(price).toMatchObject({ lowMicros: 30_000, highMicros: 40_000 });
    await settled(library);
    expect([library.media.list({ limit: 10 }).tasks, script.sent]).toEqual([[], []]);
  });

  it('would show figures in the kids’ room', async () => {
    const { engine } = await room();
    const { price } = engine.library('kids').media.image({ ...PICTURE, dryRun: true });
    expect(price).toMatchObject({ lowMicros: null, highMicros: null, overBudget: null });
    expect(price.lines).toMatchObject([{ modelId: 'scripted-image', lowMicros: null, highMicros: null }]);
  });

  it('would count as a file that nobody needs', async () => {
    const { library } = await room();
    const id = await madePicture(library);
    expect(await library.storage.repair()).toMatchObject({ setAside: { files: 0 } });
    expect(await library.storage.summary()).toMatchObject({
      pictures: { files: 1 },
      orphans: { files: 0 },
      missing: 0,
    });
    expect(library.assets.path(id)).not.toBeNull();
  });

  it('would lose its file with a story that shows the same one', async () => {
    const { library, script } = await room();
    const same = await pictureBytes();
    script.image = async () => ({ state: 'done', output: { bytes: same, mediaType: 'image/png' } });
    const id = await madePicture(library);
    const story = library.stories.create({ premise: 'a fox' });
    await library.jobs.settled(story.id);
    library.trash.put({ items: [{ kind: 'story', id: story.id }] });
    await library.trash.delete({ items: null });
    expect(library.assets.path(id)).not.toBeNull();
  });

  it('would not be there to be tried again, or be lost when it is', async () => {
    const { library, script } = await room();
    const works = script.image;
    script.image = () => Promise.reject(new Error('the painter is out'));
    const { task } = library.media.image(PICTURE);
    await settled(library);
    expect(library.media.get(task?.id ?? '').job.state).toBe('failed');
    script.image = works;
    const again = library.media.retry(task?.id ?? '');
    await settled(library);
    expect(library.media.get(again.id).outputs).toHaveLength(1);
    expect(() => library.media.retry(again.id)).toThrow(/./);
  });

  it('would be found by what it is not', async () => {
    const { library } = await room();
    await madePicture(library);
    const found = (filter: object): number => library.media.list({ limit: 10, ...filter }).tasks.length;
    expect([found({ kind: 'image' }), found({ kind: 'video' })]).toEqual([1, 0]);
    expect([found({ state: 'done' }), found({ state: 'failed' })]).toEqual([1, 0]);
    expect([found({ modelId: 'scripted-image' }), found({ modelId: 'other' })]).toEqual([1, 0]);
    expect(() => found({ cursor: 'x' })).toThrow(/place/);
  });

  it('would be shown in the other room', async () => {
    const { engine, library } = await room();
    const { task } = library.media.image(PICTURE);
    expect(() => engine.library('kids').media.get(task?.id ?? '')).toThrow(/no task/);
    expect(engine.library('kids').media.list({ limit: 10 }).tasks).toEqual([]);
  });
});

describe('a clip that is asked for by itself', () => {
  const CLIP = { prompt: 'waves', dryRun: false } as const;

  it('would start from another picture than the given one', async () => {
    const { library, script } = await room();
    const imageId = await madePicture(library);
    const { task, plan } = await library.media.video({ ...CLIP, imageId, durationSeconds: 9 });
    expect(plan.durationSeconds).toBe(4);
    await settled(library);
    expect(library.media.get(task?.id ?? '').outputs).toMatchObject([{ asset: { mediaType: 'video/mp4' } }]);
    const sent = clipSent(script);
    expect(Buffer.from(sent.picture.bytes)).toEqual(Buffer.from((await library.assets.read(imageId)).bytes));
    expect(sent.picture.made?.modelId).toBe('scripted-image');
  });

  it.each([
    'http://example.com/a.png',
    'https://127.0.0.1/a.png',
    'https://[::1]/a.png',
    'https://10.0.0.1/',
    'file:///x',
  ])('would fetch its first frame from %s', async (imageUrl) => {
    const { library, script } = await room();
    const asked = library.media.video({ ...CLIP, imageUrl });
    await expect(asked).rejects.toMatchObject({
      code: 'INPUT_REFUSED',
      data: { field: 'imageUrl', reason: 'not-public' },
    });
    expect([library.media.list({ limit: 10 }).tasks, script.sent]).toEqual([[], []]);
  });

  it('would take pictures from elsewhere in the kids’ room', async () => {
    const { engine } = await room();
    const asked = engine.library('kids').media.video({ ...CLIP, imageUrl: 'https://example.com/a.png' });
    await expect(asked).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('would take two first frames', async () => {
    const { library } = await room();
    const imageId = await madePicture(library);
    const asked = library.media.video({ ...CLIP, imageId, imageUrl: 'https://example.com/a.png' });
    await expect(asked).rejects.toMatchObject({ code: 'INPUT_REFUSED', data: { reason: 'both' } });
  });
});

function clipSent(script: Script): { picture: { bytes: Uint8Array; made: { modelId: string } | null } } {
  return script.sent.find(({ kind }) => kind === 'video')?.request as ReturnType<typeof clipSent>;
}

describe('the nearest size', () => {
  const model = { width: 1024, height: 1024, shapes: ['1536x1024', '1024x1536', '16:9'] };
  it.each([
    [{}, 1024, 1024],
    [{ width: 800, height: 800 }, 1024, 1024],
    [{ width: 3000, height: 2000 }, 1536, 1024],
    [{ width: 400, height: 640 }, 1024, 1536],
    [{ width: 1920, height: 1080 }, 1365, 768],
  ])('would not be the nearest to %j', (wanted, width, height) => {
    expect(nearestShape(model, wanted)).toEqual({ width, height });
  });
});

describe('an address at a provider', () => {
  it.each([
    ['https://x.test/a?X-Amz-Date=20261121T200000Z&X-Amz-Expires=3600', Date.UTC(2026, 10, 21, 21)],
    ['https://x.test/a?X-Goog-Date=20261121T200000Z&X-Goog-Expires=60', Date.UTC(2026, 10, 21, 20, 1)],
    ['https://x.test/a?Expires=1795291200&Signature=s', 1_795_291_200_000],
    ['https://x.test/a?se=2026-11-21T21%3A00%3A00Z&sig=s', Date.UTC(2026, 10, 21, 21)],
    ['https://x.test/a', null],
  ])('would end at another time: %s', (url, expiresAt) => {
    expect(providerAddress(url)).toEqual({ url, expiresAt });
  });

  it.each(['https://x.test/a?key=secret', 'https://u:p@x.test/a', 'not an address'])('would be kept: %s', (url) => {
    expect(providerAddress(url)).toBeNull();
  });
});

describe('a task that is removed', () => {
  it('would leave its words, its job and its file behind, or take the ledger along', async () => {
    const { library } = await room();
    const { task } = library.media.image({ ...PICTURE, prompt: 'a quibblefrog' });
    const id = task?.id ?? '';
    await settled(library);
    const assetId = library.media.get(id).outputs[0]?.asset.id ?? '';
    const path = library.assets.path(assetId) ?? '';
    expect(existsSync(path)).toBe(true);
    expect(await library.media.remove(id)).toEqual({ removed: true });
    expect(() => library.media.get(id)).toThrow('no task');
    expect(JSON.stringify(library.jobs.list({ limit: 9 }))).not.toContain(id);
    expect(existsSync(path)).toBe(false);
    expect(library.money.ledger({ limit: 9 }).entries).toHaveLength(1);
    await expect(library.media.remove(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('would take a picture from the clip that starts with it', async () => {
    const { library } = await room();
    const imageId = await madePicture(library);
    await library.media.video({ prompt: 'waves', imageId, dryRun: false });
    await settled(library);
    const picture = library.media.list({ kind: 'image', limit: 9 }).tasks[0];
    await library.media.remove(picture?.id ?? '');
    expect(library.assets.path(imageId)).not.toBeNull();
    await library.media.remove(library.media.list({ kind: 'video', limit: 9 }).tasks[0]?.id ?? '');
    expect(library.assets.path(imageId)).toBeNull();
  });

  it('would be gone while it is still being made', async () => {
    const { library, script } = await room();
    script.image = () => Promise.withResolvers<never>().promise;
    const { task } = library.media.image(PICTURE);
    const id = task?.id ?? '';
    await expect(library.media.remove(id)).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
      message: 'It has not ended yet: cancel it, or wait',
    });
    expect(library.media.get(id).id).toBe(id);
  });
});
