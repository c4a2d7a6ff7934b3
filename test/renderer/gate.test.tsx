// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContentCategory } from '../../src/contract/errors.ts';
import type { FakeClient } from './fake-client.ts';
import { makeJob } from './fixtures.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
const { fakeRooms } = await import('./fake-rooms.ts');
const { refuse } = await import('./fake-client.ts');
const { show } = await import('./show.tsx');
const { KidsHome } = await import('../../src/renderer/features/home/kids-home.tsx');
const { ActivityPage } = await import('../../src/renderer/features/activity/activity-page.tsx');
const { draftStore } = await import('../../src/renderer/features/home/draft-store.ts');

function host(): FakeClient {
  if (!fake.current) throw new Error('The client is not mocked');
  return fake.current;
}

let category: ContentCategory = 'weapons';

beforeEach(async () => {
  draftStore.setState({ drafts: {} });
  host().override(fakeRooms({ assetAddress: '/asset/{id}', tier: () => 'kids', enter: () => undefined }));
  const { info } = host().handlers.system;
  const answer = await info(undefined, {});
  host().override({
    system: { info: () => ({ ...answer, tier: 'kids' }) },
    stories: { create: () => refuse('CONTENT_REFUSED', { field: 'premise', category, words: ['flamberge'] }) },
    jobs: { list: () => ({ active: [], ended: [], queue: { paused: false, lanes: [] } }) },
  });
  category = 'weapons';
  host().calls.length = 0;
});
afterEach(cleanup);

function sent(operation: string): unknown[] {
  return host()
    .calls.filter((call) => call.operation === operation)
    .map(({ input }) => input);
}

async function tell(words: string) {
  const user = userEvent.setup();
  await show(<KidsHome />);
  await user.type(await screen.findByRole('textbox', { name: 'What happens?' }), words);
  await user.click(screen.getByRole('button', { name: 'Tell it' }));
  await screen.findByRole('region', { name: 'Let’s pick another idea' });
  return user;
}

describe('what does not belong in the kids’ room', () => {
  it.each(ContentCategory.options)('has an idea of its own instead, and no word of what it was: %s', async (one) => {
    category = one;
    await tell('with a big flamberge');
    const panel = screen.getByRole('region', { name: 'Let’s pick another idea' });
    expect(panel.textContent).toMatch(/How about: “.{10,}”/);
    expect(panel.textContent?.toLowerCase()).not.toContain('flamberge');
    expect(panel.textContent).not.toContain(`idea.${one}`);
    expect(panel.querySelector('.warn, .field-error:not(:empty)')).toBeNull();
  });

  it('puts the idea where the words were', async () => {
    const user = await tell('with a big flamberge');
    await user.click(screen.getByRole('button', { name: 'Take this idea' }));
    expect(screen.getByRole('textbox', { name: 'What happens?' })).toHaveProperty(
      'value',
      'They find a lantern that knows the way.',
    );
    expect(screen.queryByRole('region', { name: 'Let’s pick another idea' })).toBeNull();
  });

  it('shows the words only after the PIN, and lets them through only after another press', async () => {
    await host().client.rooms.setPin({ pin: '2580' });
    const user = await tell('with a big flamberge');
    await user.click(screen.getByRole('button', { name: 'Ask a grown-up' }));
    await user.type(await screen.findByLabelText('PIN'), '1111{Enter}');
    expect(await screen.findByText('That is not the PIN. Try again.')).toBeTruthy();
    expect(document.body.textContent).not.toContain('flamberge');
    await user.type(screen.getByLabelText('PIN'), '2580{Enter}');
    expect(await screen.findByText('Stopped by: flamberge')).toBeTruthy();
    expect((await host().client.rooms.rules()).allowedWords).toEqual([]);
    const before = sent('stories.create').length;
    await user.click(screen.getByRole('button', { name: 'Let them through' }));
    await waitFor(() => expect(sent('stories.create').length).toBe(before + 1));
    expect((await host().client.rooms.rules()).allowedWords).toEqual(['flamberge']);
  });

  it.each([
    ['the words that stopped it', ['flamberge'], 'Stopped by: flamberge', 'Let them through'],
    ['that a service did', [], 'No word stopped it; OpenAI’s moderation did.', 'Let it through'],
  ])('shows of a job after the PIN %s, and makes it again only after another press', async (_, words, said, press) => {
    const parts = { assetAddress: '/asset/{id}', tier: () => 'kids' as const, enter: () => undefined };
    host().override(fakeRooms({ ...parts, jobWords: words }));
    await host().client.rooms.setPin({ pin: '2580' });
    const stopped = makeJob({
      kind: 'text',
      state: 'refused',
      error: { code: 'gate-gore', message: 'It does not belong in the kids’ room: gore' },
    });
    host().override({
      jobs: { list: () => ({ active: [], ended: [stopped], queue: { paused: false, lanes: [] } }) },
    });
    const user = userEvent.setup();
    await show(<ActivityPage />);
    await user.click(await screen.findByRole('button', { name: 'Ask a grown-up' }));
    await user.type(await screen.findByLabelText('PIN'), '2580{Enter}');
    expect(await screen.findByText(said)).toBeTruthy();
    expect(screen.getByText(/it is made again. With a paid model that costs again/)).toBeTruthy();
    expect((await host().client.rooms.rules()).allowedWords).toEqual([]);
    await user.click(screen.getByRole('button', { name: press }));
    expect(await screen.findByText(/It is made again now/)).toBeTruthy();
    expect((await host().client.rooms.rules()).allowedWords).toEqual(words);
    const asked = { pin: '2580', jobId: stopped.id, words: [] };
    expect(sent('rooms.override')).toEqual([{ ...asked, dryRun: true }, asked]);
  });

  it('offers no PIN where there is none, and says where a grown-up can allow words', async () => {
    const user = await tell('with a big flamberge');
    await user.click(screen.getByRole('button', { name: 'Ask a grown-up' }));
    expect(await screen.findByText(/A grown-up can allow words in their own room/)).toBeTruthy();
    expect(screen.queryByLabelText('PIN')).toBeNull();
  });

  it('is told calmly in Activity until something newer was made of that part, and never as a failure', async () => {
    const stopped = makeJob({
      kind: 'text',
      state: 'refused',
      error: { code: 'gate-gore', message: 'It does not belong in the kids’ room: gore' },
      queuedAt: 1000,
    });
    host().override({
      jobs: { list: () => ({ active: [], ended: [stopped], queue: { paused: false, lanes: [] } }) },
    });
    const { unmount } = await show(<ActivityPage />);
    expect(await screen.findByText(/This page took a turn that is not for this room/)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/gore|failed|declined/i);
    unmount();
    const newer = makeJob({ ...stopped, id: makeJob({}).id, state: 'done', error: null, queuedAt: 2000 });
    host().override({
      jobs: { list: () => ({ active: [], ended: [newer, stopped], queue: { paused: false, lanes: [] } }) },
    });
    await show(<ActivityPage />);
    expect(await screen.findByText('Nothing is being made right now.')).toBeTruthy();
  });
});
