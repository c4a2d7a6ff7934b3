// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Job } from '../../src/contract/scenes.ts';
import type { FakeClient } from './fake-client.ts';
import { makeJob } from './fixtures.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
const { show } = await import('./show.tsx');
const { applyEvent } = await import('../../src/renderer/lib/apply-event.ts');
const { queryClient } = await import('../../src/renderer/lib/queries.ts');
const { ActivityLink } = await import('../../src/renderer/app/activity-link.tsx');

afterEach(cleanup);

async function open(active: Job[]) {
  fake.current?.override({ jobs: { list: () => ({ active, ended: [], queue: { paused: false, lanes: [] } }) } });
  await show(<ActivityLink />);
}

describe('the way to the activity', () => {
  it('counts what runs and waits, and follows the events', async () => {
    const job = makeJob();
    await open([job, makeJob({ state: 'queued' })]);
    expect(await screen.findByRole('link', { name: /^Activity.*2 at work or waiting/ })).toBeTruthy();
    act(() => applyEvent(queryClient, { type: 'job-progressed', job: { ...job, state: 'done' } }));
    expect(await screen.findByRole('link', { name: /1 at work or waiting/ })).toBeTruthy();
  });

  it('says that something needs a decision, in words too', async () => {
    await open([makeJob({ state: 'unknown' })]);
    expect(await screen.findByRole('link', { name: /needs your decision/ })).toBeTruthy();
    expect(screen.queryByText('1')).toBeNull();
  });

  it('shows no mark when all is quiet', async () => {
    await open([]);
    expect((await screen.findByRole('link', { name: 'Activity' })).textContent).toBe('Activity');
  });
});
