// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeClient } from './fake-client.ts';
import { makeHistoryEntry, makeStorage, makeStory, someTime } from './fixtures.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
const { show } = await import('./show.tsx');
const { TrashPage } = await import('../../src/renderer/features/library/trash-page.tsx');
const { HistoryPanel } = await import('../../src/renderer/features/history/history-panel.tsx');
const { StorageSpace } = await import('../../src/renderer/features/settings/storage-space.tsx');

function host(): FakeClient {
  if (!fake.current) throw new Error('The client is not mocked');
  return fake.current;
}

beforeEach(() => {
  host().calls.length = 0;
  host().stories.splice(0, Infinity, makeStory({ title: 'Ant', deletedAt: someTime }));
});
afterEach(cleanup);

function inputsOf(operation: string): unknown[] {
  return host()
    .calls.filter((call) => call.operation === operation)
    .map(({ input }) => input);
}

describe('the trash', () => {
  it('says what a thing is, how large, and on which day it goes', async () => {
    await show(<TrashPage />, { at: '/library/trash' });
    await screen.findByText('Ant');
    expect(screen.getByText('goes on 12 Dec')).toBeTruthy();
    expect(screen.getAllByText('4.2 MB').length).toBeGreaterThan(0);
  });

  it('puts a story back, and teaches in one sentence once nothing is left', async () => {
    await show(<TrashPage />, { at: '/library/trash' });
    await userEvent.click(await screen.findByRole('button', { name: /^Put back/ }));
    await screen.findByRole('heading', { name: 'The trash is empty' });
    expect(host().stories[0]?.deletedAt).toBeNull();
  });

  it('deletes for good only after it has named the files and the bytes', async () => {
    await show(<TrashPage />, { at: '/library/trash' });
    await userEvent.click(await screen.findByRole('button', { name: /^Delete for good/ }));
    await screen.findByText('3 files and 4.2 MB will be gone for good. This cannot be taken back.');
    expect(host().stories).toHaveLength(1);
    expect(document.activeElement?.textContent).toBe('Keep');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'Keep' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^Delete for good/ }));
    await screen.findByText(/^3 files/);
    await userEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
    await screen.findByRole('heading', { name: 'The trash is empty' });
    expect(inputsOf('trash.delete').at(-1)).toMatchObject({ dryRun: false });
    expect(host().stories).toHaveLength(0);
  });
});

describe('what was changed', () => {
  it('lists each change, and takes back up to the one that is pressed', async () => {
    const entries = [makeHistoryEntry(), makeHistoryEntry({ what: 'tagged', storyTitle: null, count: 3 })];
    host().override({ history: { list: () => ({ entries }) } });
    HTMLDialogElement.prototype.showModal ??= () => undefined;
    await show(<HistoryPanel onClose={() => undefined} />);
    await screen.findByText('Tags of 3 stories changed');
    const buttons = screen.getAllByRole('button', { name: 'Take back up to here', hidden: true });
    await userEvent.click(buttons[1] as HTMLElement);
    await waitFor(() => expect(inputsOf('history.undo')).toEqual([{ id: entries[1]?.id }]));
  });
});

describe('the space', () => {
  it('of pictures that wait for a look is a line of its own where there are any, and no word where there are none', async () => {
    const held = { files: 2, bytes: 3_100_000 };
    host().override({ storage: { summary: () => makeStorage({ held }) } });
    const line = 'Images qui attendent d’être regardées';
    const { unmount } = await show(<StorageSpace />, { at: '/settings', language: 'fr' });
    expect((await screen.findByText(line)).parentElement?.textContent).toMatch(/2 fichiers3,1\sMo$/);
    unmount();
    host().override({ storage: { summary: () => makeStorage() } });
    await show(<StorageSpace />, { at: '/settings', language: 'fr' });
    await screen.findByText('Autres prises');
    expect(screen.queryByText(line)).toBeNull();
  });

  it('warns before the disk is full', async () => {
    host().override({ storage: { summary: () => makeStorage({ nearlyFull: true, freeBytes: 1_200_000_000 }) } });
    await show(<StorageSpace />, { at: '/settings' });
    await screen.findByRole('heading', { name: 'The disk is nearly full' });
    expect(screen.getByText('1.2 GB free on the disk')).toBeTruthy();
  });

  it('drops other takes only after it has said how much that frees', async () => {
    host().override({ storage: { summary: () => makeStorage() } });
    await show(<StorageSpace />, { at: '/settings' });
    await userEvent.click(await screen.findByRole('button', { name: 'Keep the chosen takes, drop the rest' }));
    await screen.findByText('14 takes go to the trash and free 5.6 MB, once the trash is emptied.');
    expect(inputsOf('storage.dropOtherTakes').every((input) => (input as { dryRun: boolean }).dryRun)).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Move them to the trash' }));
    await screen.findByText(/14 takes are in the trash now/);
    expect(inputsOf('storage.dropOtherTakes').at(-1)).toEqual({ dryRun: false });
  });
});
