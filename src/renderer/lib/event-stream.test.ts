// @vitest-environment happy-dom
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeClient, type FakeClient } from '../../../test/renderer/fake-client.ts';
import { makeJob, makeScene, makeStory } from '../../../test/renderer/fixtures.ts';
import { connectionStore } from './connection-state.ts';
import { followEvents, reconnectDelay } from './event-stream.ts';
import { streamedTextStore } from './streamed-text.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('./client.ts', async () => {
  const support = await import('../../../test/renderer/fake-client.ts');
  fake.current = support.createFakeClient();
  return { client: fake.current.client };
});
const { queries } = await import('./queries.ts');

let host: FakeClient;
let cache: QueryClient;
let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  host = createFakeClient();
  cache = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  stop = new AbortController();
  streamedTextStore.setState({ pages: {} });
  connectionStore.setState({ state: 'opening' });
});

afterEach(() => {
  stop.abort();
  cache.clear();
  vi.useRealTimers();
});

async function follow(): Promise<void> {
  void followEvents(host.client, cache, stop.signal);
  await vi.waitFor(() => expect(connectionStore.getState().state).toBe('open'));
}

function storyKey(id: string) {
  return queries.stories.get.queryKey({ input: { id } });
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('given up')));
  });
}

describe('followEvents', () => {
  it('shows a new picture of a story that is open', async () => {
    const scene = makeScene();
    const story = makeStory({ id: scene.storyId, scenes: [scene] });
    cache.setQueryData(storyKey(story.id), story);
    await follow();
    host.emit({ type: 'scene-changed', scene: { ...scene, title: 'The storm' } });
    await vi.waitFor(() => expect(cache.getQueryData(storyKey(story.id))?.scenes[0]?.title).toBe('The storm'));
  });

  it('shows the words while they are written, and forgets them when the page is whole', async () => {
    const scene = makeScene();
    await follow();
    host.emit({ type: 'scene-streamed', storyId: scene.storyId, sceneId: scene.id, title: null, text: 'The fox' });
    await vi.waitFor(() => expect(streamedTextStore.getState().pages[scene.id]?.text).toBe('The fox'));
    host.emit({ type: 'scene-changed', scene });
    await vi.waitFor(() => expect(streamedTextStore.getState().pages).toEqual({}));
  });

  it('does not lose an event that arrives while the story is being read', async () => {
    const scene = makeScene();
    const story = makeStory({ id: scene.storyId, scenes: [scene] });
    await follow();
    const answer = Promise.withResolvers<typeof story>();
    const read = cache.fetchQuery({ queryKey: storyKey(story.id), queryFn: () => answer.promise });
    host.emit({ type: 'job-progressed', job: makeJob({ storyId: story.id, sceneId: scene.id }) });
    await vi.advanceTimersByTimeAsync(1);
    answer.resolve(story);
    await read;
    await vi.waitFor(() => expect(cache.getQueryData(storyKey(story.id))?.scenes[0]?.jobs).toHaveLength(1));
  });

  it('reads once more after news of money that arrives while two things are read, not for ever', async () => {
    await follow();
    const reads: string[] = [];
    const watch = (name: string, milliseconds: number) =>
      new QueryObserver(cache, {
        queryKey: [...queries.money.key(), name],
        queryFn: async () => {
          reads.push(name);
          await new Promise((resolve) => setTimeout(resolve, milliseconds));
          return name;
        },
      }).subscribe(() => undefined);
    const stops = [watch('quick', 10), watch('slow', 25)];
    host.emit({ type: 'money-changed' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(reads.filter((name) => name === 'quick')).toHaveLength(2);
    expect(reads.filter((name) => name === 'slow')).toHaveLength(2);
    for (const stopWatching of stops) stopWatching();
  });

  it('does not put an old event over a newer answer after a read that was given up', async () => {
    const story = makeStory({ title: 'Untitled' });
    await follow();
    const reading = cache.fetchQuery({ queryKey: storyKey(story.id), queryFn: ({ signal }) => untilAborted(signal) });
    host.emit({ type: 'story-changed', story });
    await vi.advanceTimersByTimeAsync(1);
    await cache.cancelQueries();
    await reading.catch(() => undefined);
    host.emit({ type: 'story-changed', story: { ...story, title: 'The Fox' } });
    await vi.advanceTimersByTimeAsync(1);
    await cache.fetchQuery({ queryKey: storyKey(story.id), queryFn: () => ({ ...story, title: 'The Fox' }) });
    await vi.advanceTimersByTimeAsync(1);
    expect(cache.getQueryData(storyKey(story.id))?.title).toBe('The Fox');
  });

  it('says that the host is gone, comes back by itself, and reads everything again', async () => {
    const story = makeStory();
    cache.setQueryData(storyKey(story.id), story);
    await follow();
    host.breakStreams();
    await vi.waitFor(() => expect(connectionStore.getState().state).toBe('lost'));
    await vi.advanceTimersByTimeAsync(reconnectDelay(1));
    await vi.waitFor(() => expect(connectionStore.getState().state).toBe('open'));
    expect(cache.getQueryState(storyKey(story.id))?.isInvalidated).toBe(true);
  });

  it('stops for good when the room is left, leaving no timer behind', async () => {
    await follow();
    host.breakStreams();
    await vi.waitFor(() => expect(connectionStore.getState().state).toBe('lost'));
    stop.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(host.calls.filter(({ operation }) => operation === 'events.watch')).toHaveLength(1);
  });
});

describe('reconnectDelay', () => {
  it('neither hammers a host that is gone nor waits for minutes', () => {
    expect([1, 2, 3, 6, 40].map(reconnectDelay)).toEqual([250, 500, 1000, 8000, 8000]);
  });
});
