// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { makeScene, makeTake, nextId } from './fixtures.ts';
import { called, createFakeClient, gpt, host, open } from './play-desk.tsx';

const rest = 'Mia: red coat.\nWatercolour.';

describe('a take', () => {
  it('tells its model, exact words, seed, references, time and price', async () => {
    const take = makeTake({
      ...gpt,
      prompt: `A fox\n${rest}`,
      seed: 4711,
      seconds: 12,
      costMicros: 40_000,
      costIsActual: false,
      references: [{ characterId: nextId(), name: 'Mia', photoId: nextId(), cropId: nextId() }],
    });
    await open([makeScene({ takes: [take] })]);
    await userEvent.click(screen.getByRole('button', { name: 'How it was made' }));
    const details = within(screen.getByLabelText('How it was made', { selector: 'dl' }));
    for (const words of ['GPT Image 2.5 Flare', '4711', '12 seconds', 'Mia', 'About $0.04, our estimate'])
      expect(details.getByText(words)).toBeTruthy();
    expect(details.getByText(/A fox/).textContent).toBe(take.prompt);
  });

  it.each([
    ['free', true, 'Free'],
    ['of which nobody says what it cost', false, 'Not said'],
  ])('that is %s is called so', async (_, costIsActual, words) => {
    await open([makeScene({ takes: [makeTake({ ...gpt, costMicros: 0, costIsActual })] })]);
    await userEvent.click(screen.getByRole('button', { name: 'How it was made' }));
    expect(within(screen.getByLabelText('How it was made', { selector: 'dl' })).getByText(words)).toBeTruthy();
  });

  it('says neither model nor words nor price in the kids’ room', async () => {
    const fresh = createFakeClient();
    host().override({ system: { info: async () => ({ ...(await fresh.client.system.info()), tier: 'kids' }) } });
    await open([makeScene({ takes: [makeTake(gpt), makeTake({ kind: 'text', asset: null })] })]);
    expect(screen.queryByRole('button', { name: 'How it was made' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Edit the prompt' })).toBeNull();
  });

  it('goes to the trash, with the way back offered', async () => {
    const { toastStore } = await import('../../src/renderer/lib/toast-store.ts');
    const take = makeTake();
    await open([makeScene({ takes: [take] })]);
    await userEvent.click(screen.getByRole('button', { name: 'Throw this picture away' }));
    expect(called('trash.put')).toEqual([{ items: [{ kind: 'take', id: take.id }] }]);
    expect(toastStore.getState().toast).toMatchObject({ kind: 'done', change: { what: 'trashed', count: 1 } });
  });
});

describe('editing the prompt', () => {
  it('shows all that is sent, sends what was changed, and nothing after Escape', async () => {
    const scene = makeScene({
      picturePrompt: 'A fox',
      takes: [makeTake({ ...gpt, prompt: `A fox\n${rest}` })],
    });
    await open([scene]);
    await userEvent.click(screen.getByRole('button', { name: 'Edit the prompt' }));
    expect(screen.getByText((_text, element) => element?.textContent === rest)).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(called('scenes.remake')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Edit the prompt' }));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What is to be seen' });
    expect(field.value).toBe('A fox');
    await userEvent.type(field, ' at night');
    await userEvent.click(screen.getByRole('button', { name: /^Paint it/ }));
    expect(called('scenes.remake')).toEqual([{ id: scene.id, kind: 'image', picturePrompt: 'A fox at night' }]);
  });
});

describe('comparing', () => {
  it('takes the focus to the line, says where it is, chooses either picture, and ends with Escape', async () => {
    const scene = makeScene({ takes: [makeTake({ chosen: false, madeAt: 1 }), makeTake({ madeAt: 2 })] });
    await open([scene]);
    await userEvent.click(screen.getByRole('button', { name: 'Compare' }));
    const line = screen.getByRole<HTMLInputElement>('slider', { name: 'Line between the two pictures' });
    expect(document.activeElement).toBe(line);
    expect(line.getAttribute('aria-valuetext')).toBe('Take 1 fills 50 % from the left, take 2 the rest');
    fireEvent.change(line, { target: { value: '30' } });
    expect(line.getAttribute('aria-valuetext')).toBe('Take 1 fills 30 % from the left, take 2 the rest');
    await userEvent.click(screen.getByRole('button', { name: 'Use take 1' }));
    expect(called('scenes.chooseTake')).toEqual([{ id: scene.id, takeId: scene.takes[0]?.id }]);
    line.focus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('slider', { name: 'Line between the two pictures' })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Compare');
  });
});

describe('choosing', () => {
  it('would leave the focus nowhere: the button goes with the press, the take that it was for has it then', async () => {
    const scene = makeScene({ takes: [makeTake({ chosen: false, madeAt: 1 }), makeTake({ madeAt: 2 })] });
    await open([scene]);
    await userEvent.click(screen.getByRole('button', { name: 'Picture, take 1' }));
    screen.getByRole('button', { name: 'Use this one' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Use this one' })).toBeNull());
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Picture, take 1, In use'));
  });
});

describe('a stale take', () => {
  const stale = [{ what: 'cast' as const, about: 'Mia', from: 'red coat', to: 'blue coat' }];

  it('names what changed and what another one costs, and is left alone when it is fine', async () => {
    const take = makeTake({ stale });
    const scene = makeScene({ takes: [take] });
    await open([scene]);
    const note = within(screen.getByRole('region', { name: 'Changes since the picture was made' }));
    expect(note.getByRole('listitem').textContent).toBe('Mia: before: red coat → now: blue coat');
    await note.findByText(/free/, { selector: '.play-short-price' });
    expect(called('scenes.remake')).toEqual([]);
    await userEvent.click(note.getByRole('button', { name: 'Fine as it is' }));
    expect(called('scenes.acceptStale')).toEqual([{ id: scene.id, takeId: take.id }]);
    expect(screen.queryByRole('region', { name: 'Changes since the picture was made' })).toBeNull();
  });

  it('is not marked while it is fresh, nor when another one is in use', async () => {
    await open([makeScene({ takes: [makeTake({ stale, chosen: false, madeAt: 1 }), makeTake({ madeAt: 2 })] })]);
    expect(screen.queryByRole('region', { name: /^Changes since/ })).toBeNull();
  });
});

describe('editing by hand', () => {
  it('keeps only what was changed and makes nothing again; Escape keeps the words as they were', async () => {
    const scene = makeScene({ takes: [makeTake(), makeTake({ kind: 'text', asset: null })] });
    await open([scene]);
    await userEvent.click(screen.getByRole('button', { name: 'Edit by hand' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Text' }), 'x{Escape}');
    expect(screen.queryByRole('textbox', { name: 'Text' })).toBeNull();
    expect(called('scenes.edit')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Edit by hand' }));
    const title = screen.getByRole('textbox', { name: 'Title' });
    await userEvent.clear(title);
    await userEvent.type(title, 'By hand');
    await userEvent.click(screen.getByRole('button', { name: 'Keep the changes' }));
    expect(called('scenes.edit')).toEqual([{ id: scene.id, title: 'By hand' }]);
    expect(called('scenes.remake')).toEqual([]);
    await screen.findByRole('heading', { name: 'By hand' });
  });

  it('types a digit into the text without giving an answer', async () => {
    await open([makeScene({ takes: [makeTake({ kind: 'text', asset: null })] })]);
    await userEvent.click(screen.getByRole('button', { name: 'Edit by hand' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Text' }), '1');
    expect(called('scenes.add')).toEqual([]);
  });
});
