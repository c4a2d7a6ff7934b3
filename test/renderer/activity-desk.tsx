// What the tests of the Activity screen share: a host that is only pretended, and the page opened in front of it.
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Lane, Queue } from '../../src/contract/jobs.ts';
import type { Job } from '../../src/contract/scenes.ts';
import type { FakeClient } from './fake-client.ts';
import { makeJob, makeScene, nextId } from './fixtures.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
export const { show } = await import('./show.tsx');
export const { createFakeClient, refuse } = await import('./fake-client.ts');
export const { applyEvent } = await import('../../src/renderer/lib/apply-event.ts');
export const { queryClient } = await import('../../src/renderer/lib/queries.ts');
const { ActivityPage } = await import('../../src/renderer/features/activity/activity-page.tsx');

export function host(): FakeClient {
  if (!fake.current) throw new Error('The client is not mocked');
  return fake.current;
}

const fresh = createFakeClient().handlers;
export const paid = {
  practice: false,
  modelId: 'xai/grok',
  modelTitle: 'Grok',
  laneId: 'xai/image',
  estimateMicros: 42_000,
};
export const scene = makeScene({ depth: 3, storyId: nextId() });
export const place = { storyId: scene.storyId, storyTitle: 'The Fox', sceneId: scene.id, page: scene.depth };
export const lane: Lane = {
  id: 'xai/image',
  kind: 'image',
  provider: { id: 'xai', title: 'xAI', builtIn: false },
  accountName: null,
  paused: false,
  running: 0,
  waiting: 2,
  concurrency: 2,
  rateLimit: null,
  restsUntil: null,
};

/** What the host knows; tests change it before they open the page. */
export const known: { active: Job[]; ended: Job[]; queue: Queue } = {
  active: [],
  ended: [],
  queue: { paused: false, lanes: [lane] },
};

beforeEach(async () => {
  host().calls.length = 0;
  Object.assign(known, { active: [], ended: [], queue: { paused: false, lanes: [lane] } });
  host().override({
    ...fresh,
    jobs: { ...fresh.jobs, list: () => ({ ...known }) },
    scenes: {
      ...fresh.scenes,
      get: ({ id }) => (id === scene.id ? scene : refuse('NOT_FOUND', { what: 'scene', id })),
    },
    money: {
      ...fresh.money,
      price: ({ what }) => ({
        lines: what === 'retry-failed' ? [priceLine, priceLine] : [priceLine],
        lowMicros: 40_000,
        highMicros: 40_000,
        overBudget: null,
      }),
    },
  });
  await host().client.rooms.enter({ tier: 'adult' });
});
afterEach(cleanup);

export const priceLine = {
  kind: 'image' as const,
  modelId: 'xai/grok',
  modelTitle: 'Grok',
  practice: false,
  lowMicros: 40_000,
  highMicros: 40_000,
  asOf: '2026-11-12',
  seconds: null,
};

export function waiting(values: Partial<Job> = {}): Job {
  return makeJob({ ...paid, ...place, state: 'queued', waitReason: 'lane-busy', startedAt: null, ...values });
}

export function called(operation: string): unknown[] {
  return host()
    .calls.filter((call) => call.operation === operation)
    .map(({ input }) => input);
}

export async function open(language: 'en' | 'fr' = 'en') {
  const view = await show(<ActivityPage />, { at: '/activity', language });
  await screen.findByRole('heading', { level: 1 });
  return view;
}

export function rows(): HTMLElement[] {
  return within(screen.getByRole('region', { name: /^Pictures/ })).getAllByRole('listitem');
}
