import { describe, expect, it } from 'vitest';
import { memoryRoom, type MemoryRoom, type ShelfPhoto } from '../../../test/support/memory-room.ts';
import type { NewStory, Story } from '../../contract/stories.ts';
import type { CheckRequest } from '../provider-kit/model.ts';

interface Desk {
  readonly room: MemoryRoom;
  readonly photos: readonly ShelfPhoto[];
  readonly mia: { id: string; photoIds: string[] };
  tell(more?: Partial<NewStory>): Promise<Story>;
  looks(): CheckRequest[];
}

/** Mia, of whom nothing is said but who has two photos; her pictures are made and looked at by one service. */
async function desk(fault?: 'gone' | 'broken'): Promise<Desk> {
  const room = await memoryRoom(null, { eye: true });
  const photos = [await room.photo(fault), await room.photo()];
  const mia = room.character('Mia', photos);
  return {
    room,
    photos,
    mia,
    tell: async (more = {}) => {
      const { id } = room.library.stories.create({
        premise: 'a fox',
        length: null,
        cast: [{ name: 'Mia', characterId: mia.id }],
        textModelId: 'scripted-text',
        imageModelId: room.painter(0),
        checkModelId: 'gallery-eye',
        memoryMode: true,
        ...more,
      });
      await room.library.jobs.settled(id);
      return room.library.stories.get(id);
    },
    looks: () => room.script.sent.flatMap(({ kind, request }) => (kind === 'check' ? [request as CheckRequest] : [])),
  };
}

describe('photos in a look at a picture', () => {
  it('go along in memory mode to a service that somebody has agreed to, and are written down as sent', async () => {
    const { room, photos, mia, tell, looks } = await desk();
    room.agree();
    await tell();
    const [look] = looks();
    expect(look?.references.map(({ name }) => name)).toEqual(['Mia']);
    expect(Buffer.from(look?.references[0]?.bytes ?? []).equals(Buffer.from(photos[0]?.bytes ?? []))).toBe(true);
    expect(look?.input).toContain('Picture 2 is a photo of Mia.');
    expect(room.rows("SELECT photo_id FROM job_photos JOIN jobs ON jobs.id = job_id WHERE kind = 'check'")).toEqual([
      { photo_id: mia.photoIds[0] },
    ]);
  });

  it('never go to a service that nobody has agreed to, nor without memory mode', async () => {
    const { room, tell, looks } = await desk();
    await tell();
    room.agree();
    await tell({ memoryMode: false });
    // Nothing is said of her in words, so there is nothing to look for either.
    expect(looks()).toEqual([]);
    await tell({ memoryMode: false, cast: [{ name: 'Mia', facts: { hair: 'red' } }] });
    expect(looks().map(({ references }) => references)).toEqual([[]]);
  });

  it('are the one that a person put first, without those that were left out', async () => {
    const { room, photos, mia, tell, looks } = await desk();
    room.agree();
    await tell({ photos: { order: [], leftOut: [mia.photoIds[0] ?? ''] } });
    await tell({ photos: { order: [mia.photoIds[1] ?? ''], leftOut: [] } });
    for (const { references } of looks()) {
      expect(Buffer.from(references[0]?.bytes ?? []).equals(Buffer.from(photos[1]?.bytes ?? []))).toBe(true);
    }
    expect(looks()).toHaveLength(2);
  });

  it.each(['gone', 'broken'] as const)('stop the look with a reason when the file is %s', async (fault) => {
    const { room, tell, looks } = await desk(fault);
    room.agree();
    const story = await tell();
    expect(looks()).toEqual([]);
    expect(story.scenes[0]?.jobs).toMatchObject([
      { kind: 'check', state: 'failed', error: { code: 'reference-missing', message: 'Mia' } },
    ]);
  });

  it('stay here when the agreement is taken back before the look has left', async () => {
    const { room, tell, looks } = await desk();
    room.agree();
    room.library.jobs.pause('environment:gallery/check');
    const story = await tell({ checkModelId: null });
    const scene = story.scenes[0];
    const take = scene?.takes.find(({ kind }) => kind === 'image');
    room.library.stories.check({ id: scene?.id ?? '', takeId: take?.id ?? '', modelId: 'gallery-eye' });
    room.withdraw();
    room.library.jobs.resume();
    await room.library.jobs.settled(story.id);
    expect(room.library.stories.get(story.id).scenes[0]?.jobs).toMatchObject([
      { kind: 'check', error: { code: 'photos-not-agreed' } },
    ]);
    expect(looks()).toEqual([]);
  });
});
