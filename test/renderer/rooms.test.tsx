// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeClient } from './fake-client.ts';
import { makeModel, makeScene, makeStory } from './fixtures.ts';

// A busy machine may need a while to load a lazy part.
configure({ asyncUtilTimeout: 10_000 });

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
const { fakeRooms } = await import('./fake-rooms.ts');
const { refuse } = await import('./fake-client.ts');
const { speak } = await import('../../src/renderer/lib/i18n.ts');
const { queryClient } = await import('../../src/renderer/lib/queries.ts');
const { closeDoor } = await import('../../src/renderer/lib/door-store.ts');
const { roomVisitStore } = await import('../../src/renderer/lib/use-room-switch.ts');
const { createPlaces } = await import('../../src/renderer/app/router.tsx');
const { StartGate } = await import('../../src/renderer/app/start-gate.tsx');

function host(): FakeClient {
  if (!fake.current) throw new Error('The client is not mocked');
  return fake.current;
}

const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
let tier: 'kids' | 'adult' = 'adult';

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  queryClient.clear();
  closeDoor();
  reload.mockClear();
  roomVisitStore.setState({ visit: 'here' });
  tier = 'adult';
  host().calls.length = 0;
  host().stories.length = 0;
  host().override(fakeRooms({ assetAddress: '/asset/{id}', tier: () => tier, enter: (room) => void (tier = room) }));
  const { info } = host().handlers.system;
  const answer = await info(undefined, {});
  host().override({ system: { info: () => ({ ...answer, tier }) } });
  await speak('en');
});
afterEach(cleanup);

async function open(place: string) {
  history.replaceState(null, '', `#${place}`);
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

async function openSecretStory() {
  const story = makeStory({ title: 'A grown-up secret' });
  story.scenes = [makeScene({ storyId: story.id, title: 'A secret page' })];
  host().stories.push(story);
  await open(`/play/${story.id}`);
  expect(await screen.findByText('A secret page')).toBeTruthy();
  expect(document.title).toContain('secret');
}

async function setPin(pin: string) {
  await host().client.rooms.setPin({ pin });
  host().calls.length = 0;
}

function sent(operation: string): unknown[] {
  return host()
    .calls.filter((call) => call.operation === operation)
    .map(({ input }) => input);
}

/** Everything that the page still knows. */
function kept(): string {
  const data = queryClient.getQueryCache().getAll();
  const mutations = queryClient.getMutationCache().getAll();
  return JSON.stringify([data.map(({ state }) => state.data ?? null), mutations.map(({ state }) => state)]);
}

describe('the door between the rooms', () => {
  it('keeps nothing of the room that is left: not in the page, its caches or on the way back', async () => {
    const user = userEvent.setup();
    await openSecretStory();
    await user.click(screen.getByRole('button', { name: /Go to the kids’ room/ }));
    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
    expect(document.body.textContent).not.toContain('secret');
    expect(kept()).not.toContain('secret');
    expect(document.title).toBe('Fableroom');
    expect(location.hash).toBe('#/');
    roomVisitStore.setState({ visit: 'here' });
    const places = createPlaces();
    history.back();
    await waitFor(() => expect(places.history.location.pathname).toBe('/'));
    expect(location.hash).toBe('#/');
  });

  it('locks with one press where there is a PIN, every window and not only this one', async () => {
    const user = userEvent.setup();
    await setPin('2580');
    await open('/');
    await user.click(await screen.findByRole('button', { name: /Lock this room/ }));
    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
    expect(sent('rooms.lock')).toHaveLength(1);
    expect(tier).toBe('kids');
  });

  it('follows when another window locked the room', async () => {
    await openSecretStory();
    tier = 'kids';
    host().breakStreams();
    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
    expect(document.body.textContent).not.toContain('secret');
    expect(document.title).toBe('Fableroom');
  });

  it('takes the PIN by number pad and keyboard, says calmly when it is wrong, and lets in with the right one', async () => {
    const user = userEvent.setup();
    await setPin('2580');
    tier = 'kids';
    await open('/');
    await user.click(await screen.findByRole('button', { name: /Go to the grown-ups/ }));
    const field = await screen.findByLabelText('PIN');
    expect(field).toBe(document.activeElement);
    await user.keyboard('1111{Enter}');
    expect(await screen.findByText('That is not the PIN. Try again.')).toBeTruthy();
    expect(field).toHaveProperty('value', '');
    for (const digit of ['2', '5', '8', '0']) await user.click(screen.getByRole('button', { name: digit }));
    await user.click(screen.getByRole('button', { name: 'Open' }));
    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
    expect(tier).toBe('adult');
    expect(kept()).not.toContain('2580');
  });

  it('says until when no PIN is taken, sends none meanwhile, and says when it goes on', async () => {
    const user = userEvent.setup();
    await setPin('2580');
    tier = 'kids';
    const enter = host().handlers.rooms.enter;
    let until = Date.now() + 5000;
    host().override({
      rooms: {
        enter: (input, options) =>
          input.pin ? refuse('PIN_REFUSED', { reason: 'wrong', waitsUntil: until }) : enter(input, options),
      },
    });
    await open('/');
    await user.click(await screen.findByRole('button', { name: /Go to the grown-ups/ }));
    await user.type(await screen.findByLabelText('PIN'), '1111{Enter}');
    expect(await screen.findByText(/That is not the PIN\. The next try is possible at \d\d:\d\d:\d\d/)).toBeTruthy();
    await user.type(screen.getByLabelText('PIN'), '2580{Enter}');
    expect(sent('rooms.enter')).toHaveLength(2);
    until = 0;
    vi.useFakeTimers({ now: Date.now() + 6000, toFake: ['Date'] });
    try {
      expect(await screen.findByText('You can try again now.')).toBeTruthy();
    } finally {
      vi.useRealTimers();
    }
  });

  it('goes back with Escape to where one was', async () => {
    const user = userEvent.setup();
    await setPin('2580');
    tier = 'kids';
    await open('/');
    await user.click(await screen.findByRole('button', { name: /Go to the grown-ups/ }));
    await screen.findByLabelText('PIN');
    await user.keyboard('25{Escape}');
    await waitFor(() => expect(screen.queryByLabelText('PIN')).toBeNull());
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Go to the grown-ups'));
    expect(reload).not.toHaveBeenCalled();
  });

  it('gives the terminal command for a forgotten PIN where the system cannot be asked, and no button that cannot work', async () => {
    const user = userEvent.setup();
    await setPin('2580');
    tier = 'kids';
    await open('/');
    await user.click(await screen.findByRole('button', { name: /Go to the grown-ups/ }));
    await user.click(await screen.findByRole('button', { name: 'Forgotten the PIN?' }));
    expect(screen.getByText('npm run headless -- --reset-pin')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ask who I am' })).toBeNull();
  });
});

describe('Settings → Rooms and PIN', () => {
  it('sets a PIN only when it has four digits and is typed the same twice', async () => {
    const user = userEvent.setup();
    await open('/settings?section=rooms');
    await user.click(await screen.findByRole('button', { name: 'Set a PIN' }));
    const keep = screen.getByRole('button', { name: 'Keep this PIN' });
    await user.type(screen.getByLabelText('New PIN'), '258');
    await user.click(keep);
    expect(await screen.findByText('Take at least four digits.')).toBeTruthy();
    await user.type(screen.getByLabelText('New PIN'), '0');
    await user.click(keep);
    expect(await screen.findByText(/The two are not the same/)).toBeTruthy();
    expect(sent('rooms.setPin')).toEqual([]);
    await user.type(screen.getByLabelText('The new PIN again'), '2580');
    await user.click(keep);
    expect(await screen.findByText('Set')).toBeTruthy();
    expect(screen.getByRole('switch', { name: 'Start in the kids’ room' }).getAttribute('aria-checked')).toBe('true');
    expect(screen.getByRole('button', { name: /Lock this room/ })).toBeTruthy();
    expect(kept()).not.toContain('2580');
  });

  it('removes a PIN only with the PIN', async () => {
    const user = userEvent.setup();
    await setPin('2580');
    await open('/settings?section=rooms');
    await user.click(await screen.findByRole('button', { name: 'Remove the PIN' }));
    await user.type(screen.getByLabelText('PIN'), '1111{Enter}');
    expect(await screen.findByText('That is not the PIN. Try again.')).toBeTruthy();
    await user.type(screen.getByLabelText('PIN'), '2580{Enter}');
    expect(await screen.findByText('Not set')).toBeTruthy();
  });

  it('keeps age band, styles and words at once, and never the last style away', async () => {
    const user = userEvent.setup();
    await open('/settings?section=rooms');
    await user.click(await screen.findByRole('radio', { name: /9 to 12 years/ }));
    await user.type(screen.getByRole('textbox', { name: 'Words that stop a page' }), 'broccoli{Enter}');
    const styles = screen.getByRole('group', { name: 'Styles' });
    for (const chip of within(styles).getAllByRole('button')) await user.click(chip);
    await waitFor(async () =>
      expect(await host().client.rooms.rules()).toMatchObject({
        ageBand: '9-12',
        blockedWords: ['broccoli'],
        styles: ['pixel-art'],
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Take off: broccoli' }));
    await waitFor(async () => expect((await host().client.rooms.rules()).blockedWords).toEqual([]));
  });

  it('has a model look at pictures only where one is chosen, and says what a look costs', async () => {
    const look = { lowMicros: 1_000, highMicros: 2_000 };
    const { capabilities } = makeModel();
    const seer = makeModel({
      id: 'seer',
      title: 'Seer',
      kind: 'text',
      practice: false,
      provider: { id: 'xai', title: 'xAI' },
      lookPrice: look,
      capabilities: { ...capabilities, checksPictures: true },
    });
    const defaults = { text: 'seer', image: 'seer', video: null, check: null };
    host().override({ models: { list: () => ({ models: [makeModel(), seer], defaults, asOf: 0 }) } });
    const user = userEvent.setup();
    await open('/settings?section=rooms');
    const box = await screen.findByRole('combobox', { name: 'A model that looks at pictures' });
    await within(box).findByRole('option', { name: /Seer/ });
    const names = within(box)
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
    expect(names).toEqual(['Off', expect.stringMatching(/^Seer.*0\.001.*0\.002/)]);
    await user.selectOptions(box, 'seer');
    await waitFor(async () => expect((await host().client.rooms.rules()).pictureCheckModelId).toBe('seer'));
    expect(await screen.findByText(/goes to xAI before it is shown\. A look costs .*0\.002/)).toBeTruthy();
  });

  it('shows neither PIN nor rules to the kids’ room', async () => {
    await setPin('2580');
    tier = 'kids';
    await open('/settings?section=rooms');
    expect(await screen.findByText('The grown-ups’ room asks for a PIN.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Change the PIN' })).toBeNull();
    expect(screen.queryByText('Checks')).toBeNull();
    expect(sent('rooms.rules')).toEqual([]);
  });
});
