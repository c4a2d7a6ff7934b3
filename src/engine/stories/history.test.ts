import { describe, expect, it } from 'vitest';
import { settle } from '../../../test/support/fake-clock.ts';
import { storyRoom } from '../../../test/support/story-room.ts';

describe('the history', () => {
  it('takes every kind of change back to exactly what was there, and makes it again', async () => {
    const { library, ...room } = await storyRoom();
    const { id, scenes } = await room.story(1);
    const sceneId = scenes[0]?.id ?? '';
    library.stories.remake({ id: sceneId, kind: 'image' });
    await library.jobs.settled(id);
    const firstPicture = library.stories.scene(sceneId).takes.find(({ kind }) => kind === 'image')?.id ?? '';
    const changes: Record<string, () => unknown> = {
      renamed: () => library.stories.update({ id, title: 'Another name' }),
      favourite: () => library.changes.change({ storyIds: [id], favourite: true }),
      tagged: () => library.changes.change({ storyIds: [id], addTags: ['Sea', 'Fox'], removeTags: [] }),
      'take-chosen': () => library.stories.chooseTake({ id: sceneId, takeId: firstPicture }),
      'text-edited': () => library.stories.edit({ id: sceneId, text: 'By hand.' }),
      'branch-named': () => library.stories.setBranch({ id: sceneId, branch: { name: 'North', colour: 'moss' } }),
      'path-chosen': () => library.stories.update({ id, pathEndId: scenes[1]?.id ?? '' }),
      trashed: () => library.trash.put({ items: [{ kind: 'scene', id: scenes[1]?.id ?? '' }] }),
      restored: () => library.trash.restore({ items: [{ kind: 'scene', id: scenes[1]?.id ?? '' }] }),
    };
    // When a story was changed last is no part of the change.
    const look = (): unknown => ({ ...library.stories.get(id), changedAt: 0 });
    const states = [look()];
    for (const [what, change] of Object.entries(changes)) {
      change();
      expect(library.history.list().entries[0], what).toMatchObject({ what, storyId: id, undone: false });
      states.push(look());
    }
    for (const what of Object.keys(changes).toReversed()) {
      expect(look(), what).toEqual(states.pop());
      expect(library.history.undo().entry).toMatchObject({ what, undone: true });
      expect(look(), `${what} taken back`).toEqual(states.at(-1));
    }
    expect(library.history.undo()).toEqual({ entry: null });
    for (const what of Object.keys(changes)) {
      expect(library.history.redo().entry).toMatchObject({ what, undone: false });
    }
    expect(library.history.redo()).toEqual({ entry: null });
    expect(library.stories.get(id)).toMatchObject({ title: 'Another name', favourite: true, tags: ['Fox', 'Sea'] });
  });

  it('keeps the last 200 changes and no more', async () => {
    const { library, ...room } = await storyRoom();
    const { id } = await room.story();
    for (let number = 1; number <= 205; number++) library.stories.update({ id, title: `Title ${number}` });
    expect(library.history.list().entries).toHaveLength(200);
    for (let number = 0; number < 200; number++) library.history.undo();
    expect(library.history.undo()).toEqual({ entry: null });
    expect(library.stories.get(id).title).toBe('Title 5');
  });

  it('takes back a given change with all after it, in one step', async () => {
    const { library, ...room } = await storyRoom();
    const { id } = await room.story();
    for (const title of ['One', 'Two', 'Three']) library.stories.update({ id, title });
    const second = library.history.list().entries[1]?.id ?? '';
    expect(library.history.undo({ id: second }).entry?.id).toBe(second);
    expect(library.stories.get(id).title).toBe('One');
    expect(library.history.list().entries.map(({ undone }) => undone)).toEqual([true, true, false]);
    expect(() => library.history.undo({ id: second })).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });

  it('forgets what was taken back as soon as something else is changed', async () => {
    const { library, ...room } = await storyRoom();
    const { id } = await room.story();
    library.stories.update({ id, title: 'One' });
    library.history.undo();
    library.stories.update({ id, title: 'Two' });
    expect(library.history.redo()).toEqual({ entry: null });
    expect(library.history.list().entries).toHaveLength(1);
  });

  it('refuses once to take back what was deleted for good, changes nothing, and does not stand in the way', async () => {
    const { library, ...room } = await storyRoom();
    const { id } = await room.story();
    const kept = await room.story();
    library.stories.update({ id: kept.id, title: 'Kept' });
    library.trash.put({ items: [{ kind: 'story', id }] });
    await library.trash.delete({ items: null });
    expect(library.history.list().entries[0]).toMatchObject({ what: 'trashed', storyId: null, storyTitle: null });
    expect(() => library.history.undo()).toThrow(
      expect.objectContaining({ code: 'STATE_CONFLICT', data: { state: 'deleted' } }),
    );
    expect(library.stories.get(kept.id).title).toBe('Kept');
    expect(library.history.undo().entry).toMatchObject({ what: 'renamed', storyId: kept.id });
    expect(library.stories.get(kept.id).title).toBe('The Lamp');
  });

  it('takes back all of a chain or nothing when one of its changes no longer fits', async () => {
    const { library, ...room } = await storyRoom();
    const { id } = await room.story();
    const kept = await room.story();
    library.trash.put({ items: [{ kind: 'story', id }] });
    const first = library.history.list().entries[0]?.id ?? '';
    library.stories.update({ id: kept.id, title: 'Kept' });
    await library.trash.delete({ items: null });
    expect(() => library.history.undo({ id: first })).toThrow(expect.objectContaining({ code: 'STATE_CONFLICT' }));
    expect(library.stories.get(kept.id).title).toBe('Kept');
  });

  it('tells listeners what was taken back, so that no window shows what is no longer so', async () => {
    const { library, ...room } = await storyRoom();
    const { id } = await room.story();
    library.trash.put({ items: [{ kind: 'story', id }] });
    const events = room.events();
    await settle();
    library.history.undo();
    await settle();
    expect(events.map(({ type }) => type)).toEqual(['stream-opened', 'story-changed', 'library-changed']);
  });

  it('is still there after a restart', async () => {
    const first = await storyRoom();
    const { id } = await first.story();
    first.library.stories.update({ id, title: 'Changed' });
    await first.engine.close();
    const { library } = await storyRoom({ dataFolder: first.dataFolder });
    library.history.undo();
    expect(library.stories.get(id).title).toBe('The Lamp');
  });
});
