// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Character } from '../../src/contract/characters.ts';
import type { Model } from '../../src/contract/models.ts';
import type { Tier } from '../../src/contract/values.ts';
import type { FakeClient } from './fake-client.ts';
import { makeCharacter, makePhoto } from './character-fixtures.ts';
import { makeAsset, makeModel, practiceModels } from './fixtures.ts';

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

const { capabilities } = makeModel();
const flare = makeModel({
  id: 'flare',
  title: 'Flare',
  provider: { id: 'openai', title: 'OpenAI' },
  practice: false,
  price: { lowMicros: 40_000, highMicros: 60_000, asOf: '2026-11-12', source: 'openai.com' },
  capabilities: { ...capabilities, referencePhotos: 3 },
});
const seer = makeModel({
  id: 'seer',
  title: 'Seer',
  kind: 'text',
  provider: { id: 'openai', title: 'OpenAI' },
  practice: false,
  price: { lowMicros: 2000, highMicros: 2000, asOf: '2026-11-12', source: 'openai.com' },
  capabilities: { ...capabilities, checksPictures: true },
});
const usual = { ...host().handlers.characters };
let models: Model[];
let painter: string;
let mia: Character;
let leo: Character;
let rex: Character;

beforeEach(() => {
  localStorage.clear();
  draftStore.setState({ drafts: {} });
  host().calls.length = 0;
  mia = makeCharacter({ name: 'Mia', photos: [makePhoto()] });
  leo = makeCharacter({ name: 'Leo', photos: [makePhoto()] });
  rex = makeCharacter({ name: 'Rex', photos: [makePhoto({ shape: 'full' })] });
  host().characters.splice(0, Infinity, leo, mia, rex);
  models = [...practiceModels.slice(0, 2), flare];
  painter = 'flare';
  const fresh = createFakeClient();
  host().override({
    characters: usual,
    models: {
      list: () => ({
        models,
        defaults: { text: 'practice/storyteller', image: painter, video: null, check: seer.id },
        asOf: 0,
      }),
    },
    stories: { create: (input) => fresh.client.stories.create(input) },
    system: { info: () => fresh.client.system.info() },
  });
});
afterEach(async () => {
  cleanup();
  for (const providerId of ['openai', 'xai']) await host().client.characters.withdraw({ providerId });
});

function called(operation: string): unknown[] {
  return host()
    .calls.filter((call) => call.operation === operation)
    .map(({ input }) => input);
}

/** Home with these in the cast and memory mode on. */
async function openWith(...characters: Character[]) {
  const cast = characters.map(({ id, name, kind, description, facts }) => ({
    name,
    kind,
    description,
    facts,
    characterId: id,
  }));
  const draft = { premise: 'a fox', cast, memoryMode: true };
  draftStore.setState({ drafts: { adult: draft } as Partial<Record<Tier, never>> });
  const view = await show(<HomePage />);
  await screen.findByRole('switch', { name: 'Memory Mode' });
  return view;
}

async function sent(): Promise<string[]> {
  const panel = await screen.findByRole('group', { name: 'Photos for the pictures' });
  const [list] = within(panel).getAllByRole('list');
  return [...(list?.children ?? [])].map(({ textContent }) => textContent ?? '');
}

describe('memory mode on Home', () => {
  it('is off until it is switched on, and asks for no photo before that', async () => {
    const user = userEvent.setup();
    await show(<HomePage />);
    expect((await screen.findByRole('switch', { name: 'Memory Mode' })).getAttribute('aria-checked')).toBe('false');
    await user.type(screen.getByRole('textbox', { name: 'What happens in the story' }), 'a fox');
    await user.click(screen.getByRole('button', { name: 'Begin the story' }));
    await waitFor(() => expect(called('stories.create')).toHaveLength(1));
    expect(called('characters.plan')).toEqual([]);
    expect(called('stories.create')[0]).not.toHaveProperty('memoryMode');
  });

  it('lists what is sent in its order, and says what does not fit, what is gone and why', async () => {
    mia.photos.push(makePhoto({ shape: 'half' }), makePhoto({ cropAsset: makeAsset({ present: false }) }));
    await openWith(leo, mia, rex);
    expect(await sent()).toEqual(['Leo (face)', 'Mia (face)', 'Mia (half)']);
    expect(screen.getByText(/Flare takes 3 photos/)).toBeTruthy();
    expect(screen.getByText('More than the 3 it takes.').closest('li')?.textContent).toContain('Rex');
    expect(screen.getByText('Its file is gone.').closest('li')?.textContent).toContain('Mia (face)');
    expect(screen.getByRole('link', { name: 'Replace it : Mia (face)' }).getAttribute('href')).toContain(mia.id);
  });

  it('is reordered with the arrow keys, says so, and begins with that order', async () => {
    const user = userEvent.setup();
    await host().client.characters.agree({ providerId: 'openai' });
    await openWith(leo, mia, rex);
    await sent();
    screen.getByRole('button', { name: 'Move Rex' }).focus();
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(await sent()).toEqual(['Rex', 'Leo (face)', 'Mia (face)']);
    expect(screen.getByText('Rex is now 1 of 3.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Leave Leo (face) out' }));
    await waitFor(async () => expect(await sent()).toEqual(['Rex', 'Mia (face)']));
    await user.click(screen.getByRole('button', { name: 'Begin the story' }));
    await waitFor(() => expect(called('stories.create')).toHaveLength(1));
    expect(called('stories.create')[0]).toMatchObject({
      memoryMode: true,
      photos: { order: [rex.photos[0]?.id, mia.photos[0]?.id], leftOut: [leo.photos[0]?.id] },
    });
  });

  it('sends what was left out again when it is asked to', async () => {
    const user = userEvent.setup();
    await openWith(leo, mia);
    await sent();
    await user.click(screen.getByRole('button', { name: 'Leave Leo (face) out' }));
    await user.click(await screen.findByRole('button', { name: 'Send it : Leo (face)' }));
    await waitFor(async () => expect(await sent()).toHaveLength(2));
  });

  it('begins nothing before somebody has said that photos may go there, and asks only once', async () => {
    const user = userEvent.setup();
    await openWith(mia);
    const consent = await screen.findByRole('region', { name: 'May photos go to OpenAI?' });
    await user.click(screen.getByRole('button', { name: 'Begin the story' }));
    expect(within(consent).getByRole('alert').textContent).toBe('Say this first, then begin.');
    expect(document.activeElement).toBe(within(consent).getByRole('button', { name: 'Send them there' }));
    expect(called('stories.create')).toEqual([]);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'May photos go to OpenAI?' })).toBeNull());
    expect(called('characters.agree')).toEqual([{ providerId: 'openai' }]);
    await user.click(screen.getByRole('button', { name: 'Begin the story' }));
    await waitFor(() => expect(called('stories.create')).toHaveLength(1));
  });

  it('“not now” agrees to nothing and switches memory mode off', async () => {
    const user = userEvent.setup();
    await openWith(mia);
    await user.click(await screen.findByRole('button', { name: 'Not now' }));
    expect(screen.getByRole('switch', { name: 'Memory Mode' }).getAttribute('aria-checked')).toBe('false');
    expect(called('characters.agree')).toEqual([]);
  });

  it('asks nothing for what is painted on this computer', async () => {
    models = [makeModel({ capabilities: { ...capabilities, referencePhotos: 4 } })];
    painter = 'practice/painter';
    await openWith(mia);
    expect(await screen.findByText('The photos stay on this computer.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Send them there' })).toBeNull();
  });

  it('says what is lost with a painter that takes no photos, and goes to one that does in one press', async () => {
    const user = userEvent.setup();
    models = [...models, makeModel({ id: 'blind', title: 'Blind', practice: false })];
    const { plan } = usual;
    host().override({
      characters: {
        plan: async (input, options) => ({
          ...(await plan(input, options)),
          alternatives: input.imageModelId === 'blind' ? [{ id: 'flare', title: 'Flare' }] : [],
        }),
      },
    });
    await openWith(mia);
    await user.click(await screen.findByRole('radio', { name: /Blind/ }));
    expect(await screen.findByText(/Blind takes no photos/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Paint with Flare' }));
    expect(await sent()).toEqual(['Mia (face)']);
  });

  it('asks for the price of a scene with its photos', async () => {
    await openWith(leo, mia);
    await waitFor(() => expect(called('money.price').at(-1)).toMatchObject({ what: 'new-page', photos: 2 }));
  });
});

describe('the face check on Home', () => {
  it('is not offered where no model can see', async () => {
    await show(<HomePage />);
    await screen.findByRole('switch', { name: 'Memory Mode' });
    expect(screen.queryByRole('switch', { name: 'Face check' })).toBeNull();
  });

  it('is off by default, has its own price, and begins with the model that was picked', async () => {
    const user = userEvent.setup();
    models = [...models, seer, { ...seer, id: 'owl', title: 'Owl' }];
    host().override({
      money: {
        price: (spending) => ({
          lines:
            spending.what === 'new-page' && spending.checkModelId
              ? [
                  {
                    kind: 'check',
                    modelId: spending.checkModelId,
                    modelTitle: 'Seer',
                    practice: false,
                    lowMicros: 2000,
                    highMicros: 2000,
                    asOf: '2026-11-12',
                    seconds: null,
                  },
                ]
              : [],
          lowMicros: 2000,
          highMicros: 2000,
          overBudget: null,
        }),
      },
    });
    await show(<HomePage />);
    const check = await screen.findByRole('switch', { name: 'Face check' });
    expect(check.getAttribute('aria-checked')).toBe('false');
    expect(await screen.findByText(/Adds ≈ \$0.002 a picture. Price of 12 Nov 2026./)).toBeTruthy();
    expect(screen.queryByText(/Face check, Seer:/)).toBeNull();
    await user.click(check);
    expect(await screen.findByText('Face check, Seer: ≈ $0.002')).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Looked at by' }), 'owl');
    await user.type(screen.getByRole('textbox', { name: 'What happens in the story' }), 'a fox');
    await user.click(screen.getByRole('button', { name: 'Begin the story' }));
    await waitFor(() => expect(called('stories.create')[0]).toMatchObject({ checkModelId: 'owl' }));
  });
});

describe('the cast on Home', () => {
  it('takes characters of the room in and out, with the words that they have now', async () => {
    const user = userEvent.setup();
    await show(<HomePage />);
    await user.click(await screen.findByRole('button', { name: 'Add someone' }));
    const room = await screen.findByRole('group', { name: 'Characters of this room' });
    await user.click(within(room).getByRole('button', { name: 'Mia' }));
    await user.click(within(room).getByRole('button', { name: 'Leo' }));
    await user.click(within(room).getByRole('button', { name: 'Leo' }));
    expect(screen.getByRole('button', { name: 'Change Mia' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Change Leo' })).toBeNull();
    mia.description = 'never in a hurry now';
    const { applyEvent } = await import('../../src/renderer/lib/apply-event.ts');
    const { queryClient } = await import('../../src/renderer/lib/queries.ts');
    applyEvent(queryClient, { type: 'characters-changed' });
    await user.type(screen.getByRole('textbox', { name: 'What happens in the story' }), 'a fox');
    await waitFor(() => expect(called('characters.list').length).toBeGreaterThan(1));
    await user.click(screen.getByRole('button', { name: 'Begin the story' }));
    await waitFor(() => expect(called('stories.create')).toHaveLength(1));
    expect(called('stories.create')[0]).toMatchObject({
      cast: [{ name: 'Mia', characterId: mia.id, description: 'never in a hurry now' }],
    });
  });

  it('makes a character of each dropped photo, named after its file, and says which one was no use and why', async () => {
    const add = usual.addPhoto;
    host().override({
      characters: {
        addPhoto: (input, options) =>
          input.file.name === 'notes.png'
            ? refuse('INPUT_REFUSED', { field: 'photo', reason: 'not-a-picture' })
            : add(input, options),
      },
      trash: { put: () => ({ moved: 1, cancelledJobs: 0 }), delete: () => ({ deleted: 1, files: 0, bytes: 0 }) },
    });
    await show(<HomePage />);
    await screen.findByRole('button', { name: 'Add someone' });
    const files = ['mia.jpg', 'notes.png', 'old_tomas.jpg'].map((name) => new File(['x'], name));
    fireEvent.drop(window, { dataTransfer: { types: ['Files'], files } });
    expect(await screen.findByRole('button', { name: 'Change old tomas' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Change mia 2' })).toBeTruthy();
    const refused = screen.getByText('notes.png').closest('p');
    expect(refused?.getAttribute('role')).toBe('alert');
    const made = called('characters.create');
    expect(made).toEqual([{ name: 'mia 2' }, { name: 'notes' }, { name: 'old tomas' }]);
    // Nobody asked for a character without its photo.
    expect(called('trash.delete')).toHaveLength(1);
  });

  it('changes a character of the room from its chip', async () => {
    const user = userEvent.setup();
    await openWith(mia);
    await user.click(await screen.findByRole('button', { name: 'Change Mia' }));
    const kind = screen.getByRole('textbox', { name: 'Who or what' });
    await user.clear(kind);
    await user.type(kind, 'pilot{Enter}');
    await waitFor(() => expect(called('characters.update')).toHaveLength(1));
    expect(called('characters.update')[0]).toEqual({
      id: mia.id,
      name: 'Mia',
      kind: 'pilot',
      description: mia.description,
    });
  });

  it('keeps somebody whose character is gone, in this story only', async () => {
    const user = userEvent.setup();
    await openWith(mia);
    await screen.findByRole('button', { name: 'Change Mia' });
    host().characters.splice(0, Infinity);
    const { applyEvent } = await import('../../src/renderer/lib/apply-event.ts');
    const { queryClient } = await import('../../src/renderer/lib/queries.ts');
    applyEvent(queryClient, { type: 'characters-changed' });
    expect(await screen.findByText(/Nobody in the cast has a photo yet/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Begin the story' }));
    await waitFor(() => expect(called('stories.create')).toHaveLength(1));
    expect(called('stories.create')[0]).toMatchObject({ cast: [{ name: 'Mia', characterId: null }] });
  });
});

describe('the kids’ home', () => {
  it('shows the room’s characters to tap, and neither memory mode nor face check', async () => {
    const user = userEvent.setup();
    const info = await host().client.system.info();
    host().override({ system: { info: () => ({ ...info, tier: 'kids' }) } });
    models = [...models, seer];
    await show(<HomePage />);
    await user.click(await screen.findByRole('button', { name: 'Rex' }));
    expect(screen.queryByRole('switch')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Tell it' }));
    await waitFor(() => expect(called('stories.create')).toHaveLength(1));
    expect(called('stories.create')[0]).toMatchObject({ cast: [{ name: 'Rex', characterId: rex.id }] });
    expect(called('stories.create')[0]).not.toHaveProperty('memoryMode');
  });
});
