// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeClient } from './fake-client.ts';
import { noFacts } from './character-fixtures.ts';
import type { Story } from '../../src/contract/stories.ts';
import { makeModel, makeStory, practiceModels } from './fixtures.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
const { show } = await import('./show.tsx');
const { HomePage } = await import('../../src/renderer/features/home/home-page.tsx');
const { draftStore } = await import('../../src/renderer/features/home/draft-store.ts');
const { refuse, createFakeClient } = await import('./fake-client.ts');

function host(): FakeClient {
  if (!fake.current) throw new Error('The client is not mocked');
  return fake.current;
}

beforeEach(() => {
  localStorage.clear();
  draftStore.setState({ drafts: {} });
  host().calls.length = 0;
  const fresh = createFakeClient();
  host().override({
    models: { list: () => fresh.client.models.list() },
    stories: { create: (input) => fresh.client.stories.create(input) },
    system: { info: () => fresh.client.system.info() },
  });
});
afterEach(cleanup);

function created(): unknown[] {
  return host()
    .calls.filter(({ operation }) => operation === 'stories.create')
    .map(({ input }) => input);
}

async function premiseField() {
  return screen.findByRole('textbox', { name: 'What happens in the story' });
}

describe('Home', () => {
  it('begins a story with everything that was chosen, and goes to its page', async () => {
    const user = userEvent.setup();
    const { router } = await show(<HomePage />);
    await user.type(await premiseField(), 'a fox who finds a lighthouse');
    await user.click(screen.getByRole('button', { name: 'Add someone' }));
    await user.type(screen.getByRole('textbox', { name: 'Name' }), ' Ember ');
    await user.type(screen.getByRole('textbox', { name: 'Who or what' }), 'fox{Enter}');
    await user.click(screen.getByRole('radio', { name: 'Pixel art' }));
    await user.click(screen.getByRole('radio', { name: 'Until I stop' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language of the story' }), 'Français');
    await user.click(await screen.findByRole('switch', { name: 'Video Mode' }));
    await user.click(screen.getByRole('button', { name: 'Begin the story' }));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/play\//));
    expect(created()).toEqual([
      {
        premise: 'a fox who finds a lighthouse',
        cast: [{ name: 'Ember', kind: 'fox', description: '', facts: noFacts, characterId: null }],
        style: 'pixel-art',
        language: 'fr',
        length: null,
        videoMode: true,
      },
    ]);
    expect(draftStore.getState().drafts.adult?.premise).toBe('');
  });

  it('does not take somebody back who has gone elsewhere before the story had begun', async () => {
    const user = userEvent.setup();
    const creation = Promise.withResolvers<Story>();
    host().override({ stories: { create: () => creation.promise } });
    const { router } = await show(<HomePage />);
    await user.type(await premiseField(), 'a fox');
    await user.click(screen.getByRole('button', { name: 'Begin the story' }));
    await act(() => router.navigate({ to: '/activity' }));
    await act(async () => creation.resolve(makeStory()));
    await waitFor(() => expect(draftStore.getState().drafts.adult?.premise).toBe(''));
    expect(router.state.location.pathname).toBe('/activity');
  });

  it('moves the style with the arrow keys', async () => {
    const user = userEvent.setup();
    await show(<HomePage />);
    screen.getByRole('radio', { name: 'Watercolor' }).focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Realistic' }).checked).toBe(true);
    await user.keyboard('{ArrowLeft}');
    expect(draftStore.getState().drafts.adult?.style).toBe('cartoon');
  });

  it('asks for a premise beside the field instead of sending an empty one', async () => {
    const user = userEvent.setup();
    await show(<HomePage />);
    await user.type(await premiseField(), '   ');
    await user.keyboard('{Control>}{Enter}{/Control}');
    const field = await premiseField();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
      /one sentence is enough/,
    );
    expect(created()).toEqual([]);
  });

  it('keeps every character of a premise that is too long, and says by how much', async () => {
    const user = userEvent.setup();
    await show(<HomePage />);
    await user.click(await premiseField());
    await user.paste('x'.repeat(4212));
    expect((await screen.findByText(/212 characters too long/)).role).toBe('alert');
    expect(screen.getByText('4,212 of 4,000 characters')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Begin the story' }));
    expect(created()).toEqual([]);
    expect(draftStore.getState().drafts.adult?.premise).toHaveLength(4212);
  });

  it('keeps what was typed when the story cannot begin, and says why', async () => {
    const user = userEvent.setup();
    host().override({ stories: { create: () => refuse('DISK_FULL', { path: '/data' }) } });
    await show(<HomePage />);
    await user.type(await premiseField(), 'a fox');
    await user.click(screen.getByRole('button', { name: 'Begin the story' }));
    expect(await screen.findByText(/The disk is full/)).toBeTruthy();
    expect((await premiseField()).textContent).toBe('a fox');
  });

  it('says a refusal of the premise beside the premise', async () => {
    const user = userEvent.setup();
    host().override({ stories: { create: () => refuse('INPUT_REFUSED', { field: 'premise', reason: 'unsafe' }) } });
    await show(<HomePage />);
    await user.type(await premiseField(), 'a fox');
    await user.click(screen.getByRole('button', { name: 'Begin the story' }));
    await waitFor(async () => expect((await premiseField()).getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByText('The story could not begin from this. Say it in other words.')).toBeTruthy();
  });

  it('offers no switch for clips that nothing can make, and says why', async () => {
    host().override({
      models: {
        list: () => ({
          models: practiceModels.slice(0, 2),
          defaults: { text: 'practice/storyteller', image: 'practice/painter', video: null, check: null },
          asOf: 0,
        }),
      },
    });
    await show(<HomePage />);
    expect(await screen.findByText(/None of the models that can be used makes clips/)).toBeTruthy();
    expect(screen.queryByRole('switch', { name: 'Video Mode' })).toBeNull();
  });

  it('shows only painters that can be used, and the price of the one that is picked', async () => {
    const user = userEvent.setup();
    const openai = { provider: { id: 'openai', title: 'OpenAI' }, practice: false };
    host().override({
      models: {
        list: () => ({
          models: [
            ...practiceModels,
            makeModel({
              ...openai,
              id: 'flare',
              title: 'Flare',
              price: { lowMicros: 40_000, highMicros: 60_000, asOf: '2026-11-12', source: 'openai.com' },
            }),
            makeModel({ ...openai, id: 'gone', title: 'Gone', usable: false }),
          ],
          defaults: { text: 'practice/storyteller', image: 'practice/painter', video: null, check: null },
          asOf: 0,
        }),
      },
    });
    await show(<HomePage />);
    const pictures = await screen.findByRole('group', { name: 'Pictures' });
    expect(within(pictures).queryByRole('radio', { name: /Gone/ })).toBeNull();
    expect(await screen.findByText('Made on this computer')).toBeTruthy();
    await user.click(within(pictures).getByRole('radio', { name: /Flare/ }));
    expect(await screen.findByText('≈ $0.04–0.06 per scene')).toBeTruthy();
    expect(screen.getByText('Flare · price of 12 Nov 2026')).toBeTruthy();
  });

  it('shows neither money nor models in the kids’ room, and tells a story from two pictures', async () => {
    const user = userEvent.setup();
    const info = await host().client.system.info();
    host().override({ system: { info: () => ({ ...info, tier: 'kids' }) } });
    await show(<HomePage />);
    await user.click(await screen.findByRole('button', { name: 'A dragon' }));
    await user.click(screen.getByRole('button', { name: 'Tell it' }));
    await waitFor(() => expect(created()).toHaveLength(1));
    expect(created()[0]).toMatchObject({ premise: 'A dragon at sea', language: 'en' });
    expect(document.body.textContent).not.toMatch(/\$|free|Practice/i);
  });
});
