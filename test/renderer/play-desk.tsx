// What the tests of a story's page share: a host that is only pretended, and the page opened in front of it.
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Job, Scene, Take } from '../../src/contract/scenes.ts';
import type { Story } from '../../src/contract/stories.ts';
import type { FakeClient } from './fake-client.ts';
import { makeAsset, makeJob, makeScene, makeStory, makeTake, someSettings } from './fixtures.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
export const { show } = await import('./show.tsx');
export const { PlayPage } = await import('../../src/renderer/features/play/play-page.tsx');
export const { applyEvent } = await import('../../src/renderer/lib/apply-event.ts');
export const { queries, queryClient } = await import('../../src/renderer/lib/queries.ts');
export const { createFakeClient, refuse } = await import('./fake-client.ts');
export const { dropAllStreamedText } = await import('../../src/renderer/lib/streamed-text.ts');

export function host(): FakeClient {
  if (!fake.current) throw new Error('The client is not mocked');
  return fake.current;
}

beforeEach(() => {
  localStorage.clear();
  dropAllStreamedText();
  host().calls.length = 0;
  host().stories.length = 0;
  const fresh = createFakeClient();
  host().override({
    models: { list: () => fresh.client.models.list() },
    system: { info: () => fresh.client.system.info(), settings: () => someSettings },
    jobs: {
      retry: () => makeJob({ state: 'queued' }),
      cancel: () => makeJob({ state: 'cancelling' }),
      decide: () => makeJob({ state: 'queued' }),
    },
    money: { price: (spending) => fresh.client.money.price(spending) },
    budgets: { raiseOnce: () => ({ continued: 1 }) },
    scenes: {
      add: ({ storyId, parentId, answer }) => {
        const scene = makeScene({ storyId, parentId, answer, depth: 2, title: 'The stairs' });
        host().stories[0]?.scenes.push(scene);
        return scene;
      },
    },
  });
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function play(this: HTMLMediaElement) {
    Object.defineProperty(this, 'paused', { value: false, configurable: true });
    this.dispatchEvent(new Event('play'));
    return Promise.resolve();
  });
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(function pause(this: HTMLMediaElement) {
    Object.defineProperty(this, 'paused', { value: true, configurable: true });
    this.dispatchEvent(new Event('pause'));
  });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Opens a story whose pages are these; the last one is where it was left unless told otherwise. */
export async function open(scenes: Scene[], story: Partial<Story> = {}) {
  const made = makeStory({ scenes, currentSceneId: scenes.at(-1)?.id ?? null, ...story });
  for (const scene of scenes) {
    scene.storyId = made.id;
    for (const job of scene.jobs) Object.assign(job, { storyId: made.id, sceneId: scene.id });
  }
  host().stories.push(made);
  const view = await show(<PlayPage />, { at: `/play/${made.id}` });
  await screen.findByRole('article');
  return { ...view, story: made };
}

export function tell(scene: Scene): void {
  act(() => applyEvent(queryClient, { type: 'scene-changed', scene }));
}

export function called(operation: string): unknown[] {
  return host()
    .calls.filter((call) => call.operation === operation)
    .map(({ input }) => input);
}

export const gpt = { modelId: 'openai/x', modelTitle: 'GPT Image 2.5 Flare', practice: false };
export function clip(values: Partial<Take> = {}): Take {
  return makeTake({
    kind: 'video',
    modelTitle: 'Practice clip maker',
    asset: makeAsset({ mediaType: 'video/mp4', durationSeconds: 4 }),
    ...values,
  });
}
export function pageWith(...jobs: Job[]): Scene {
  return makeScene({ jobs });
}
