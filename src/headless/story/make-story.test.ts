import { extname, isAbsolute } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { router } from '../../api/router.ts';
import { createSession } from '../../api/session.ts';
import type { Client } from '../../contract/index.ts';
import type { GenerationKind } from '../../contract/values.ts';
import { ProviderFailure } from '../../engine/provider-kit/outcome.ts';
import { pageJson, scriptedProvider } from '../../../test/support/scripted-provider.ts';
import type { Script } from '../../../test/support/scripted-provider.ts';
import { smallClip } from '../../../test/support/small-clip.ts';
import { testEngine } from '../../../test/support/test-engine.ts';
import { makeStory } from './make-story.ts';
import { storyOutcome } from './story-result.ts';
import type { StoryOutcome } from './story-result.ts';

const VIDEO: readonly GenerationKind[] = ['text', 'image', 'video'];
const PICTURES: readonly GenerationKind[] = ['text', 'image'];

interface Asked {
  readonly scenes: number;
  readonly kinds: readonly GenerationKind[];
  readonly answers?: readonly string[];
  readonly signal?: AbortSignal;
}

/** A real engine with scripted models, and a story made on it. */
async function making(change: (script: Script) => void = () => undefined, withClips = true) {
  const { provider, script } = scriptedProvider(withClips ? await smallClip() : null);
  change(script);
  const engine = await testEngine({ providers: [provider] });
  const session = createSession(engine, 'adult', () => '');
  const client: Client = createRouterClient(router, { context: { engine, session, desktop: null } });
  const { library } = session;
  const make = async ({
    scenes,
    kinds,
    answers = [],
    signal = new AbortController().signal,
  }: Asked): Promise<StoryOutcome> => {
    const newStory = { premise: 'a fox', length: scenes >= 3 ? scenes : null, videoMode: kinds.includes('video') };
    const story = await makeStory(
      { newStory, scenes, kinds, answers },
      {
        client,
        settled: (storyId, until) => library.jobs.settled(storyId, until),
        changed: () => undefined,
        signal,
      },
    );
    return storyOutcome(story, { scenes, kinds }, (id) => library.assets.path(id), 1234);
  };
  return { make, script, client };
}

function failure(): ProviderFailure {
  return new ProviderFailure({ kind: 'invalid', detail: 'no' }, 'The model said no');
}

describe('makeStory', () => {
  it('would leave out a page, a picture, a clip or a fact about them', async () => {
    const { make } = await making();
    const { result, missing } = await make({ scenes: 3, kinds: VIDEO });
    expect(missing).toEqual([]);
    expect(result).toMatchObject({
      tier: 'adult',
      title: 'The Lamp',
      models: { text: 'scripted-text', image: 'scripted-image', video: 'scripted-video' },
      elapsedMs: 1234,
    });
    expect(result.scenes.map(({ choice }) => choice)).toEqual(['Light it', 'Light it', null]);
    for (const scene of result.scenes) {
      expect(scene.choices).toEqual(['Light it', 'Leave it']);
      expect(scene.image).toMatchObject({
        width: 64,
        height: 64,
        model: 'scripted-image',
        altText: 'A fox sits beside a lamp.',
      });
      expect(scene.video).toMatchObject({ width: 32, height: 32, model: 'scripted-video' });
      for (const [file, ending] of [
        [scene.image, '.png'],
        [scene.video, '.mp4'],
      ] as const) {
        expect(isAbsolute(file?.path ?? '') && extname(file?.path ?? '')).toBe(ending);
      }
    }
  });

  it('would make clips that nobody asked for', async () => {
    const { make, script } = await making();
    const { result, missing } = await make({ scenes: 2, kinds: PICTURES });
    expect(missing).toEqual([]);
    expect(result.scenes.map(({ video }) => video)).toEqual([null, null]);
    expect(script.sent.some(({ kind }) => kind === 'video')).toBe(false);
  });

  it('would wait for the picture of a page before it writes the next', async () => {
    const gate = Promise.withResolvers<void>();
    const { make } = await making((script) => {
      const paint = script.image;
      script.concurrency = 4;
      script.image = async (request, context) => {
        await gate.promise;
        return paint(request, context);
      };
      script.text = async ({ brief }) => {
        // Only when the last page is being written do the pictures of the earlier ones come.
        if (brief.path.length === 2) gate.resolve();
        return { state: 'done', output: { text: pageJson() } };
      };
    });
    expect((await make({ scenes: 3, kinds: PICTURES })).missing).toEqual([]);
  });

  it('would take the first choice although the reader has words of their own', async () => {
    const { make } = await making();
    const { result } = await make({ scenes: 3, kinds: PICTURES, answers: ['She sings to it'] });
    expect(result.scenes.map(({ choice }) => choice)).toEqual(['She sings to it', 'Light it', null]);
  });

  it('would leave a story open that is too short to be planned', async () => {
    const { make } = await making();
    const { result } = await make({ scenes: 2, kinds: PICTURES });
    expect(result.scenes.map(({ choice }) => choice)).toEqual(['The end', null]);
  });

  it('would call a story with a failed picture whole, or hang on its clip', async () => {
    const { make } = await making((script) => {
      let pictures = 0;
      const paint = script.image;
      script.image = (request, context) => (++pictures === 2 ? Promise.reject(failure()) : paint(request, context));
      script.concurrency = 1;
    });
    const { result, missing } = await make({ scenes: 3, kinds: PICTURES });
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatch(/^the picture of page \d \(.*\)$/);
    expect(result.scenes.filter(({ image }) => image === null)).toHaveLength(1);
  });

  it('would go on for ever when a page cannot be written', async () => {
    const { make } = await making((script) => {
      const write = script.text;
      script.text = (request, context) =>
        request.brief.path.length === 1 ? Promise.reject(failure()) : write(request, context);
    });
    const { result, missing } = await make({ scenes: 4, kinds: PICTURES });
    expect(result.scenes).toHaveLength(2);
    expect(missing).toHaveLength(3);
    expect(missing.at(-1)).toBe('2 of 4 pages (page 2 was not written)');
  });

  it('would answer a page that ends the story early, which is refused', async () => {
    const { make } = await making((script) => {
      script.text = async ({ brief }) => ({
        state: 'done',
        output: { text: brief.path.length === 1 ? pageJson({ ends: true, choices: [] }) : pageJson() },
      });
    });
    const { missing } = await make({ scenes: 4, kinds: PICTURES });
    expect(missing).toEqual(['2 of 4 pages (the story ended on page 2)']);
  });

  it('would hang when no model makes clips', async () => {
    const { make } = await making(() => undefined, false);
    const { missing } = await make({ scenes: 2, kinds: VIDEO });
    expect(missing).toEqual([
      'the clip of page 1 (no usable model makes clips)',
      'the clip of page 2 (no usable model makes clips)',
    ]);
  });

  it('would not stop when it is told to', async () => {
    const controller = new AbortController();
    const { make } = await making((script) => {
      script.image = (_request, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
          controller.abort(new Error('Ctrl-C'));
        });
    });
    await expect(make({ scenes: 2, kinds: PICTURES, signal: controller.signal })).rejects.toThrow('Ctrl-C');
  });

  it('would hide that the story was refused', async () => {
    const { client } = await making();
    const call = makeStory(
      { newStory: { premise: ' ' }, scenes: 2, kinds: PICTURES, answers: [] },
      { client, settled: () => Promise.resolve(), changed: () => undefined, signal: new AbortController().signal },
    );
    await expect(call).rejects.toMatchObject({ code: 'INPUT_REFUSED' });
  });
});
