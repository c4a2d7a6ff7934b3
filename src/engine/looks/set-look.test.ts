import { describe, expect, it } from 'vitest';
import { pageJson } from '../../../test/support/scripted-provider.ts';
import { storyRoom, type StoryRoom } from '../../../test/support/story-room.ts';
import type { Scene } from '../../contract/scenes.ts';
import type { NewStory } from '../../contract/stories.ts';
import type { ImageRequest, TextRequest } from '../provider-kit/model.ts';

const CAST: NewStory['cast'] = [
  { name: 'Mia', kind: 'girl', facts: { hair: 'black', outfit: 'yellow coat' } },
  { name: 'Leo', kind: 'fox', facts: { marks: 'a torn ear' } },
];

/** A story of three pages, one after another. */
async function threePages({ library }: StoryRoom): Promise<{ id: string; scenes: Scene[] }> {
  const { id, scenes } = library.stories.create({ premise: 'a fox', length: null, cast: CAST });
  let parentId = scenes[0]?.id ?? '';
  for (let page = 0; page < 2; page++) {
    await library.jobs.settled(id);
    parentId = library.stories.addScene({ storyId: id, parentId, answer: { kind: 'choice', index: 0 } }).id;
  }
  await library.jobs.settled(id);
  return { id, scenes: library.stories.get(id).scenes };
}

function staleOf({ library }: StoryRoom, id: string, kind: 'text' | 'image'): number[] {
  return library.stories
    .get(id)
    .scenes.map(({ takes }) => takes.find((take) => take.kind === kind)?.stale.length ?? -1);
}

function lastRequest({ script }: StoryRoom, kind: 'text' | 'image'): unknown {
  return script.sent.findLast((sent) => sent.kind === kind)?.request;
}

describe('how somebody looks from a page on', () => {
  it('marks only the pictures on that page and after it that show them, and no words', async () => {
    const room = await storyRoom();
    const { id, scenes } = await threePages(room);
    expect(staleOf(room, id, 'image')).toEqual([0, 0, 0]);
    const [, second] = scenes;
    room.library.stories.setLook({ id: second?.id ?? '', name: 'mia', facts: { outfit: 'blue pyjamas' } });
    expect(staleOf(room, id, 'image')).toEqual([0, 1, 1]);
    expect(staleOf(room, id, 'text')).toEqual([0, 0, 0]);
    // Leo is in none of them.
    room.library.stories.setLook({ id: scenes[0]?.id ?? '', name: 'Leo', facts: { marks: 'none' } });
    expect(staleOf(room, id, 'image')).toEqual([0, 1, 1]);
  });

  it('is what the next picture and the writer are told', async () => {
    const room = await storyRoom();
    const { id, scenes } = await threePages(room);
    room.library.stories.setLook({ id: scenes[1]?.id ?? '', name: 'Mia', facts: { outfit: 'blue pyjamas' } });
    room.library.stories.remake({ id: scenes[2]?.id ?? '', kind: 'image' });
    await room.library.jobs.settled(id);
    expect((lastRequest(room, 'image') as ImageRequest).prompt).toContain('hair: black; outfit: blue pyjamas');
    room.library.stories.addScene({ storyId: id, parentId: scenes[2]?.id ?? '', answer: { kind: 'choice', index: 1 } });
    await room.library.jobs.settled(id);
    const { input } = lastRequest(room, 'text') as TextRequest;
    expect(input).toContain('As they look now:\n- Mia: now wears: blue pyjamas');
    room.library.stories.addScene({ storyId: id, parentId: scenes[0]?.id ?? '', answer: { kind: 'choice', index: 1 } });
    await room.library.jobs.settled(id);
    expect((lastRequest(room, 'text') as TextRequest).input).not.toContain('As they look now');
  });

  it('is taken from the writer too, for the picture of that page and those after it', async () => {
    const room = await storyRoom();
    const told = [pageJson(), pageJson({ outfits: [{ who: 'Mia', wears: 'a red cape' }] }), pageJson()];
    room.script.text = async () => ({ state: 'done', output: { text: told.shift() ?? pageJson() } });
    const { scenes } = await threePages(room);
    const prompts = scenes.map(({ takes }) => takes.find(({ kind }) => kind === 'image')?.prompt ?? '');
    expect(prompts.map((prompt) => /outfit: ([^.;]+)/.exec(prompt)?.[1])).toEqual([
      'yellow coat',
      'a red cape',
      'a red cape',
    ]);
    expect(scenes.flatMap(({ takes }) => takes.flatMap(({ stale }) => stale))).toEqual([]);
  });

  it('keeps what else was said on that page, and goes away by an empty word, by null and by undo', async () => {
    const room = await storyRoom();
    const { id, scenes } = await threePages(room);
    const scene = scenes[1]?.id ?? '';
    const looks = (): unknown => room.library.stories.scene(scene).looks;
    const set = (facts: Parameters<typeof room.library.stories.setLook>[0]['facts']): unknown =>
      room.library.stories.setLook({ id: scene, name: 'Mia', facts }).looks;
    set({ hair: 'red' });
    expect(set({ outfit: 'cape' })).toEqual([{ name: 'Mia', facts: { hair: 'red', outfit: 'cape' } }]);
    expect(set({ hair: '' })).toEqual([{ name: 'Mia', facts: { outfit: 'cape' } }]);
    expect(set(null)).toEqual([]);
    expect(staleOf(room, id, 'image')).toEqual([0, 0, 0]);
    expect(room.library.history.list().entries[0]).toMatchObject({ what: 'look-set' });
    room.library.history.undo();
    expect(looks()).toEqual([{ name: 'Mia', facts: { outfit: 'cape' } }]);
    room.library.history.redo();
    expect(looks()).toEqual([]);
    expect(() => room.library.stories.setLook({ id: scene, name: 'Nobody', facts: {} })).toThrow('cast member');
  });
});
