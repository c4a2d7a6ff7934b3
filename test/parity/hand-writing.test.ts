import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { router } from '../../src/api/router.ts';
import { createSession } from '../../src/api/session.ts';
import { fakeModeration, fine, flagged } from '../support/fake-moderation.ts';
import { kidsRoom } from '../support/kids-room.ts';
import { pictureBytes } from '../support/scripted-provider.ts';

const WORDS = 'Quibblefrog by the zanzibarian gate';

async function judgedRoom() {
  let verdict: unknown = fine;
  const { url, seen } = await fakeModeration(() => verdict);
  const room = await kidsRoom({ openai: url });
  const { engine, kids } = room;
  const { id: storyId } = kids.stories.create({ premise: 'a fox', length: null });
  await kids.jobs.settled(storyId);
  const scene = kids.stories.get(storyId).scenes[0];
  const { id: characterId } = kids.characters.create({ name: 'Mia' });
  engine.rooms.kids.set({ moderationAccountId: 'environment:openai' });
  const session = createSession(engine, 'kids', (tier) => `media://${tier}/{id}`, { staysInRoom: false });
  const client = createRouterClient(router, { context: { engine, session, desktop: null } });
  const ids = {
    storyId,
    sceneId: scene?.id ?? '',
    takeId: scene?.takes.find(({ kind }) => kind === 'image')?.id ?? '',
    characterId,
  };
  return { ...room, client, ids, seen, answer: (next: unknown) => (verdict = next) };
}

type Desk = Awaited<ReturnType<typeof judgedRoom>>;

describe('what is written by hand where a service judges', () => {
  it.each<[string, (desk: Desk) => Promise<unknown>]>([
    ['a page', ({ client, ids }) => client.scenes.edit({ id: ids.sceneId, text: WORDS })],
    ['words for a picture', ({ client, ids }) => client.scenes.edit({ id: ids.sceneId, picturePrompt: WORDS })],
    ['a look', ({ client, ids }) => client.scenes.setLook({ id: ids.sceneId, name: 'Mia', facts: { outfit: WORDS } })],
    [
      'a branch',
      ({ client, ids }) => client.scenes.setBranch({ id: ids.sceneId, branch: { name: WORDS, colour: 'moss' } }),
    ],
    ['a title', ({ client, ids }) => client.stories.update({ id: ids.storyId, title: WORDS })],
    ['a tag', ({ client, ids }) => client.library.change({ storyIds: [ids.storyId], addTags: [WORDS] })],
    ['a character', ({ client }) => client.characters.create({ name: 'Leo', description: WORDS })],
    ['facts', ({ client, ids }) => client.characters.update({ id: ids.characterId, facts: { marks: WORDS } })],
    ['a name', ({ client, ids }) => client.characters.fromPicture({ takeId: ids.takeId, name: WORDS })],
  ])('keeps nothing of %s that is flagged, or that nobody could judge', async (_, write) => {
    const desk = await judgedRoom();
    desk.answer(flagged);
    await expect(write(desk)).rejects.toMatchObject({ code: 'CONTENT_REFUSED', data: { category: 'gore', words: [] } });
    desk.answer(null);
    await expect(write(desk)).rejects.toMatchObject({ code: 'NOT_ALLOWED', data: { reason: 'gate-unavailable' } });
    expect(JSON.stringify(desk.seen)).toContain(WORDS);
    expect(desk.onDisk()).not.toContain('Quibblefrog');
  });

  it('keeps a page that passes, and a photo without showing it to anybody', async () => {
    const { client, ids, seen } = await judgedRoom();
    expect(await client.scenes.edit({ id: ids.sceneId, text: WORDS })).toMatchObject({ text: WORDS });
    const file = new File([new Uint8Array(await pictureBytes())], 'mia.png', { type: 'image/png' });
    const { character } = await client.characters.addPhoto({ id: ids.characterId, file });
    expect(character.photos).toHaveLength(1);
    expect(seen.map(([first]) => first?.type)).toEqual(['text']);
  });

  it('asks nobody where nothing was written', async () => {
    const { client, ids, seen } = await judgedRoom();
    await client.stories.update({ id: ids.storyId, currentSceneId: ids.sceneId });
    await client.scenes.setBranch({ id: ids.sceneId, branch: null });
    expect(seen).toEqual([]);
  });
});
