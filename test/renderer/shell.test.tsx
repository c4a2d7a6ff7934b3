// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeClient } from './fake-client.ts';

// A busy machine may need a while to load a lazy part.
configure({ asyncUtilTimeout: 10_000 });

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
const { speak } = await import('../../src/renderer/lib/i18n.ts');
const { queryClient } = await import('../../src/renderer/lib/queries.ts');
const { lastStoryStore } = await import('../../src/renderer/lib/last-story.ts');
const { createPlaces } = await import('../../src/renderer/app/router.tsx');
const { StartGate } = await import('../../src/renderer/app/start-gate.tsx');
const { roomVisitStore } = await import('../../src/renderer/lib/use-room-switch.ts');
const { draftStore } = await import('../../src/renderer/features/home/draft-store.ts');

function host(): FakeClient {
  if (!fake.current) throw new Error('The client is not mocked');
  return fake.current;
}

const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
const keepSettings = host().handlers.system.updateSettings;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  reload.mockClear();
  roomVisitStore.setState({ visit: 'here' });
  queryClient.clear();
  lastStoryStore.setState({ ids: {} });
  draftStore.setState({ drafts: {} });
  host().stories.length = 0;
  host().override({ system: { updateSettings: keepSettings } });
  await host().client.rooms.enter({ tier: 'adult' });
  await host().client.system.updateSettings({ theme: 'system', language: 'en' });
  await speak('en');
});
afterEach(cleanup);

async function open(place: string) {
  location.hash = `#${place}`;
  const router = createPlaces();
  await router.load();
  return render(
    <QueryClientProvider client={queryClient}>
      <StartGate>
        <RouterProvider router={router} />
      </StartGate>
    </QueryClientProvider>,
  );
}

describe('the window', () => {
  it('follows no events while it changes the room, so that none of the other room reach the page that is left', async () => {
    const user = userEvent.setup();
    await open('/');
    await screen.findByRole('heading', { name: 'What happens?' });
    await waitFor(() => expect(host().calls.map(({ operation }) => operation)).toContain('events.watch'));
    host().calls.length = 0;
    await user.click(screen.getByRole('button', { name: /Go to the kids’ room/ }));
    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
    expect(host().calls.map(({ operation }) => operation)).not.toContain('events.watch');
  });

  it('takes a new theme at once and puts it on the page', async () => {
    const user = userEvent.setup();
    await open('/settings?section=appearance');
    await user.click(await screen.findByRole('radio', { name: 'Dark' }));
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
    expect(await host().client.system.settings()).toMatchObject({ theme: 'dark' });
  });

  it('speaks the other language without a restart', async () => {
    const user = userEvent.setup();
    await open('/settings?section=appearance');
    await user.click(await screen.findByRole('radio', { name: 'Français' }));
    expect(await screen.findByRole('heading', { name: 'Réglages' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('fr');
  });

  it('puts a setting back that the host could not keep, and says so', async () => {
    const user = userEvent.setup();
    host().override({ system: { updateSettings: () => Promise.reject(new Error('disk')) } });
    await open('/settings?section=appearance');
    await user.click(await screen.findByRole('switch', { name: 'Less motion' }));
    expect(await screen.findByText(/This could not be kept/)).toBeTruthy();
    expect(screen.getByRole('switch', { name: 'Less motion' }).getAttribute('aria-checked')).toBe('false');
  });

  it('does not offer a story that is gone', async () => {
    lastStoryStore.setState({ ids: { adult: '01990000-0000-7000-8000-00000000dead' } });
    await open('/play/01990000-0000-7000-8000-00000000dead');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Story' })).toBeNull());
  });
});
