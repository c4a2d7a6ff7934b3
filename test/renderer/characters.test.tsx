// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Character } from '../../src/contract/characters.ts';
import { refuse, type FakeClient } from './fake-client.ts';
import { makeCharacter, makePhoto } from './character-fixtures.ts';
import { makeAsset, makeModel, practiceModels, someTime } from './fixtures.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
const { show } = await import('./show.tsx');
const { toastStore } = await import('../../src/renderer/lib/toast-store.ts');
const { CharactersPage } = await import('../../src/renderer/features/characters/characters-page.tsx');

function host(): FakeClient {
  if (!fake.current) throw new Error('The client is not mocked');
  return fake.current;
}

const handlers = { ...host().handlers.characters };
const readInfo = host().handlers.system.info;
let mia: Character;

beforeEach(() => {
  mia = makeCharacter({ name: 'Mia', photos: [makePhoto(), makePhoto(), makePhoto()] });
  host().characters.splice(0, Infinity, mia);
  host().calls.length = 0;
  host().override({ characters: handlers, system: { info: readInfo } });
  toastStore.setState({ toast: null });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function inputsOf(operation: string): unknown[] {
  return host()
    .calls.filter((call) => call.operation === operation)
    .map(({ input }) => input);
}

function showPage(language: 'en' | 'fr' = 'en') {
  return show(<CharactersPage />, { at: '/characters', language });
}

function dropped(...files: File[]): void {
  fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files } });
}

function aFile(name: string, size = 8): File {
  return new File([new Uint8Array(size)], name, { type: 'image/jpeg' });
}

describe('the cast', () => {
  it('teaches in one sentence while nobody is there, and makes the first one to be named at once', async () => {
    host().characters.length = 0;
    await showPage();
    await userEvent.click(await screen.findByRole('button', { name: 'Make the first one' }));
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' });
    expect(document.activeElement).toBe(name);
    expect(name.value).toBe('Somebody new');
  });

  it('does not ask for a name that is taken when somebody new is made', async () => {
    mia.name = 'Somebody new';
    await showPage();
    await userEvent.click(await screen.findByRole('button', { name: 'New' }));
    await waitFor(() => expect(inputsOf('characters.create')).toEqual([{ name: 'Somebody new 2' }]));
  });

  it('shows the one that the address names', async () => {
    const tomas = makeCharacter({ name: 'Tomas', photos: [] });
    host().characters.push(tomas);
    await show(<CharactersPage />, { at: `/characters?id=${tomas.id}` });
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' })).value).toBe('Tomas');
    expect(screen.getByRole('link', { name: /Tomas/ }).getAttribute('aria-current')).toBe('page');
  });

  it('leaves the focus on who is shown next, and on the name of a duplicate', async () => {
    const next = makeCharacter({ name: 'Leo' });
    host().characters.push(next);
    host().override({
      characters: {
        duplicate: () => {
          const other = makeCharacter({ name: 'Mia 2' });
          host().characters.push(other);
          return other;
        },
      },
      trash: {
        put: () => {
          host().characters.splice(0, 1);
          return { moved: 1, cancelledJobs: 0 };
        },
      },
    });
    const { unmount } = await showPage();
    await userEvent.click(await screen.findByRole('button', { name: 'Move to the trash' }));
    await waitFor(() => expect(document.activeElement?.closest('a')?.textContent).toContain('Leo'));
    unmount();
    await showPage();
    await userEvent.click(await screen.findByRole('button', { name: 'Duplicate' }));
    await waitFor(() => expect(document.activeElement).toHaveProperty('value', 'Mia 2'));
  });

  it('takes Escape for keeping a photo, and goes back to where it was asked', async () => {
    await showPage();
    await userEvent.click(await screen.findByRole('button', { name: 'Forget this photo' }));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'Keep it' })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Forget this photo');
    expect(inputsOf('characters.forgetPhoto').filter((input) => !(input as { dryRun: boolean }).dryRun)).toEqual([]);
  });

  it('goes to the trash with a way back', async () => {
    await showPage();
    await userEvent.click(await screen.findByRole('button', { name: 'Move to the trash' }));
    await waitFor(() => expect(inputsOf('trash.put')).toEqual([{ items: [{ kind: 'character', id: mia.id }] }]));
    expect(toastStore.getState().toast).toMatchObject({ kind: 'done', change: { what: 'trashed', storyTitle: 'Mia' } });
  });
});

describe('what is written', () => {
  it('is kept when the field is left, with a way back, and sends nothing that did not change', async () => {
    await showPage();
    const description = await screen.findByRole('textbox', { name: 'Description' });
    await userEvent.click(description);
    await userEvent.tab();
    expect(inputsOf('characters.update')).toEqual([]);
    await userEvent.clear(description);
    await userEvent.type(description, 'Brave');
    await userEvent.tab();
    await waitFor(() => expect(inputsOf('characters.update')).toEqual([{ id: mia.id, description: 'Brave' }]));
    expect(toastStore.getState().toast).toMatchObject({ kind: 'done', change: { what: 'character-changed' } });
  });

  it('offers no way back when nothing changed: it would take back something else', async () => {
    await showPage();
    const kind = await screen.findByRole('textbox', { name: 'Kind' });
    await userEvent.type(kind, 's{Backspace}');
    await userEvent.tab();
    await waitFor(() => expect(inputsOf('characters.update')).toHaveLength(1));
    await act(() => Promise.resolve());
    expect(toastStore.getState().toast).toBeNull();
  });

  it('is kept after a pause, without leaving the field', async () => {
    await showPage();
    const kind = await screen.findByRole('textbox', { name: 'Kind' });
    vi.useFakeTimers();
    fireEvent.change(kind, { target: { value: 'fox' } });
    expect(inputsOf('characters.update')).toEqual([]);
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(inputsOf('characters.update')).toEqual([{ id: mia.id, kind: 'fox' }]);
  });

  it('is kept when another character is shown in the middle of it', async () => {
    const tomas = makeCharacter({ name: 'Tomas', photos: [] });
    host().characters.push(tomas);
    const { router } = await showPage();
    const kind = await screen.findByRole('textbox', { name: 'Kind' });
    fireEvent.change(kind, { target: { value: 'fox' } });
    await act(() => router.navigate({ to: '/characters', search: { id: tomas.id } } as never));
    await waitFor(() => expect(inputsOf('characters.update')).toEqual([{ id: mia.id, kind: 'fox' }]));
  });

  it('keeps the other facts when one is written', async () => {
    mia.facts = { ...mia.facts, hair: 'black' };
    await showPage();
    await userEvent.type(await screen.findByRole('textbox', { name: 'Age' }), 'nine');
    await userEvent.tab();
    await waitFor(() =>
      expect(inputsOf('characters.update')).toMatchObject([{ facts: { ...mia.facts, hair: 'black', age: 'nine' } }]),
    );
  });

  it('says that a name is taken, and leaves what was written', async () => {
    host().override({ characters: { update: () => refuse('INPUT_REFUSED', { field: 'name', reason: 'taken' }) } });
    await showPage();
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Tomas{Enter}');
    await screen.findByText('Somebody here has this name already. Please pick another one.');
    expect(name.value).toBe('Tomas');
  });

  it('never sends an empty name, and has the last one back when the field is left', async () => {
    await showPage();
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await screen.findByText(/^A name is needed/);
    await userEvent.tab();
    expect(name.value).toBe('Mia');
    expect(inputsOf('characters.update')).toEqual([]);
  });
});

describe('files that are dropped', () => {
  it('are taken or refused one by one, each refusal with its file and its reason', async () => {
    const taken: string[] = [];
    host().override({
      characters: {
        addPhoto: (input, options) => {
          const { name } = input.file;
          if (name === 'notes.txt') return refuse('INPUT_REFUSED', { field: 'photo', reason: 'not-a-picture' });
          taken.push(name);
          return handlers.addPhoto(input, options);
        },
      },
    });
    await showPage();
    await screen.findByRole('textbox', { name: 'Name' });
    dropped(aFile('a.jpg'), aFile('notes.txt'), aFile('b.jpg'));
    const refusals = await screen.findByRole('list', { name: 'Photos on their way in' });
    await waitFor(() => expect(taken).toEqual(['a.jpg', 'b.jpg']));
    await waitFor(() => expect(within(refusals).getAllByRole('listitem')).toHaveLength(1));
    expect(within(refusals).getByRole('alert').textContent).toMatch(/^Not taken: this is not a picture/);
    expect(await screen.findByRole('img', { name: 'Mia, photo 5' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss notes.txt' }));
    expect(screen.queryByText('notes.txt')).toBeNull();
  });

  it('are refused without being sent when they are too large', async () => {
    await showPage();
    await screen.findByRole('textbox', { name: 'Name' });
    const large = aFile('large.jpg');
    Object.defineProperty(large, 'size', { value: 41 * 1024 * 1024 });
    dropped(large);
    await screen.findByText(/larger than 40 MB/);
    expect(inputsOf('characters.addPhoto')).toEqual([]);
  });

  it('can be tried again when it was not their fault', async () => {
    let full = true;
    host().override({
      characters: {
        addPhoto: (input, options) => (full ? refuse('DISK_FULL', {}) : handlers.addPhoto(input, options)),
      },
    });
    await showPage();
    await screen.findByRole('textbox', { name: 'Name' });
    dropped(aFile('a.jpg'));
    await screen.findByText(/The disk is full/);
    full = false;
    await userEvent.click(screen.getByRole('button', { name: /^Try again/ }));
    expect(await screen.findByRole('img', { name: 'Mia, photo 4' })).toBeTruthy();
  });

  it('make somebody called after the first file while nobody is there', async () => {
    host().characters.length = 0;
    await showPage();
    await screen.findByRole('button', { name: 'Make the first one' });
    dropped(aFile('old_tomas.jpg'), aFile('b.jpg'));
    await waitFor(() => expect(inputsOf('characters.create')).toEqual([{ name: 'old tomas' }]));
    await waitFor(() => expect(inputsOf('characters.addPhoto')).toHaveLength(2));
  });

  it('are taken from the clipboard too, but words that are pasted into a field stay words', async () => {
    await showPage();
    const kind = await screen.findByRole('textbox', { name: 'Kind' });
    const files = [aFile('pasted.png')];
    fireEvent.paste(kind, { clipboardData: { types: ['text/plain', 'Files'], files } });
    expect(inputsOf('characters.addPhoto')).toEqual([]);
    fireEvent.paste(document.body, { clipboardData: { types: ['Files'], files } });
    await waitFor(() => expect(inputsOf('characters.addPhoto')).toHaveLength(1));
  });
});

describe('the photos', () => {
  it('send the proposal that is picked, and mark the one that is sent now', async () => {
    await showPage();
    await userEvent.click(await screen.findByRole('button', { name: 'Half' }));
    await waitFor(() =>
      expect(inputsOf('characters.cropPhoto')).toEqual([{ photoId: mia.photos[0]?.id, shape: 'half' }]),
    );
    await waitFor(() => expect(screen.getByRole('button', { name: 'Half' }).getAttribute('aria-pressed')).toBe('true'));
    expect(await screen.findByText('Sent to the painter')).toBeTruthy();
  });

  it('are cropped by keyboard: arrows move, Shift and arrows resize, and it is kept when it is left', async () => {
    Object.assign(mia.photos[0] as object, { crop: { left: 0.2, top: 0.2, width: 0.4, height: 0.4 } });
    await showPage();
    const frame = await screen.findByRole('button', { name: 'The part that is sent' });
    frame.focus();
    await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowDown}{/Shift}');
    expect(screen.getByText('21 % from the left, 20 % from the top, 40 % wide, 41 % high')).toBeTruthy();
    await userEvent.tab();
    await waitFor(() => expect(inputsOf('characters.cropPhoto')).toHaveLength(1));
    const [kept] = inputsOf('characters.cropPhoto') as { shape: string; crop: Record<string, number> }[];
    expect(kept?.shape).toBe('own');
    expect(kept?.crop['left']).toBeCloseTo(0.21);
    expect(kept?.crop['height']).toBeCloseTo(0.41);
  });

  it('walk with arrows, and are ordered with Shift and arrows', async () => {
    const [one, two, three] = mia.photos.map(({ id }) => id);
    await showPage();
    const strip = await screen.findByRole('list', { name: /in the order in which they are sent/ });
    within(strip)
      .getByRole('button', { name: /photo 1/ })
      .focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(within(strip).getByRole('button', { current: true }).textContent).not.toContain('First');
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    await waitFor(() =>
      expect(inputsOf('characters.orderPhotos')).toEqual([{ id: mia.id, photoIds: [two, one, three] }]),
    );
    expect(await screen.findByText('It is photo 1 now.')).toBeTruthy();
  });

  it('are forgotten only after it was said what goes, and which calls had sent it', async () => {
    host().override({
      characters: {
        forgetPhoto: (input, options) => ({
          ...(handlers.forgetPhoto(input, options) as { files: number; bytes: number }),
          calls: [
            {
              jobId: mia.id,
              at: someTime,
              provider: { id: 'xai', title: 'xAI' },
              modelTitle: 'Grok Imagine',
              storyTitle: 'The Fox',
            },
          ],
        }),
      },
    });
    await showPage();
    await userEvent.click(await screen.findByRole('button', { name: 'Forget this photo' }));
    await screen.findByText(/^4 files and 2.4 MB will be gone for good/);
    await screen.findByText('1 call has sent it. What was sent stays with them:');
    expect(screen.getByText('Grok Imagine')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Keep it');
    expect(mia.photos).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Forget it' }));
    await waitFor(() => expect(mia.photos).toHaveLength(2));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Forget it' })).toBeNull());
  });

  it('whose file is gone say so, and take another file in their place', async () => {
    mia.photos = [makePhoto({ asset: makeAsset({ present: false }) })];
    const { container } = await showPage();
    await screen.findByText('The file of this photo is gone');
    const input = container.querySelector<HTMLInputElement>('.panel input[type="file"]');
    await userEvent.upload(input as HTMLInputElement, aFile('new.jpg'));
    await waitFor(() => expect(inputsOf('characters.replacePhoto')).toHaveLength(1));
    await screen.findByRole('button', { name: 'The part that is sent' });
  });
});

describe('memory', () => {
  function painter(title: string, referencePhotos: number, usable = true) {
    const { capabilities } = makeModel();
    const provider = { id: 'openai', title: 'OpenAI' };
    return makeModel({
      id: `openai/${title}`,
      title,
      provider,
      practice: false,
      usable,
      capabilities: { ...capabilities, referencePhotos },
    });
  }

  it('says of each usable painter how many of these photos it takes', async () => {
    const { defaults } = await host().handlers.models.list(undefined, {});
    const models = [
      ...practiceModels,
      painter('Many', 16),
      painter('Two', 2),
      painter('None', 0),
      painter('Off', 3, false),
    ];
    host().override({ models: { list: () => ({ models, defaults, asOf: someTime }) } });
    await showPage();
    const list = await screen.findByRole('list', { name: 'What each painter takes' });
    const said = within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(said).toEqual([
      'ManySends all 3 photos',
      'TwoSends the first 2 of 3 photos',
      'NoneTakes no photos, paints from the words',
      'Practice painterSends nothing, borrows the colours',
    ]);
  });

  it('does not repeat one sentence for every painter of a provider', async () => {
    const { defaults } = await host().handlers.models.list(undefined, {});
    const models = [painter('One', 16), painter('Two', 8), painter('None', 0)];
    host().override({ models: { list: () => ({ models, defaults, asOf: someTime }) } });
    await showPage();
    const list = await screen.findByRole('list', { name: 'What each painter takes' });
    expect(within(list).getAllByText('Sends all 3 photos')).toHaveLength(1);
    expect(within(list).getByText('One and Two')).toBeTruthy();
  });

  it('lists where photos may go, and takes it back', async () => {
    await host().client.characters.agree({ providerId: 'openai' });
    await showPage();
    await userEvent.click(await screen.findByRole('button', { name: /^Withdraw/ }));
    await screen.findByText(/^Nowhere\./);
    expect(inputsOf('characters.withdraw')).toEqual([{ providerId: 'openai' }]);
  });

  it('is no subject in the kids’ room: no models, no providers', async () => {
    const info = await readInfo(undefined, {});
    host().override({ system: { info: () => ({ ...info, tier: 'kids' }) } });
    await showPage();
    await screen.findByRole('heading', { level: 1, name: 'Friends' });
    await screen.findByRole('textbox', { name: 'Name' });
    expect(screen.queryByRole('heading', { name: 'Memory' })).toBeNull();
    expect(inputsOf('models.list')).toEqual([]);
    expect(inputsOf('characters.consents')).toEqual([]);
  });
});

it('speaks French', async () => {
  await showPage('fr');
  await screen.findByRole('heading', { level: 1, name: 'Personnages' });
  expect(await screen.findByText('Envoyé au peintre')).toBeTruthy();
});
