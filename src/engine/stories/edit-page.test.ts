import { describe, expect, it } from 'vitest';
import { scriptedProvider } from '../../../test/support/scripted-provider.ts';
import { testEngine } from '../../../test/support/test-engine.ts';
import type { ImageRequest } from '../provider-kit/model.ts';
import type { Library } from '../library.ts';
import type { Take } from '../../contract/scenes.ts';

async function begun(): Promise<{
  library: Library;
  storyId: string;
  sceneId: string;
  sent: { kind: string; request: unknown }[];
}> {
  const { provider, script } = scriptedProvider();
  const library = (await testEngine({ providers: [provider] })).library('adult');
  const story = library.stories.create({ premise: 'a fox' });
  await library.jobs.settled(story.id);
  return { library, storyId: story.id, sceneId: story.scenes[0]?.id ?? '', sent: script.sent };
}

describe('editing a page by hand', () => {
  it('keeps what is not named, sends nothing, and keeps the words of before as a take', async () => {
    const { library, sceneId, sent } = await begun();
    const before = library.stories.scene(sceneId);
    const calls = sent.length;
    const after = library.stories.edit({ id: sceneId, text: 'By hand.\r\nTruly\u0007.' });
    expect(after).toMatchObject({ text: 'By hand.\nTruly.', title: before.title, choices: before.choices });
    expect(after).toMatchObject({ picturePrompt: before.picturePrompt, who: before.who });
    const words = after.takes.filter(({ kind }) => kind === 'text');
    expect(words.map(({ origin, chosen }) => [origin, chosen])).toEqual([
      ['model', false],
      ['hand', true],
    ]);
    expect(words[1]).toMatchObject({ costMicros: 0, costIsActual: true, prompt: '', seconds: null, seed: null });
    expect(sent).toHaveLength(calls);
  });

  it('makes no take where nothing is different', async () => {
    const { library, sceneId } = await begun();
    const { text, takes } = library.stories.scene(sceneId);
    expect(library.stories.edit({ id: sceneId, text: ` ${text}\n` }).takes).toHaveLength(takes.length);
    expect(library.history.list().entries).toEqual([]);
  });

  it('takes an edit back and makes it again, without losing a word', async () => {
    const { library, sceneId } = await begun();
    const { text } = library.stories.scene(sceneId);
    library.stories.edit({ id: sceneId, text: 'By hand.' });
    expect(library.history.undo().entry).toMatchObject({ what: 'text-edited', undone: true });
    expect(library.stories.scene(sceneId)).toMatchObject({ text });
    library.history.redo();
    expect(library.stories.scene(sceneId)).toMatchObject({ text: 'By hand.' });
  });

  it('does not write over a page that is not written', async () => {
    const { provider, script } = scriptedProvider();
    script.text = () => Promise.withResolvers<never>().promise;
    const library = (await testEngine({ providers: [provider] })).library('adult');
    const id = library.stories.create({ premise: 'a fox' }).scenes[0]?.id ?? '';
    expect(() => library.stories.edit({ id, text: 'x' })).toThrow(
      expect.objectContaining({ data: { state: 'unwritten' } }),
    );
  });

  it('finds what was written by hand, and not what it replaced', async () => {
    const { library, sceneId } = await begun();
    library.stories.edit({ id: sceneId, text: 'A zeppelin came.' });
    const hits = (query: string): number => library.query.list({ query, sort: 'best', limit: 5 }).total.count;
    expect([hits('zeppelin'), hits('found')]).toEqual([1, 0]);
  });
});

describe('takes', () => {
  it('says of each what was really sent, its seed, time and price', async () => {
    const { library, sceneId, sent } = await begun();
    const { takes } = library.stories.scene(sceneId);
    const image = takes.find(({ kind }) => kind === 'image') as Take;
    const request = sent.find(({ kind }) => kind === 'image')?.request as ImageRequest;
    expect(image).toMatchObject({ prompt: request.prompt, seed: request.seed, origin: 'model', references: [] });
    expect(image.seconds).toBeGreaterThanOrEqual(0);
    const text = takes.find(({ kind }) => kind === 'text');
    expect(text?.prompt).toContain('Premise: a fox');
  });
});

describe('branches and places', () => {
  it('names a branch, takes the name away, and takes that back', async () => {
    const { library, sceneId } = await begun();
    const branch = { name: ' What if\u0000 ', colour: 'moss' } as const;
    expect(library.stories.setBranch({ id: sceneId, branch }).branch).toEqual({ name: 'What if', colour: 'moss' });
    expect(library.stories.setBranch({ id: sceneId, branch: null }).branch).toBeNull();
    library.history.undo();
    expect(library.stories.scene(sceneId).branch?.name).toBe('What if');
  });

  it('keeps where a story is read and which path is shown, apart from where it is played', async () => {
    const { library, storyId, sceneId } = await begun();
    const next = library.stories.addScene({ storyId, parentId: sceneId, answer: { kind: 'choice', index: 0 } });
    await library.jobs.settled(storyId);
    const { changedAt } = library.stories.get(storyId);
    library.stories.update({ id: storyId, readerSceneId: sceneId, pathEndId: next.id });
    const story = library.stories.get(storyId);
    expect(story).toMatchObject({ readerSceneId: sceneId, pathEndId: next.id, currentSceneId: next.id, changedAt });
    expect(library.stories.update({ id: storyId, pathEndId: null }).pathEndId).toBeNull();
    library.history.undo();
    expect(library.stories.get(storyId).pathEndId).toBe(next.id);
  });

  it('never reads on at a page that is in the trash', async () => {
    const { library, storyId, sceneId } = await begun();
    const next = library.stories.addScene({ storyId, parentId: sceneId, answer: { kind: 'choice', index: 0 } });
    await library.jobs.settled(storyId);
    library.trash.put({ items: [{ kind: 'scene', id: next.id }] });
    const notFound = expect.objectContaining({ code: 'NOT_FOUND' }) as Error;
    expect(() => library.stories.update({ id: storyId, readerSceneId: next.id })).toThrow(notFound);
    expect(() => library.stories.edit({ id: next.id, text: 'x' })).toThrow(notFound);
  });

  it('brings a page back from the trash when its answer is given again, and pays for nothing', async () => {
    const { library, storyId, sceneId, sent } = await begun();
    const answer = { kind: 'choice', index: 0 } as const;
    const next = library.stories.addScene({ storyId, parentId: sceneId, answer });
    await library.jobs.settled(storyId);
    library.trash.put({ items: [{ kind: 'scene', id: next.id }] });
    const calls = sent.length;
    expect(library.stories.addScene({ storyId, parentId: sceneId, answer }).id).toBe(next.id);
    await library.jobs.settled(storyId);
    expect(sent).toHaveLength(calls);
    expect(library.stories.get(storyId).scenes).toHaveLength(2);
  });
});
