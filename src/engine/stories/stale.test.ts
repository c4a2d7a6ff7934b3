import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageJson, scriptedProvider } from '../../../test/support/scripted-provider.ts';
import { smallClip } from '../../../test/support/small-clip.ts';
import { testEngine } from '../../../test/support/test-engine.ts';
import type { Scene, Take } from '../../contract/scenes.ts';
import type { Library } from '../library.ts';

interface Told {
  readonly library: Library;
  readonly storyId: string;
  readonly sceneId: string;
  scene(): Scene;
  /** Makes a new take and waits until it is there. */
  make(kind: Take['kind'], picturePrompt?: string): Promise<Take>;
}

async function told(withClips = false): Promise<Told> {
  const { provider, script } = scriptedProvider(withClips ? await smallClip() : null);
  let telling = 0;
  script.text = async () => ({
    state: 'done',
    output: { text: pageJson({ text: `Telling ${telling++}.`, picturePrompt: `Picture ${telling % 3}` }) },
  });
  const library = (await testEngine({ providers: [provider] })).library('adult');
  return begun(library, withClips);
}

async function begun(library: Library, videoMode = false): Promise<Told> {
  const cast = [{ name: 'Mia', kind: 'girl', description: 'a red coat' }];
  const story = library.stories.create({ premise: 'a fox', cast, videoMode });
  await library.jobs.settled(story.id);
  const sceneId = story.scenes[0]?.id ?? '';
  const scene = (): Scene => library.stories.scene(sceneId);
  return {
    library,
    storyId: story.id,
    sceneId,
    scene,
    make: async (kind, picturePrompt) => {
      library.stories.remake({ id: sceneId, kind, picturePrompt });
      await library.jobs.settled(story.id);
      return takesOf(scene(), kind).at(-1) ?? expect.fail('nothing was made');
    },
  };
}

function takesOf(scene: Scene, kind: Take['kind']): Take[] {
  return scene.takes.filter((take) => take.kind === kind);
}

/** The chosen take of a kind. */
function shown(scene: Scene, kind: Take['kind']): Take {
  return takesOf(scene, kind).find(({ chosen }) => chosen) ?? expect.fail(`no ${kind}`);
}

describe('stale takes', () => {
  it('calls nothing stale in a story that was just made, with clip and second page', async () => {
    const { library, storyId, sceneId } = await told(true);
    library.stories.addScene({ storyId, parentId: sceneId, answer: { kind: 'choice', index: 0 } });
    await library.jobs.settled(storyId);
    const takes = library.stories.get(storyId).scenes.flatMap((scene) => scene.takes);
    expect(takes.map(({ kind }) => kind).toSorted()).toEqual(['image', 'image', 'text', 'text', 'video', 'video']);
    expect(takes.flatMap(({ stale }) => stale)).toEqual([]);
  });

  it('names the words of a picture that were changed, and not what only looks new', async () => {
    const { library, sceneId, scene } = await told();
    const before = scene().picturePrompt;
    library.stories.edit({ id: sceneId, title: 'Another title', altText: 'Other words for it' });
    expect(shown(scene(), 'image').stale).toEqual([]);
    library.stories.edit({ id: sceneId, picturePrompt: 'A fox in the snow' });
    expect(shown(scene(), 'image').stale).toEqual([
      { what: 'picture-words', about: '', from: before, to: 'A fox in the snow' },
    ]);
  });

  it('does not call a picture stale that was asked for in other words than the page’s', async () => {
    const { library, sceneId, scene, make } = await told();
    expect((await make('image', 'A calm fox')).stale).toEqual([]);
    library.stories.edit({ id: sceneId, picturePrompt: 'A fox in the snow' });
    expect(shown(scene(), 'image').stale).toHaveLength(1);
  });

  it('calls a clip stale once another picture is chosen, and fresh again when that is taken back', async () => {
    const { library, sceneId, scene, make } = await told(true);
    const first = shown(scene(), 'image');
    await make('image');
    expect(shown(scene(), 'video').stale).toMatchObject([{ what: 'picture' }]);
    library.stories.chooseTake({ id: sceneId, takeId: first.id });
    expect(shown(scene(), 'video').stale).toEqual([]);
  });

  it('calls the words of a page stale when a page before it was told otherwise, and says how', async () => {
    const { library, storyId, sceneId } = await told();
    const next = library.stories.addScene({ storyId, parentId: sceneId, answer: { kind: 'choice', index: 0 } });
    await library.jobs.settled(storyId);
    const third = library.stories.addScene({ storyId, parentId: next.id, answer: { kind: 'choice', index: 1 } });
    await library.jobs.settled(storyId);
    const { text } = library.stories.scene(sceneId);
    library.stories.edit({ id: sceneId, text: 'It began otherwise.' });
    const change = { what: 'words', about: 'Page', from: text, to: 'It began otherwise.' };
    for (const id of [next.id, third.id]) expect(shown(library.stories.scene(id), 'text').stale).toEqual([change]);
    // The whole story says the same as each page by itself.
    const whole = library.stories.get(storyId).scenes.map((scene) => shown(scene, 'text').stale);
    expect(whole).toEqual([[], [change], [change]]);
  });

  it('lets only a new change make a take stale again that was called fine, and undo takes the word back', async () => {
    const { library, sceneId, scene } = await told();
    const { id: takeId } = shown(scene(), 'image');
    library.stories.edit({ id: sceneId, picturePrompt: 'A fox in the snow' });
    library.stories.acceptStale({ id: sceneId, takeId });
    expect(shown(scene(), 'image').stale).toEqual([]);
    library.history.undo();
    expect(shown(scene(), 'image').stale).toHaveLength(1);
    library.history.redo();
    library.stories.edit({ id: sceneId, picturePrompt: 'A fox in the rain' });
    expect(shown(scene(), 'image').stale).toMatchObject([{ to: 'A fox in the rain' }]);
  });

  it('never calls a take stale that was made after the last change, whatever came before it', async () => {
    const { library } = await told();
    const step = fc.oneof(
      fc.record({ do: fc.constant('text' as const) }),
      fc.record({ do: fc.constant('image' as const), words: fc.option(fc.constantFrom('Own 1', 'Own 2')) }),
      fc.record({ do: fc.constant('edit' as const), words: fc.constantFrom('Picture 0', 'Picture 1', 'Hand 1') }),
      fc.record({ do: fc.constant('choose' as const), which: fc.nat(20) }),
      fc.record({ do: fc.constant('accept' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        const { sceneId, scene, make } = await begun(library);
        // What the page asked for when each picture was made, and when it was called fine.
        const asked = new Map([[shown(scene(), 'image').id, scene().picturePrompt]]);
        const fine = new Map<string, string | null>();
        for (const each of steps) {
          if (each.do === 'text') expect((await make('text')).stale).toEqual([]);
          if (each.do === 'image') {
            const made = await make('image', each.words ?? undefined);
            expect(made.stale).toEqual([]);
            asked.set(made.id, scene().picturePrompt);
          }
          if (each.do === 'edit') library.stories.edit({ id: sceneId, picturePrompt: each.words });
          if (each.do === 'choose') {
            const { takes } = scene();
            const take = takes[each.which % takes.length];
            if (take) library.stories.chooseTake({ id: sceneId, takeId: take.id });
          }
          if (each.do === 'accept') {
            const { id } = shown(scene(), 'image');
            library.stories.acceptStale({ id: sceneId, takeId: id });
            if (asked.get(id) !== scene().picturePrompt) fine.set(id, scene().picturePrompt);
            expect(shown(scene(), 'image').stale).toEqual([]);
          }
          const now = scene();
          for (const take of takesOf(now, 'image')) {
            const isStale = asked.get(take.id) !== now.picturePrompt && fine.get(take.id) !== now.picturePrompt;
            expect(take.stale.length > 0).toBe(isStale);
          }
          for (const take of takesOf(now, 'text')) expect(take.stale).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  });
});
