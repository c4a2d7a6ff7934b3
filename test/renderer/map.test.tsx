// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Scene } from '../../src/contract/scenes.ts';
import type { FakeClient } from './fake-client.ts';
import { makeScene, makeStory } from './fixtures.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
const { show } = await import('./show.tsx');
const { MapPage } = await import('../../src/renderer/features/map/map-page.tsx');
const { viewStore } = await import('../../src/renderer/features/map/view-store.ts');

function host(): FakeClient {
  if (!fake.current) throw new Error('The client is not mocked');
  return fake.current;
}

beforeEach(() => {
  host().calls.length = 0;
  host().stories.length = 0;
  viewStore.setState({ view: 'map' });
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** Page 1 with two choices; the second leads to page 2, from which the story was ended on page 3. */
async function open(scenes?: Scene[], values: Partial<ReturnType<typeof makeStory>> = {}) {
  const first = makeScene({ title: 'The lamp', createdAt: 1 });
  const second = makeScene({
    title: 'The stairs',
    parentId: first.id,
    answer: { kind: 'choice', index: 1 },
    answerLabel: 'Call out again',
    depth: 2,
    createdAt: 2,
  });
  const third = makeScene({
    title: 'Home',
    parentId: second.id,
    answer: { kind: 'finish' },
    ends: true,
    choices: [],
    depth: 3,
    createdAt: 3,
  });
  const story = makeStory({ scenes: scenes ?? [first, second, third], currentSceneId: second.id, ...values });
  for (const scene of story.scenes) scene.storyId = story.id;
  host().stories.push(story);
  const view = await show(<MapPage />, { at: `/map/${story.id}` });
  await screen.findByRole('tree');
  return { ...view, story, first, second, third };
}

function called(operation: string): unknown[] {
  return host()
    .calls.filter((call) => call.operation === operation)
    .map(({ input }) => input);
}

describe('the map', () => {
  it('says of each page where it is and of each untaken choice that it is open', async () => {
    await open();
    expect(screen.getAllByRole('treeitem').map((item) => item.getAttribute('aria-label'))).toEqual([
      'Page 1, The lamp, on the path that was played, 1 choice open',
      'Open choice: Climb the stairs',
      'Page 2, The stairs, played last, 2 choices open',
      'Open choice: Climb the stairs',
      'Open choice: Call out again',
      'Page 3, Home, the end',
    ]);
    const current = screen.getByRole('treeitem', { current: 'page' });
    expect([current.getAttribute('aria-level'), current.getAttribute('aria-posinset')]).toEqual(['2', '2']);
  });

  it('is walked with the arrow keys, and Enter opens the page in the story', async () => {
    const { router, second, third, story } = await open();
    screen.getByRole('treeitem', { selected: true }).focus();
    const focused = () => document.activeElement?.getAttribute('aria-label');
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toMatch(/^Page 1/);
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Open choice: Climb the stairs');
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toMatch(/^Page 2/);
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
    expect(focused()).toMatch(/^Page 3/);
    expect(called('scenes.add')).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(router.state.location.pathname).toBe(`/play/${story.id}`);
    expect(router.state.location.search).toEqual({ scene: third.id });
    expect(called('stories.update')).toEqual([{ id: story.id, currentSceneId: third.id }]);
    expect(second.id).not.toBe(third.id);
  });

  it('tells the price of an open end before its page is begun, and begins it once', async () => {
    const { first, story } = await open();
    await userEvent.click(screen.getAllByRole('treeitem', { name: /^Open choice/ })[0] as HTMLElement);
    const side = within(screen.getByRole('complementary'));
    await side.findByText(/Next page:/);
    expect(called('scenes.add')).toEqual([]);
    await userEvent.click(side.getByRole('button', { name: 'Go this way' }));
    expect(called('scenes.add')).toEqual([
      { storyId: story.id, parentId: first.id, answer: { kind: 'choice', index: 0 } },
    ]);
  });

  it('names and colours a branch, and Escape leaves it as it was', async () => {
    const { second } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Name this branch' }));
    await userEvent.keyboard('Nowhere{Escape}');
    expect(called('scenes.setBranch')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Name this branch' }));
    await userEvent.keyboard('Up the tower');
    await userEvent.click(screen.getByRole('radio', { name: 'Moss' }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(called('scenes.setBranch')).toEqual([{ id: second.id, branch: { name: 'Up the tower', colour: 'moss' } }]);
    await screen.findByRole('treeitem', { name: /branch “Up the tower” begins/ });
  });

  it('gives the focus back to where it was when a branch was named, and to the map when one was thrown away', async () => {
    await open();
    for (const leave of ['{Escape}', 'Up{Enter}']) {
      screen.getByRole('button', { name: 'Name this branch' }).focus();
      await userEvent.keyboard(`{Enter}${leave}`);
      await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^(Name this|Change the) branch/));
    }
    screen.getByRole('button', { name: /^Throw away/ }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Page 1/));
    expect(document.activeElement?.getAttribute('role')).toBe('treeitem');
  });

  it('has the reader show the path through a page to its end, and can go back on it', async () => {
    const { story, third } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Show this path in the reader' }));
    expect(called('stories.update')).toEqual([{ id: story.id, pathEndId: third.id }]);
    await screen.findByText('The reader shows this path');
    await userEvent.click(screen.getByRole('button', { name: 'Show the path played last instead' }));
    expect(called('stories.update').at(-1)).toEqual({ id: story.id, pathEndId: null });
  });

  it('throws a branch away with the way back offered, and never the first page', async () => {
    const { toastStore } = await import('../../src/renderer/lib/toast-store.ts');
    const { second } = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Throw away 2 pages from here' }));
    expect(called('trash.put')).toEqual([{ items: [{ kind: 'scene', id: second.id }] }]);
    expect(toastStore.getState().toast).toMatchObject({ kind: 'done', change: { what: 'trashed' } });
    expect(screen.getByRole('treeitem', { selected: true }).getAttribute('aria-label')).toMatch(/^Page 1/);
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Throw/ })).toBeNull());
  });

  it('renders only what is in the window of a story with 2,000 pages, and the one in the Tab order', async () => {
    const ids = Array.from({ length: 2000 }, (_, index) => `s${index}`);
    const scenes = ids.map((id, index) =>
      makeScene({
        id,
        parentId: index === 0 ? null : (ids[(index - 1) >> 1] ?? null),
        answer: index === 0 ? null : { kind: 'choice', index: (index + 1) % 2 },
        createdAt: index,
      }),
    );
    await open(scenes, { currentSceneId: 's0' });
    expect(screen.getAllByRole('treeitem').length).toBeLessThan(60);
    screen.getByRole('treeitem', { selected: true }).focus();
    await userEvent.keyboard('0');
    // Seen from far away, pages are patches of one drawing.
    expect(screen.getAllByRole('treeitem')).toHaveLength(1);
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('role')).toBe('treeitem');
  });

  it('is zoomed by keys, buttons and the wheel', async () => {
    await open();
    const scale = () => screen.getByRole('status').textContent;
    const before = scale();
    await userEvent.click(screen.getByRole('button', { name: /^Zoom in/ }));
    expect(scale()).not.toBe(before);
    await userEvent.click(screen.getByRole('button', { name: /^Show all/ }));
    expect(scale()).toBe(before);
    fireEvent.wheel(screen.getByRole('tree'), { deltaY: 400 });
    expect(scale()).not.toBe(before);
  });
});

describe('the list', () => {
  it('says the same as the map, opens and closes, and is walked with the keyboard', async () => {
    await open();
    await userEvent.click(screen.getByRole('radio', { name: 'List' }));
    expect(screen.getAllByRole('treeitem')).toHaveLength(6);
    screen.getByRole('treeitem', { selected: true }).focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.getByRole('treeitem', { selected: true }).getAttribute('aria-expanded')).toBe('false');
    expect(screen.getAllByRole('treeitem')).toHaveLength(3);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Open choice: Climb the stairs');
    await userEvent.keyboard('{Home}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Page 1/);
  });
});
