import { describe, expect, it } from 'vitest';
import { settle } from '../../../test/support/fake-clock.ts';
import { pageJson, scriptedProvider } from '../../../test/support/scripted-provider.ts';
import { testEngine } from '../../../test/support/test-engine.ts';
import type { ImageRequest, TextRequest } from '../provider-kit/model.ts';
import type { Library } from '../library.ts';

async function scripted(): Promise<{
  library: Library;
  sent: { kind: string; request: unknown }[];
  script: ReturnType<typeof scriptedProvider>['script'];
}> {
  const { provider, script } = scriptedProvider();
  const library = (await testEngine({ providers: [provider] })).library('kids');
  return { library, sent: script.sent, script };
}

async function begun(library: Library, premise = 'a fox'): Promise<{ storyId: string; sceneId: string }> {
  const story = library.stories.create({ premise });
  await library.jobs.settled(story.id);
  return { storyId: story.id, sceneId: story.scenes[0]?.id ?? '' };
}

describe('stories', () => {
  it.each([
    ['an empty premise', '  \n ', 'empty'],
    ['a premise of control characters only', '\u0000\u0007', 'empty'],
    ['a premise of 20,000 characters', 'x'.repeat(20_000), 'too-long'],
  ])('refuses %s and saves nothing', async (_what, premise, reason) => {
    const { library, sent } = await scripted();
    expect(() => library.stories.create({ premise })).toThrow(
      expect.objectContaining({ code: 'INPUT_REFUSED', data: { field: 'premise', reason } }),
    );
    expect(library.query.cards({ limit: 10 })).toEqual({ stories: [], total: 0, nextCursor: null });
    expect(sent).toEqual([]);
  });

  it.each(['🦊🏮', 'ثعلب يجد منارة', '<script>alert(1)</script>', "Robert'); DROP TABLE stories;--"])(
    'keeps the premise %s as it was typed',
    async (premise) => {
      const { library } = await scripted();
      expect(library.stories.get(library.stories.create({ premise }).id).premise).toBe(premise);
    },
  );

  it('sends the path with its answers, so that a page follows on from the ones before', async () => {
    const { library, sent } = await scripted();
    const { storyId, sceneId } = await begun(library);
    library.stories.addScene({ storyId, parentId: sceneId, answer: { kind: 'choice', index: 1 } });
    await library.jobs.settled(storyId);
    const request = sent.filter(({ kind }) => kind === 'text')[1]?.request as TextRequest;
    expect(request.brief.path).toEqual([{ telling: 0, answer: { kind: 'choice', index: 1 } }]);
    expect(request.input).toContain('Once there was a fox.');
    expect(request.input).toContain("The reader's answer: Leave it");
  });

  it('goes to the scene that is there when a page is answered the same way twice, and pays for nothing', async () => {
    const { library, sent } = await scripted();
    const { storyId, sceneId } = await begun(library);
    const answer = { kind: 'choice', index: 0 } as const;
    const first = library.stories.addScene({ storyId, parentId: sceneId, answer });
    await library.jobs.settled(storyId);
    const before = sent.length;
    expect(library.stories.addScene({ storyId, parentId: sceneId, answer }).id).toBe(first.id);
    await library.jobs.settled(storyId);
    expect(sent).toHaveLength(before);
  });

  it('keeps both branches when a page is answered in another way', async () => {
    const { library } = await scripted();
    const { storyId, sceneId } = await begun(library);
    library.stories.addScene({ storyId, parentId: sceneId, answer: { kind: 'choice', index: 0 } });
    library.stories.addScene({ storyId, parentId: sceneId, answer: { kind: 'words', text: 'run away' } });
    await library.jobs.settled(storyId);
    const labels = library.stories.get(storyId).scenes.map(({ answerLabel }) => answerLabel);
    expect(labels).toEqual([null, 'Light it', 'run away']);
  });

  it('does not go on from a page that ends, or from one that is not written', async () => {
    const { library, script } = await scripted();
    const { storyId, sceneId } = await begun(library);
    script.text = async () => ({ state: 'done', output: { text: pageJson({ ends: true, choices: [] }) } });
    const last = library.stories.addScene({ storyId, parentId: sceneId, answer: { kind: 'finish' } });
    const goOn = (): unknown =>
      library.stories.addScene({ storyId, parentId: last.id, answer: { kind: 'choice', index: 0 } });
    expect(goOn).toThrow(expect.objectContaining({ data: { state: 'unwritten' } }));
    await library.jobs.settled(storyId);
    expect(goOn).toThrow(expect.objectContaining({ data: { state: 'ended' } }));
    expect(library.stories.get(storyId).finished).toBe(true);
  });

  it('keeps the first words when a page is told again, and shows the chosen take', async () => {
    const { library, script } = await scripted();
    const { storyId, sceneId } = await begun(library);
    script.text = async () => ({ state: 'done', output: { text: pageJson({ text: 'Told anew.' }) } });
    library.stories.remake({ id: sceneId, kind: 'text' });
    await library.jobs.settled(storyId);
    expect(library.stories.scene(sceneId).text).toBe('Told anew.');
    const first = library.stories.scene(sceneId).takes.find(({ kind, chosen }) => kind === 'text' && !chosen);
    expect(library.stories.chooseTake({ id: sceneId, takeId: first?.id ?? '' }).text).toContain('Once there was');
  });

  it('does not make a second picture while the first is still being made', async () => {
    const { library, script, sent } = await scripted();
    const hold = Promise.withResolvers<never>();
    script.image = () => hold.promise;
    const story = library.stories.create({ premise: 'a fox' });
    const sceneId = story.scenes[0]?.id ?? '';
    await settle();
    library.stories.remake({ id: sceneId, kind: 'image' });
    expect(sent.filter(({ kind }) => kind === 'image')).toHaveLength(1);
  });

  it('paints what was asked for this once, and the page keeps its own words for the picture', async () => {
    const { library, sent } = await scripted();
    const { storyId, sceneId } = await begun(library);
    library.stories.remake({ id: sceneId, kind: 'image', picturePrompt: ' A calm fox\u0000 ' });
    await library.jobs.settled(storyId);
    const requests = sent.filter(({ kind }) => kind === 'image').map(({ request }) => request as ImageRequest);
    expect(requests.at(-1)?.parts.scene).toBe('A calm fox');
    expect(requests.at(-1)?.prompt).toContain('Watercolour');
    expect(library.stories.scene(sceneId).picturePrompt).toBe('A fox beside a lamp at night');
  });

  it('makes one take with another model, and the next one with the story’s own again', async () => {
    const { provider } = scriptedProvider();
    const image = provider.models.find(({ kind }) => kind === 'image');
    if (!image) throw new Error('no painter');
    const other = Object.defineProperties({} as typeof image, {
      ...Object.getOwnPropertyDescriptors(image),
      id: { value: 'scripted-other', enumerable: true },
      title: { value: 'Scripted Other', enumerable: true },
    });
    const engine = await testEngine({ providers: [{ ...provider, models: [...provider.models, other] }] });
    const library = engine.library('kids');
    const { storyId, sceneId } = await begun(library);
    library.stories.remake({ id: sceneId, kind: 'image', modelId: 'scripted-other' });
    await library.jobs.settled(storyId);
    library.stories.remake({ id: sceneId, kind: 'image' });
    await library.jobs.settled(storyId);
    const takes = library.stories.scene(sceneId).takes.filter(({ kind }) => kind === 'image');
    expect(takes.map(({ modelId }) => modelId)).toEqual(['scripted-image', 'scripted-other', 'scripted-image']);
    expect(library.stories.get(storyId).models.image.id).toBe('scripted-image');
  });

  it.each([
    ['words for the picture of a clip', { kind: 'video', picturePrompt: 'A fox' }, 'INPUT_REFUSED'],
    ['words without a letter', { kind: 'image', picturePrompt: '\u0007' }, 'INPUT_REFUSED'],
    ['a model that nobody offers', { kind: 'image', modelId: 'gone' }, 'MODEL_UNUSABLE'],
    ['a model that makes something else', { kind: 'image', modelId: 'scripted-text' }, 'MODEL_UNUSABLE'],
  ] as const)('pays for no take with %s', async (_what, wish, code) => {
    const { library, sent } = await scripted();
    const { sceneId } = await begun(library);
    const before = sent.length;
    expect(() => library.stories.remake({ id: sceneId, ...wish })).toThrow(expect.objectContaining({ code }));
    await settle();
    expect(sent).toHaveLength(before);
  });

  it('never drops other words for a picture silently while one is being made', async () => {
    const { library, script } = await scripted();
    script.image = () => Promise.withResolvers<never>().promise;
    const story = library.stories.create({ premise: 'a fox' });
    await settle();
    const again = (): unknown =>
      library.stories.remake({ id: story.scenes[0]?.id ?? '', kind: 'image', picturePrompt: 'A calm fox' });
    expect(again).toThrow(expect.objectContaining({ code: 'STATE_CONFLICT' }));
  });

  it('takes the title from the first page and never again once a person renamed it', async () => {
    const { library } = await scripted();
    const { storyId, sceneId } = await begun(library, 'a premise that is used until there is a title');
    expect(library.stories.get(storyId).title).toBe('The Lamp');
    library.stories.update({ id: storyId, title: 'Mine' });
    library.stories.addScene({ storyId, parentId: sceneId, answer: { kind: 'choice', index: 0 } });
    await library.jobs.settled(storyId);
    expect(library.stories.get(storyId).title).toBe('Mine');
  });

  it('never goes on reading at a page, nor shows a take, of another story', async () => {
    const { library } = await scripted();
    const mine = await begun(library);
    const other = await begun(library);
    const takeId = library.stories.scene(other.sceneId).takes[0]?.id ?? '';
    const notFound = expect.objectContaining({ code: 'NOT_FOUND' }) as Error;
    expect(() => library.stories.update({ id: mine.storyId, currentSceneId: other.sceneId })).toThrow(notFound);
    expect(() => library.stories.chooseTake({ id: mine.sceneId, takeId })).toThrow(notFound);
    const answer = { kind: 'choice', index: 0 } as const;
    expect(() => library.stories.addScene({ storyId: mine.storyId, parentId: other.sceneId, answer })).toThrow(
      notFound,
    );
  });

  it('starts with pictures only and says so when Video Mode is asked for and nothing makes clips', async () => {
    const { library } = await scripted();
    const story = library.stories.create({ premise: 'a fox', videoMode: true });
    expect(story).toMatchObject({ videoMode: false, notice: 'video-mode-unavailable', models: { video: null } });
  });

  it('pages through the library without losing or repeating a story', async () => {
    const { library } = await scripted();
    const made = [];
    for (let number = 0; number < 7; number++) made.push(library.stories.create({ premise: `story ${number}` }).id);
    await Promise.all(made.map((id) => library.jobs.settled(id)));
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = library.query.cards({ cursor, limit: 3 });
      seen.push(...page.stories.map(({ id }) => id));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(seen.toSorted()).toEqual(made.toSorted());
  });

  it('does not find a story of the other room', async () => {
    const { provider } = scriptedProvider();
    const engine = await testEngine({ providers: [provider] });
    const story = engine.library('adult').stories.create({ premise: 'a fox' });
    expect(() => engine.library('kids').stories.get(story.id)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    expect(engine.library('kids').query.cards({ limit: 5 }).total).toBe(0);
    await engine.library('adult').jobs.settled(story.id);
  });
});
