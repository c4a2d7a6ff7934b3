// @vitest-environment happy-dom
import { useParams } from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { makeHistoryEntry } from './fixtures.ts';
import { LibraryPage, ToastArea, host, refuse, show, withStories } from './library-desk.tsx';

withStories('Ant', 'Bee', 'Cat', 'Dog', 'Eel');

function Piece() {
  const { storyId } = useParams({ strict: false });
  return (
    <>
      {storyId === undefined ? <LibraryPage /> : <p>Elsewhere</p>}
      <ToastArea />
    </>
  );
}

async function open() {
  const view = await show(<Piece />, { at: '/library' });
  await screen.findByRole('link', { name: 'Continue Ant' });
  return view;
}

function card(title: string): HTMLElement {
  return screen.getByRole('link', { name: `Continue ${title}` });
}

function focused(): string | null {
  return document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null;
}

describe('the focus', () => {
  it('would be nowhere once the story that has it is thrown away; it goes to the next one', async () => {
    await open();
    card('Bee').focus();
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Continue Bee' })).toBeNull());
    await waitFor(() => expect(focused()).toBe('Continue Cat'));
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toBe('Continue Dog');
  });

  it('would step from the wrong place once a story comes back before the one that has it', async () => {
    await open();
    const [ant] = host().stories.splice(0, 1);
    if (!ant) throw new Error('No story');
    const { queryClient, queries } = await import('../../src/renderer/lib/queries.ts');
    await queryClient.invalidateQueries({ queryKey: queries.library.key() });
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Continue Ant' })).toBeNull());
    card('Bee').focus();
    host().stories.unshift(ant);
    await queryClient.invalidateQueries({ queryKey: queries.library.key() });
    await screen.findByRole('link', { name: 'Continue Ant' });
    expect(focused()).toBe('Continue Bee');
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toBe('Continue Cat');
  });

  it('is on the card again when the bar of what is selected is left with Escape or by its cross', async () => {
    await open();
    for (const leave of [
      async () => {
        screen.getByRole('button', { name: 'Favourite' }).focus();
        await userEvent.keyboard('{Escape}');
      },
      () => userEvent.click(screen.getByRole('button', { name: 'Clear the selection' })),
    ]) {
      card('Cat').focus();
      await userEvent.keyboard(' ');
      await leave();
      expect(screen.queryByRole('group', { name: 'Selection' })).toBeNull();
      expect(focused()).toBe('Continue Cat');
    }
  });

  it('is on the button for tags again after a tag, and Escape there keeps the selection', async () => {
    await open();
    card('Ant').focus();
    await userEvent.keyboard(' ');
    await userEvent.click(screen.getByRole('button', { name: 'Tag' }));
    await userEvent.keyboard('{Escape}');
    expect(focused()).toBe('Tag');
    expect(screen.getByText('1 selected')).toBeTruthy();
    await userEvent.keyboard('{Enter}bedtime{Enter}');
    await screen.findByText('“Ant”: tags changed');
    expect(focused()).toBe('Tag');
  });

  it('would be taken away from whoever has gone on from a name by a press elsewhere', async () => {
    await open();
    card('Bee').focus();
    await userEvent.keyboard('{F2}');
    const search = screen.getByRole('textbox', { name: 'Search' });
    await userEvent.click(search);
    await new Promise((done) => requestAnimationFrame(done));
    expect(document.activeElement).toBe(search);
  });

  it('is on the card that was opened after a visit to its story', async () => {
    const { router } = await open();
    card('Dog').focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Elsewhere');
    router.history.back();
    await waitFor(() => expect(focused()).toBe('Continue Dog'));
  });
});

describe('selecting', () => {
  it('would take in all that lies between a forgotten press and a Shift-click, ready to be thrown away', async () => {
    await open();
    const user = userEvent.setup();
    await user.keyboard('{Control>}');
    await user.click(card('Ant'));
    await user.keyboard('{/Control}{Escape}{Shift>}');
    await user.click(card('Dog'));
    await user.keyboard('{/Shift}');
    await screen.findByText('1 selected');
    expect(screen.getByRole('gridcell', { selected: true }).textContent).toContain('Dog');
  });

  it('would call a story by no name where another card has the focus when it is thrown away', async () => {
    await open();
    card('Ant').focus();
    await userEvent.keyboard(' {ArrowRight}{Delete}');
    expect(await screen.findByText(/moved to the trash/)).toHaveProperty(
      'textContent',
      '“Ant”: moved to the trash, kept 30 days',
    );
  });
});

describe('the toast', () => {
  it('keeps the way back under the same finger, and both ways work', async () => {
    await open();
    const entry = makeHistoryEntry({ what: 'favourite', storyTitle: 'Ant', count: 1 });
    host().override({ history: { undo: () => ({ entry }), redo: () => ({ entry }) } });
    await userEvent.click(screen.getByRole('button', { name: 'Mark Ant as a favourite' }));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    undo.focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByText('Taken back: “Ant”: favourite changed');
    expect(focused()).toBe('Do it again');
    await userEvent.keyboard('{Enter}');
    await screen.findByText('“Ant”: favourite changed');
    expect(focused()).toBe('Undo');
  });

  it('tells what did not work from what did by a sign', async () => {
    const { container } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Mark Ant as a favourite' }));
    await screen.findByText('“Ant”: favourite changed');
    expect(container.querySelector('.is-trouble')).toBeNull();
    host().override({ library: { change: () => refuse('DISK_FULL', {}) } });
    await userEvent.click(screen.getByRole('button', { name: 'Mark Bee as a favourite' }));
    await waitFor(() => expect(container.querySelector('.is-trouble svg')).not.toBeNull());
  });
});
