import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kidsRoom, type KidsRoom } from '../../../test/support/kids-room.ts';
import { pageJson } from '../../../test/support/scripted-provider.ts';
import { temporaryFolder } from '../../../test/support/test-engine.ts';

/** A room whose story went into a file, and is gone from the room since. */
async function savedAndGone(change: (room: KidsRoom, storyId: string) => void = () => undefined) {
  const room = await kidsRoom();
  const { kids } = room;
  room.script.text = async () => ({
    state: 'done',
    output: { text: pageJson({ text: 'A fox found a gilded spoon.' }) },
  });
  const { id } = kids.stories.create({ premise: 'a fox', length: null });
  await kids.jobs.settled(id);
  change(room, id);
  const { path } = await room.engine.backups.saveStory('kids', { storyId: id, path: join(temporaryFolder(), 'one') });
  kids.trash.put({ items: [{ kind: 'story', id }] });
  await kids.trash.delete({ items: [{ kind: 'story', id }] });
  return { ...room, wish: { path: path ?? '', mode: 'merge' } as const, id };
}

const storiesOf = ({ kids }: Pick<KidsRoom, 'kids'>) => kids.query.list({ sort: 'changed', limit: 9 }).stories;

describe('a story from a file that the kids’ room does not let in', () => {
  it('stays in the file, is named in the report, and comes in with a grown-up’s word', async () => {
    const room = await savedAndGone();
    room.engine.rooms.kids.set({ blockedWords: ['gilded spoon'] });
    const { backups } = room.engine;
    const report = {
      adds: 0,
      keptOut: 1,
      keptOutFirst: [{ kind: 'story', title: 'The Lamp', category: 'other', words: ['gilded spoon'] }],
    };
    expect(await backups.inspect(room.wish)).toMatchObject(report);
    expect(await backups.restore(room.wish)).toMatchObject(report);
    expect(storiesOf(room)).toEqual([]);
    expect(room.kids.query.list({ query: 'gilded', sort: 'changed', limit: 9 }).stories).toEqual([]);
    expect(await backups.restore({ ...room.wish, letThrough: true })).toMatchObject({ adds: 1, keptOut: 0 });
    expect(storiesOf(room).map(({ id }) => id)).toEqual([room.id]);
    // What is here was let in.
    expect(await backups.restore(room.wish)).toMatchObject({ same: 1, keptOut: 0 });
  });

  it('comes in where nothing in it is stopped', async () => {
    const room = await savedAndGone();
    expect(await room.engine.backups.restore(room.wish)).toMatchObject({ adds: 1, keptOut: 0, keptOutFirst: [] });
  });

  it.each<[string, (room: KidsRoom, id: string) => void]>([
    ['title', ({ kids }, id) => void kids.stories.update({ id, title: 'A quibblefrog' })],
    ['tags', ({ kids }, id) => void kids.changes.change({ storyIds: [id], addTags: ['quibblefrog'] })],
    [
      'answers',
      ({ kids }, id) => {
        const parentId = kids.stories.get(id).scenes[0]?.id ?? '';
        kids.stories.addScene({ storyId: id, parentId, answer: { kind: 'words', text: 'a quibblefrog' } });
      },
    ],
    [
      'words for its picture',
      ({ kids }, id) =>
        void kids.stories.edit({ id: kids.stories.get(id).scenes[0]?.id ?? '', picturePrompt: 'a quibblefrog' }),
    ],
    [
      'name of a branch',
      ({ kids }, id) => {
        const sceneId = kids.stories.get(id).scenes[0]?.id ?? '';
        kids.stories.setBranch({ id: sceneId, branch: { name: 'quibblefrog', colour: 'none' } });
      },
    ],
  ])('is found by its %s', async (_, change) => {
    const room = await savedAndGone(change);
    room.engine.rooms.kids.set({ blockedWords: ['quibblefrog'] });
    expect(await room.engine.backups.restore(room.wish)).toMatchObject({ adds: 0, keptOut: 1 });
    expect(storiesOf(room)).toEqual([]);
  });

  it('is nobody’s business in the grown-ups’ room', async () => {
    const room = await kidsRoom({ rules: { blockedWords: ['quibblefrog'] } });
    const adult = room.engine.library('adult');
    adult.characters.create({ name: 'Quibblefrog' });
    const { id } = adult.stories.create({ premise: 'a quibblefrog', length: null });
    await adult.jobs.settled(id);
    const saved = await room.engine.backups.saveStory('adult', { storyId: id, path: join(temporaryFolder(), 'one') });
    adult.trash.put({ items: [{ kind: 'story', id }] });
    await adult.trash.delete({ items: [{ kind: 'story', id }] });
    expect(await room.engine.backups.restore({ path: saved.path ?? '', mode: 'merge' })).toMatchObject({ adds: 1 });
  });
});
