// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { makeFacets, makeHistoryEntry } from './fixtures.ts';
import { LibraryPage, ToastArea, host, refuse, show, withStories } from './library-desk.tsx';

const { useUndoKeys } = await import('../../src/renderer/lib/undo.ts');

withStories('Ant', 'Bee', 'Cat', 'Dog');

function Page() {
  useUndoKeys();
  return (
    <>
      <LibraryPage />
      <ToastArea />
    </>
  );
}

async function open(at = '/library') {
  const view = await show(<Page />, { at });
  await screen.findByRole('link', { name: 'Continue Ant' });
  return view;
}

function card(title: string): HTMLElement {
  return screen.getByRole('link', { name: `Continue ${title}` });
}

function inputsOf(operation: string): unknown[] {
  return host()
    .calls.filter((call) => call.operation === operation)
    .map(({ input }) => input);
}

function selected(): number {
  return screen.getAllByRole('gridcell', { selected: true }).length;
}

describe('selecting', () => {
  it('takes single ones by Ctrl and a stretch by Shift, and opens nothing by that', async () => {
    const { router } = await open();
    const user = userEvent.setup();
    await user.keyboard('{Control>}');
    await user.click(card('Ant'));
    await user.keyboard('{/Control}');
    expect(selected()).toBe(1);
    await user.keyboard('{Shift>}');
    await user.click(card('Cat'));
    await user.keyboard('{/Shift}');
    await waitFor(() => expect(selected()).toBe(3));
    expect(router.state.location.pathname).toBe('/library');
    expect(screen.getByText('3 selected')).toBeTruthy();
  });

  it('works without a mouse: Space, Shift with an arrow, everything, and nothing again', async () => {
    await open();
    card('Ant').focus();
    await userEvent.keyboard(' ');
    expect(selected()).toBe(1);
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await waitFor(() => expect(selected()).toBe(2));
    await userEvent.keyboard('{Control>}a{/Control}');
    await waitFor(() => expect(selected()).toBe(4));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryAllByRole('gridcell', { selected: true })).toEqual([]);
    expect(screen.queryByRole('group', { name: 'Selection' })).toBeNull();
  });

  it('moves all of them to the trash in one change that can be taken back', async () => {
    await open();
    const ids = host().stories.map(({ id }) => id);
    host().override({
      history: { undo: () => ({ entry: makeHistoryEntry({ what: 'trashed', storyTitle: null, count: 4 }) }) },
    });
    card('Ant').focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    await userEvent.click(await screen.findByRole('button', { name: 'Move to trash' }));
    await screen.findByText('4 things moved to the trash, kept 30 days');
    expect(inputsOf('trash.put')).toEqual([{ items: ids.map((id) => ({ kind: 'story', id })) }]);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Taken back: 4 things moved to the trash, kept 30 days');
    expect(inputsOf('history.undo')).toEqual([{}]);
  });

  it('puts one tag on all of them, and offers those that they have to be taken off', async () => {
    await open();
    card('Ant').focus();
    await userEvent.keyboard(' ');
    await userEvent.click(screen.getByRole('button', { name: 'Tag' }));
    await userEvent.keyboard('bedtime{Enter}');
    await screen.findByText('“Ant”: tags changed');
    expect(host().stories[0]?.tags).toEqual(['bedtime']);
    await userEvent.click(screen.getByRole('button', { name: 'Tag' }));
    await userEvent.click(within(screen.getByRole('group', { name: 'Take a tag off' })).getByText('bedtime'));
    await waitFor(() => expect(host().stories[0]?.tags).toEqual([]));
  });
});

describe('one story', () => {
  it('is renamed in place with F2; Escape keeps the old name', async () => {
    await open();
    card('Bee').focus();
    await userEvent.keyboard('{F2}');
    await userEvent.keyboard('Wasp{Escape}');
    expect(inputsOf('stories.update')).toEqual([]);
    card('Bee').focus();
    await userEvent.keyboard('{F2}');
    await userEvent.keyboard('Wasp{Enter}');
    await screen.findByRole('link', { name: 'Continue Wasp' });
    expect(inputsOf('stories.update')).toEqual([{ id: host().stories[1]?.id, title: 'Wasp' }]);
  });

  it('shows its heart at once, and says what went wrong when it could not be kept', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Mark Ant as a favourite' }));
    await screen.findByRole('button', { name: 'Take Ant off the favourites' });
    await screen.findByText('“Ant”: favourite changed');
    host().override({ library: { change: () => refuse('DISK_FULL', {}) } });
    await userEvent.click(screen.getByRole('button', { name: 'Mark Bee as a favourite' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Mark Bee as a favourite' })).toBeTruthy());
  });
});

describe('finding', () => {
  it('has every condition in the address, and asks for all of them together', async () => {
    host().override({
      library: { facets: () => makeFacets({ total: 4, tags: [{ id: 'sea', title: 'sea', stories: 2 }] }) },
    });
    const { router } = await show(<Page />, { at: '/library?favourite=true' });
    const tag = await screen.findByRole('combobox', { name: 'Tag' });
    fireEvent.change(tag, { target: { value: 'sea' } });
    await waitFor(() => expect(router.state.location.search).toEqual({ favourite: true, tag: 'sea' }));
    await waitFor(() => expect(inputsOf('library.list').at(-1)).toMatchObject({ favourite: true, tag: 'sea' }));
    await screen.findByRole('heading', { name: 'No story like that here' });
    await userEvent.click(screen.getByRole('button', { name: 'Show all stories' }));
    await screen.findByRole('link', { name: 'Continue Ant' });
    expect(router.state.location.search).toEqual({});
  });

  it('marks what was searched for as text, never as markup', async () => {
    const [story] = host().stories;
    if (!story) throw new Error('There is no story');
    const { container } = await open();
    host().override({
      library: {
        list: () => ({
          stories: [
            {
              ...story,
              hit: {
                where: 'scene',
                sceneId: null,
                text: [
                  { text: '<b>by</b> the ', match: false },
                  { text: 'sea', match: true },
                ],
              },
            },
          ],
          total: { count: 1, atLeast: false },
          nextCursor: null,
        }),
      },
    });
    await userEvent.type(screen.getByRole('textbox', { name: 'Search' }), 'sea');
    await waitFor(() => expect(container.querySelector('mark')?.textContent).toBe('sea'));
    expect(container.querySelector('.library-hit')?.textContent).toContain('<b>by</b> the sea');
    expect(screen.getByText('1 story found')).toBeTruthy();
  });

  it('takes the last change back with Ctrl-Z, but leaves a field its own undo', async () => {
    await open();
    await userEvent.type(screen.getByRole('textbox', { name: 'Search' }), 'a{Control>}z{/Control}');
    expect(inputsOf('history.undo')).toEqual([]);
    card('Ant').focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await screen.findByText('There is nothing to take back.');
  });
});
