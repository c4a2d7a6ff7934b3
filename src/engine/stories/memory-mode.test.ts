import { describe, expect, it } from 'vitest';
import { memoryRoom, type MemoryRoom, type ShelfPhoto } from '../../../test/support/memory-room.ts';
import { smallClip } from '../../../test/support/small-clip.ts';
import type { NewStory, Story } from '../../contract/stories.ts';
import type { Take } from '../../contract/scenes.ts';
import { ProviderFailure } from '../provider-kit/outcome.ts';

/** Mia with two photos and Leo with one, in memory mode. */
async function castOfTwo(room: MemoryRoom, faults: readonly ('gone' | 'broken' | undefined)[] = []) {
  const photos: ShelfPhoto[] = [];
  for (const fault of [faults[0], faults[1], faults[2]]) photos.push(await room.photo(fault));
  const [first, second, third] = photos as [ShelfPhoto, ShelfPhoto, ShelfPhoto];
  const mia = room.character('Mia', [first, second]);
  const leo = room.character('Leo', [third]);
  const cast: NonNullable<NewStory['cast']> = [
    { name: 'Mia', kind: 'girl', description: 'red curls', characterId: mia.id },
    { name: 'Leo', kind: 'boy', description: 'a green hat', characterId: leo.id },
  ];
  return { mia, leo, cast, photos: { mia1: first, mia2: second, leo: third } };
}

async function told(room: MemoryRoom, input: NewStory): Promise<Story> {
  const { id } = room.library.stories.create(input);
  await room.library.jobs.settled(id);
  return room.library.stories.get(id);
}

const pictureOf = (story: Story): Take | undefined =>
  story.scenes[0]?.takes.filter(({ kind }) => kind === 'image').at(-1);

describe('memory mode', () => {
  it('sends the photos of those in the picture, in turn, and the take says exactly which (FR-009)', async () => {
    const room = await memoryRoom();
    room.agree();
    const { cast, photos, mia, leo } = await castOfTwo(room);
    room.who = ['Leo', 'Mia'];
    const story = await told(room, { premise: 'a fox', cast, memoryMode: true, imageModelId: room.painter(16) });
    const [sent] = room.pictures;
    expect(sent?.references.map(({ name }) => name)).toEqual(['Mia', 'Leo', 'Mia']);
    for (const [index, photo] of [photos.mia1, photos.leo, photos.mia2].entries()) {
      expect(Buffer.from(sent?.references[index]?.bytes ?? []).equals(Buffer.from(photo.bytes))).toBe(true);
    }
    expect(pictureOf(story)?.references).toEqual([
      { name: 'Mia', characterId: mia.id, photoId: mia.photoIds[0], cropId: photos.mia1.cropId },
      { name: 'Leo', characterId: leo.id, photoId: leo.photoIds[0], cropId: photos.leo.cropId },
      { name: 'Mia', characterId: mia.id, photoId: mia.photoIds[1], cropId: photos.mia2.cropId },
    ]);
    expect(pictureOf(story)?.prompt).toBe(sent?.prompt);
    expect(sent?.prompt).toContain(
      'Mia is shown in the first image and the third image. Leo is shown in the second image.',
    );
  });

  it('sends nobody who is not in the picture, and keeps to the order of the person', async () => {
    const room = await memoryRoom();
    room.agree();
    const { cast, mia } = await castOfTwo(room);
    const order = [mia.photoIds[1] ?? ''];
    const story = await told(room, {
      premise: 'a fox',
      cast,
      memoryMode: true,
      photos: { order, leftOut: [] },
      imageModelId: room.painter(1),
    });
    expect(pictureOf(story)?.references).toMatchObject([{ name: 'Mia', photoId: mia.photoIds[1] }]);
    expect(story.photos).toEqual({ order, leftOut: [] });
  });

  it('sends nothing when it is off, whatever the model takes (FR-012)', async () => {
    const room = await memoryRoom();
    room.agree();
    const { cast } = await castOfTwo(room);
    for (const limit of [0, 1, 16]) {
      const story = await told(room, { premise: 'a fox', cast, imageModelId: room.painter(limit) });
      expect(pictureOf(story)?.references).toEqual([]);
    }
    expect(room.pictures.map(({ references }) => references)).toEqual([[], [], []]);
    expect(room.pictures.every(({ prompt }) => !prompt.includes('shown in'))).toBe(true);
    expect(room.rows('SELECT * FROM job_photos')).toEqual([]);
  });

  it.each(['gone', 'broken'] as const)('stops a picture whose photo is %s, free and with the name', async (fault) => {
    const room = await memoryRoom();
    room.agree();
    const { cast, mia } = await castOfTwo(room, [fault]);
    const story = await told(room, { premise: 'a fox', cast, memoryMode: true, imageModelId: room.painter(3) });
    const [job] = story.scenes[0]?.jobs ?? [];
    expect(job).toMatchObject({ kind: 'image', state: 'failed', error: { code: 'reference-missing' } });
    expect(room.rows('SELECT error_message, cost_micros FROM jobs WHERE kind = ?', 'image')).toEqual([
      { error_message: 'Mia', cost_micros: 0 },
    ]);
    expect(room.pictures).toEqual([]);
    // Again as it was: the promise stands.
    room.library.jobs.retry(job?.id ?? '');
    await room.library.jobs.settled(story.id);
    expect(room.pictures).toEqual([]);
    // Without it.
    const sceneId = story.scenes[0]?.id ?? '';
    room.library.stories.remake({ id: sceneId, kind: 'image', withoutPhotos: [mia.photoIds[0] ?? ''] });
    await room.library.jobs.settled(story.id);
    expect(pictureOf(room.library.stories.get(story.id))?.references).toMatchObject([{ photoId: mia.photoIds[1] }]);
  });

  it('is refused before anything is saved where nobody agreed, and ends jobs when it is taken back', async () => {
    const room = await memoryRoom();
    const { cast } = await castOfTwo(room);
    const input = { premise: 'a fox', cast, memoryMode: true, imageModelId: room.painter(3) };
    expect(() => room.library.stories.create(input)).toThrow(
      expect.objectContaining({ code: 'NOT_ALLOWED', data: { reason: 'photos-not-agreed' } }),
    );
    expect(room.library.query.cards({ limit: 9 }).stories).toEqual([]);
    // Nothing would be sent: no photos with this model, none of these people, none at all.
    await told(room, { ...input, imageModelId: room.painter(0) });
    await told(room, { ...input, cast: [{ name: 'Rex' }] });
    expect(room.pictures.map(({ references }) => references)).toEqual([[], []]);

    room.agree();
    const release = Promise.withResolvers<void>();
    const write = room.script.text;
    room.script.text = async (request, context) => {
      await release.promise;
      return write(request, context);
    };
    const story = room.library.stories.create(input);
    room.withdraw();
    release.resolve();
    await room.library.jobs.settled(story.id);
    const [job] = room.library.stories.get(story.id).scenes[0]?.jobs ?? [];
    expect(job).toMatchObject({ state: 'failed', error: { code: 'photos-not-agreed' } });
    expect(room.pictures).toHaveLength(2);
    const sceneId = room.library.stories.get(story.id).scenes[0]?.id ?? '';
    expect(() => room.library.stories.remake({ id: sceneId, kind: 'image' })).toThrow(
      expect.objectContaining({ code: 'NOT_ALLOWED' }),
    );
  });

  it('never sends a photo that was forgotten while its picture waited, though another has the same file', async () => {
    const room = await memoryRoom();
    room.agree();
    const { cast, photos } = await castOfTwo(room);
    room.character('Mia the second', [photos.mia1]);
    let isForgotten = false;
    room.script.image = async () => {
      if (!isForgotten) throw new ProviderFailure({ kind: 'empty' }, 'nothing came');
      throw new Error('it left');
    };
    const story = await told(room, { premise: 'a fox', cast, memoryMode: true, imageModelId: room.painter(1) });
    const [job] = story.scenes[0]?.jobs ?? [];
    expect(room.pictures).toHaveLength(1);
    isForgotten = true;
    room.run('UPDATE job_photos SET photo_id = NULL');
    room.library.jobs.retry(job?.id ?? '');
    await room.library.jobs.settled(story.id);
    expect(room.pictures).toHaveLength(1);
    expect(room.library.stories.get(story.id).scenes[0]?.jobs[0]).toMatchObject({
      error: { code: 'reference-missing' },
    });
  });

  it('puts those first for whom it is to be stronger, and says once more how they look', async () => {
    const room = await memoryRoom();
    room.agree();
    room.who = ['Mia', 'Leo'];
    const { cast } = await castOfTwo(room);
    const story = await told(room, { premise: 'a fox', cast, memoryMode: true, imageModelId: room.painter(1) });
    expect(pictureOf(story)?.references).toMatchObject([{ name: 'Mia' }]);
    room.library.stories.remake({ id: story.scenes[0]?.id ?? '', kind: 'image', strongerFor: ['leo'] });
    await room.library.jobs.settled(story.id);
    const again = pictureOf(room.library.stories.get(story.id));
    expect(again?.references).toMatchObject([{ name: 'Leo' }]);
    expect(again?.prompt).toContain('This must hold exactly: Leo, ');
    expect(again?.prompt).not.toContain('This must hold exactly: Mia, ');
  });

  it('leaves the likeness of a clip to its picture', async () => {
    const room = await memoryRoom(await smallClip());
    room.agree();
    const { cast } = await castOfTwo(room);
    const story = await told(room, {
      premise: 'a fox',
      cast,
      memoryMode: true,
      videoMode: true,
      imageModelId: room.painter(3),
      videoModelId: 'scripted-video',
    });
    expect(room.pictures[0]?.references).toHaveLength(2);
    expect(room.clips).toHaveLength(1);
    expect(room.clips[0]?.picture).not.toBeNull();
    expect(room.clips[0]?.references).toBeUndefined();
    expect(story.scenes[0]?.takes.find(({ kind }) => kind === 'video')?.references).toEqual([]);
  });

  it('gives a clip the photos where there is no picture and its model takes some, and does not call it stale', async () => {
    const room = await memoryRoom(await smallClip());
    room.agree();
    room.script.image = () => Promise.reject(new ProviderFailure({ kind: 'empty' }, 'nothing came'));
    const { cast, photos } = await castOfTwo(room);
    const input = { premise: 'a fox', cast, videoMode: true, imageModelId: room.painter(3) };
    const story = await told(room, { ...input, memoryMode: true });
    const [clip] = room.clips;
    expect(clip?.picture).toBeNull();
    expect(clip?.references?.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(
      [photos.mia1, photos.mia2].map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    );
    expect(clip?.prompt).toContain('Mia is shown in the first image and the second image.');
    const take = story.scenes[0]?.takes.find(({ kind }) => kind === 'video');
    expect(take).toMatchObject({ stale: [], references: [{ name: 'Mia' }, { name: 'Mia' }] });
    expect(take?.prompt).toBe(clip?.prompt);
    await told(room, input);
    expect(room.clips[1]?.references).toBeUndefined();
  });
});
