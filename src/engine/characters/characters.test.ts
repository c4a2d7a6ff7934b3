import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { settle } from '../../../test/support/fake-clock.ts';
import { pageJson } from '../../../test/support/scripted-provider.ts';
import { storyRoom, type StoryRoom } from '../../../test/support/story-room.ts';

const FACTS = { hair: 'red', skin: '', age: '', outfit: 'blue coat', marks: '' };

/** A photo with other pixels for every number. */
async function photo(number: number, side = 200): Promise<Uint8Array> {
  const background = { r: (number * 53) % 256, g: 120, b: (number * 97) % 256 };
  return sharp({ create: { width: side, height: side, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** A room in which Mia is a character with one photo. */
async function withMia(): Promise<StoryRoom & { mia: string; photoId: string }> {
  const room = await storyRoom();
  const { id: mia } = room.library.characters.create({ name: 'Mia', description: 'a quick girl', facts: FACTS });
  const added = await room.library.characters.photos.add(mia, await photo(1));
  return { ...room, mia, photoId: added.photo.id };
}

describe('characters', () => {
  it('would let two be called the same but for an accent', async () => {
    const { library } = await storyRoom();
    library.characters.create({ name: 'Zoé' });
    const refused = { code: 'INPUT_REFUSED', data: { field: 'name', reason: 'taken' } };
    expect(() => library.characters.create({ name: ' zoe ' })).toThrow(expect.objectContaining(refused));
  });

  it('would not take a change back, or not make it again', async () => {
    const { library, mia, photoId } = await withMia();
    const { characters, history } = library;
    characters.update({ id: mia, name: 'Maya', facts: { hair: 'black' } });
    history.undo();
    expect(characters.get(mia)).toMatchObject({ name: 'Mia', facts: { hair: 'red', outfit: 'blue coat' } });
    history.redo();
    expect(characters.get(mia)).toMatchObject({ name: 'Maya', facts: { hair: 'black', outfit: '' } });
    const before = characters.get(mia).photos[0];
    await characters.photos.crop({ photoId, shape: 'face' });
    await characters.photos.replace(photoId, await photo(2, 300));
    history.undo();
    history.undo();
    expect(characters.get(mia).photos[0]).toEqual(before);
  });

  it('would come back under a name that somebody else has meanwhile', async () => {
    const { library, mia } = await withMia();
    library.characters.update({ id: mia, name: 'Maya' });
    library.characters.create({ name: 'Mia' });
    const { entries } = library.history.list();
    const renamed = entries[1]?.id ?? '';
    // The newer one is taken back with it, so the name is free again.
    library.history.undo({ id: renamed });
    expect(library.characters.get(mia).name).toBe('Mia');
    library.trash.put({ items: [{ kind: 'character', id: mia }] });
    library.characters.create({ name: 'Mia' });
    library.trash.restore({ items: [{ kind: 'character', id: mia }] });
    expect(library.characters.list().characters.map(({ name }) => name)).toEqual(['Mia', 'Mia 2']);
  });

  it('would share a photo with its copy so that forgetting one takes the other', async () => {
    const { library, mia, photoId } = await withMia();
    const copy = library.characters.duplicate(mia);
    expect(copy).toMatchObject({ name: 'Mia 2', description: 'a quick girl', photos: [{ asset: { present: true } }] });
    expect(await library.characters.photos.forget({ photoId })).toMatchObject({ files: 0, bytes: 0 });
    expect(library.characters.get(copy.id).photos[0]?.asset.present).toBe(true);
  });

  it('would take an order that leaves a photo out', async () => {
    const { library, mia, photoId } = await withMia();
    const { photos } = library.characters;
    const second = await photos.add(mia, await photo(2));
    expect(() => photos.order({ id: mia, photoIds: [photoId, photoId] })).toThrow(/every photo once/);
    const ordered = photos.order({ id: mia, photoIds: [second.photo.id, photoId] });
    expect(ordered.photos.map(({ id }) => id)).toEqual([second.photo.id, photoId]);
    library.history.undo();
    expect(library.characters.get(mia).photos.map(({ id }) => id)).toEqual([photoId, second.photo.id]);
  });

  it('would take a twenty-fifth photo', async () => {
    const { library, mia, run, photoId } = await withMia();
    for (let number = 0; number < 23; number++) {
      run(
        'INSERT INTO photos SELECT ?, character_id, asset_id, crop_asset_id, shape, crop_json, proposals_json, ?, 0 FROM photos WHERE id = ?',
        `p${number}`,
        number + 1,
        photoId,
      );
    }
    const refused = { code: 'INPUT_REFUSED', data: { field: 'photo', reason: 'too-many-photos' } };
    await expect(library.characters.photos.add(mia, await photo(2))).rejects.toMatchObject(refused);
  });
});

describe('forgetting a photo', () => {
  it('would leave an earlier file of it, a thumbnail, or a way back', async () => {
    const { library, mia, photoId, files, rows } = await withMia();
    await library.characters.photos.crop({ photoId, shape: 'face' });
    await library.characters.photos.replace(photoId, await photo(2, 400));
    const [shown] = library.characters.get(mia).photos;
    await library.assets.prepareThumbnails(shown?.asset.id ?? '');
    const all = files();
    expect(all.length).toBeGreaterThan(4);
    const told = await library.characters.photos.forget({ photoId, dryRun: true });
    expect(told.files).toBe(all.length);
    expect(files()).toEqual(all);
    expect(await library.characters.photos.forget({ photoId })).toEqual(told);
    expect(files()).toEqual([]);
    expect(rows('SELECT * FROM assets')).toEqual([]);
    expect(library.characters.get(mia).photos).toEqual([]);
    expect(() => library.history.undo()).toThrow(/deleted for good/);
  });

  it('would not say which calls had sent it, or keep it with them', async () => {
    const { library, photoId, rows, run, story } = await withMia();
    const { id } = await story();
    const [job] = rows<{ id: string }>("SELECT id FROM jobs WHERE kind = 'image'");
    run(
      "INSERT INTO job_photos SELECT ?, 0, id, character_id, 'Mia', crop_asset_id FROM photos WHERE id = ?",
      job?.id,
      photoId,
    );
    const title = library.stories.get(id).title;
    const { calls } = await library.characters.photos.forget({ photoId });
    expect(calls).toMatchObject([{ jobId: job?.id, provider: { id: 'scripted' }, storyTitle: title }]);
    expect(rows('SELECT photo_id, asset_id, name FROM job_photos')).toEqual([
      { photo_id: null, asset_id: null, name: 'Mia' },
    ]);
  });
});

describe('a character in the trash', () => {
  it('would lose its photos, or not be listed with its name and first photo', async () => {
    const { library, mia } = await withMia();
    const [shown] = library.characters.get(mia).photos;
    const bytes = (shown?.asset.bytes ?? 0) + (shown?.cropAsset.bytes ?? 0);
    library.trash.put({ items: [{ kind: 'character', id: mia }] });
    expect(library.characters.list().characters).toEqual([]);
    const listed = library.trash.list({ limit: 10 });
    expect(listed.items).toMatchObject([
      { item: { kind: 'character' }, title: 'Mia', storyId: null, coverId: shown?.cropAsset.id, bytes },
    ]);
    expect(listed.bytes).toBe(bytes);
    library.history.undo();
    expect(library.characters.get(mia).photos).toEqual([shown]);
  });

  it('would be a thing without a name in the list of changes, or still be named there when it is gone for good', async () => {
    const { library, mia } = await withMia();
    const newest = () => library.history.list().entries[0];
    const { id: zoe } = library.characters.create({ name: 'Zoé' });
    const both = [mia, zoe].map((id) => ({ kind: 'character' as const, id }));
    library.trash.put({ items: [{ kind: 'character', id: mia }] });
    expect(newest()).toMatchObject({ what: 'trashed', storyTitle: 'Mia', storyId: null, count: 1 });
    library.characters.create({ name: 'Mia' });
    library.trash.restore({ items: [{ kind: 'character', id: mia }] });
    expect(newest()).toMatchObject({ what: 'restored', storyTitle: 'Mia 2' });
    library.trash.put({ items: both });
    expect(newest()).toMatchObject({ what: 'trashed', storyTitle: null, count: 2 });
    library.trash.restore({ items: both });
    library.trash.put({ items: [{ kind: 'character', id: mia }] });
    await library.trash.delete({ items: null });
    const named = library.history.list().entries.flatMap(({ storyTitle }) => storyTitle ?? []);
    expect(new Set(named)).toEqual(new Set(['Zoé', 'Mia']));
    expect(named.filter((name) => name === 'Mia')).toHaveLength(1);
  });

  it('would leave files behind, or take the words out of its stories', async () => {
    const { library, mia, files } = await withMia();
    const cast = [{ name: 'Mia', characterId: mia }];
    const { id } = library.stories.create({ premise: 'a fox', cast });
    await library.jobs.settled(id);
    library.trash.put({ items: [{ kind: 'character', id: mia }] });
    const count = files().length;
    const dry = await library.trash.delete({ items: null, dryRun: true });
    await library.trash.delete({ items: null });
    expect(count - files().length).toBe(dry.files);
    expect(dry.files).toBeGreaterThan(1);
    expect(library.stories.get(id).cast).toMatchObject([
      { name: 'Mia', description: 'a quick girl', facts: FACTS, characterId: null },
    ]);
  });
});

describe('a story with a character', () => {
  it('would begin with somebody who is not there', async () => {
    const { library, rows } = await storyRoom();
    const cast = [{ name: 'Mia', characterId: '0199d5d2-0000-7000-8000-000000000000' }];
    expect(() => library.stories.create({ premise: 'a fox', cast })).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    );
    expect(rows('SELECT * FROM stories')).toEqual([]);
  });

  it('would go on to say the old words, or not be told of', async () => {
    const { library, mia, script, events } = await withMia();
    script.text = async () => ({ state: 'done', output: { text: pageJson({ who: ['Mia'] }) } });
    const { id, scenes } = library.stories.create({ premise: 'a fox', cast: [{ name: 'Mia', characterId: mia }] });
    await library.jobs.settled(id);
    expect(library.characters.get(mia).storyCount).toBe(1);
    const seen = events();
    library.characters.update({ id: mia, facts: { ...FACTS, hair: 'black' } });
    await settle();
    expect(seen.map(({ type }) => type)).toEqual(expect.arrayContaining(['characters-changed', 'story-changed']));
    const scene = library.stories.scene(scenes[0]?.id ?? '');
    const staleOf = (kind: string): unknown => scene.takes.find((take) => take.kind === kind)?.stale;
    expect(staleOf('image')).toEqual([{ what: 'fact', about: 'Mia', fact: 'hair', from: 'red', to: 'black' }]);
    expect(staleOf('text')).toEqual([]);
    script.sent.length = 0;
    library.stories.remake({ id: scene.id, kind: 'image' });
    await library.jobs.settled(id);
    const [sent] = script.sent as { request: { prompt: string } }[];
    expect(sent?.request.prompt).toContain('Mia: a quick girl; hair: black; outfit: blue coat.');
    library.history.undo();
    expect(library.stories.get(id).cast[0]?.facts.hair).toBe('red');
  });

  it('would mark pictures that do not show who was changed', async () => {
    const { library, mia, script } = await withMia();
    script.text = async () => ({ state: 'done', output: { text: pageJson({ who: ['Leo'] }) } });
    const cast = [{ name: 'Mia', characterId: mia }, { name: 'Leo' }];
    const { id } = library.stories.create({ premise: 'a fox', cast });
    await library.jobs.settled(id);
    library.characters.update({ id: mia, description: 'a slow girl', facts: { hair: 'black' } });
    const takes = library.stories.get(id).scenes.flatMap((scene) => scene.takes);
    expect(takes.flatMap(({ stale }) => stale)).toEqual([]);
  });
});

describe('somebody from a picture', () => {
  it('would not say what the story says of them, or go with the story', async () => {
    const { library, script } = await storyRoom();
    script.text = async () => ({ state: 'done', output: { text: pageJson({ who: ['Leo'] }) } });
    const cast = [{ name: 'Leo', kind: 'boy', description: 'small', facts: FACTS }];
    const { id } = library.stories.create({ premise: 'a fox', cast });
    await library.jobs.settled(id);
    const take = library.stories.get(id).scenes[0]?.takes.find(({ kind }) => kind === 'image');
    const crop = { left: 0.25, top: 0.25, width: 0.5, height: 0.5 };
    const leo = await library.characters.photos.fromPicture({ takeId: take?.id ?? '', crop });
    expect(leo).toMatchObject({ name: 'Leo', kind: 'boy', description: 'small', facts: FACTS });
    expect(leo.photos).toMatchObject([{ shape: 'own', crop, cropAsset: { width: 32, height: 32 } }]);
    library.trash.put({ items: [{ kind: 'story', id }] });
    await library.trash.delete({ items: null });
    expect(library.characters.get(leo.id).photos[0]).toMatchObject({
      asset: { present: true },
      cropAsset: { present: true },
    });
  });
});

describe('consents', () => {
  it('would be given for what is built in, and so for everything that is renamed to it', async () => {
    const { library } = await storyRoom();
    expect(() => library.characters.consents.agree('scripted')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    expect(library.characters.consents.list()).toEqual({ consents: [] });
  });
});

describe('the space of photos', () => {
  it('would count as files that nobody needs', async () => {
    const { library, mia } = await withMia();
    const [shown] = library.characters.get(mia).photos;
    const summary = await library.storage.summary();
    const bytes = (shown?.asset.bytes ?? 0) + (shown?.cropAsset.bytes ?? 0);
    expect(summary).toMatchObject({ pictures: { files: 2, bytes }, orphans: { files: 0 }, missing: 0 });
    expect(await library.storage.repair()).toMatchObject({ setAside: { files: 0 } });
  });
});
