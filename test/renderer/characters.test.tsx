// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Character } from '../../src/contract/characters.ts';
import { makeCharacter } from './character-fixtures.ts';
import {
  beginWithMia,
  CharactersPage,
  host,
  inputsOf,
  readInfo,
  show,
  showPage,
  toastStore,
} from './characters-desk.tsx';
import { refuse } from './fake-client.ts';
import { makeModel, practiceModels, someTime } from './fixtures.ts';

let mia: Character;

beforeEach(() => {
  mia = beginWithMia();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

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
