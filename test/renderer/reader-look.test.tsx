// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Scene } from '../../src/contract/scenes.ts';
import type { Story } from '../../src/contract/stories.ts';
import type { FakeClient } from './fake-client.ts';
import { makeScene, makeStory, makeTake, someSettings } from './fixtures.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
const { show } = await import('./show.tsx');
const { ReaderPage } = await import('../../src/renderer/features/reader/reader-page.tsx');
const { lookStore } = await import('../../src/renderer/features/reader/look-store.ts');

function host(): FakeClient {
  if (!fake.current) throw new Error('The client is not mocked');
  return fake.current;
}

beforeEach(() => {
  localStorage.clear();
  lookStore.setState({ theme: 'paper', font: null, scale: null });
  host().stories.length = 0;
  host().calls.length = 0;
  host().override({ system: { settings: () => someSettings } });
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function chain(...titles: string[]): Scene[] {
  const scenes: Scene[] = [];
  for (const [index, title] of titles.entries()) {
    scenes.push(
      makeScene({
        title,
        parentId: scenes.at(-1)?.id ?? null,
        depth: index + 1,
        createdAt: index + 1,
        ends: index === titles.length - 1,
        takes: [makeTake()],
        altText: `Picture of ${title}`,
      }),
    );
  }
  return scenes;
}

async function open(scenes: Scene[], values: Partial<Story> = {}, search = '') {
  const story = makeStory({ scenes, ...values });
  host().stories.push(story);
  const view = await show(<ReaderPage />, { at: `/read/${story.id}${search}` });
  await screen.findByRole('button', { name: 'Close the book' });
  return { ...view, story };
}

function heading(): string | null {
  return screen.getByRole('heading', { level: 1 }).textContent;
}

describe('the light and the letters', () => {
  it('are the reader’s own and are remembered', async () => {
    const { container } = await open(chain('One'));
    const reader = container.querySelector<HTMLElement>('.reader');
    expect(reader?.dataset['readerTheme']).toBe('paper');
    await userEvent.click(screen.getByRole('button', { name: /Paper/ }));
    expect(reader?.dataset['readerTheme']).toBe('night');
    await userEvent.click(screen.getByRole('button', { name: /Night/ }));
    expect(reader?.dataset['readerTheme']).toBe('contrast');
    await userEvent.click(screen.getByRole('button', { name: 'Text size and font' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Larger' }));
    await userEvent.click(screen.getByRole('button', { name: 'Hyperlegible' }));
    expect(reader?.dataset['readerFont']).toBe('hyperlegible');
    expect(reader?.style.getPropertyValue('--reader-scale')).toBe('1.1');
    expect(JSON.parse(localStorage.getItem('fableroom.reader-look') ?? '{}')).toMatchObject({
      state: { theme: 'contrast', font: 'hyperlegible', scale: 1.1 },
    });
  });

  it('leave the page alone while their menu is open', async () => {
    await open(chain('One', 'Two'));
    await userEvent.click(screen.getByRole('button', { name: 'Text size and font' }));
    await screen.findByRole('button', { name: 'Larger' });
    await userEvent.keyboard('{ArrowRight}');
    expect(heading()).toBe('One');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Larger' })).toBeNull());
    expect(heading()).toBe('One');
  });
});

describe('a book that cannot be read yet', () => {
  it('says so instead of showing an empty page', async () => {
    const story = makeStory({ title: 'Soon', scenes: [makeScene({ text: null })] });
    host().stories.push(story);
    await show(<ReaderPage />, { at: `/read/${story.id}` });
    expect(await screen.findByRole('heading', { name: 'Soon has no pages to read yet' })).toBeTruthy();
  });
});
