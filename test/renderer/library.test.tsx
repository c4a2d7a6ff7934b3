// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LibraryCard } from '../../src/contract/library.ts';
import type { FakeClient } from './fake-client.ts';
import { makeLibraryCard, nextId } from './fixtures.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
const { show } = await import('./show.tsx');
const { LibraryPage } = await import('../../src/renderer/features/library/library-page.tsx');
const { shelves } = await import('../../src/renderer/features/library/kept-shelf.ts');
const { createFakeClient, refuse } = await import('./fake-client.ts');

function host(): FakeClient {
  if (!fake.current) throw new Error('The client is not mocked');
  return fake.current;
}

/** A window of 1000 × 600 pixels: happy-dom lays nothing out. */
beforeEach(() => {
  host().calls.length = 0;
  shelves.clear();
  const fresh = createFakeClient();
  host().override({ system: { info: () => fresh.client.system.info() } });
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1000);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function shelf(cards: LibraryCard[], pageSize = 100): void {
  host().override({
    library: {
      list: ({ position }) => {
        const from = Number(position ?? 0);
        const next = from + pageSize;
        return {
          stories: cards.slice(from, next),
          total: { count: cards.length, atLeast: false },
          nextCursor: next < cards.length ? String(next) : null,
        };
      },
    },
  });
}

/** The positions that were asked for, each once: strict mode reads twice. */
function positions(): (number | undefined)[] {
  const inputs = host()
    .calls.filter(({ operation }) => operation === 'library.list')
    .map(({ input }) => input as { position?: number });
  return [...new Set(inputs.map(({ position }) => position))];
}

async function open(language: 'en' | 'fr' = 'en') {
  return show(<LibraryPage />, { at: '/library', language });
}

describe('the shelf', () => {
  it('teaches with one sentence and one button when it is empty', async () => {
    shelf([]);
    await open();
    expect(await screen.findByRole('heading', { name: 'The shelf is waiting' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Begin a story' }).getAttribute('href')).toBe('/');
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('opens a finished story for reading and an unfinished one where it goes on; both can do the other', async () => {
    const done = makeLibraryCard({ title: 'Done', finished: true });
    const begun = makeLibraryCard({ title: 'Begun' });
    shelf([done, begun]);
    await open();
    const read = await screen.findByRole('link', { name: 'Read Done' });
    expect(read.getAttribute('href')).toBe(`/read/${done.id}`);
    expect(read.getAttribute('data-card')).toBe('0');
    expect(screen.getByRole('link', { name: 'Continue Done' }).getAttribute('href')).toBe(`/play/${done.id}`);
    expect(screen.getByRole('link', { name: 'Continue Begun' }).getAttribute('data-card')).toBe('1');
    expect(screen.getByRole('link', { name: 'Read Begun' }).getAttribute('href')).toBe(`/read/${begun.id}`);
  });

  it('shows what a card knows: pages, clips, practice, model, date with the exact one on hover', async () => {
    shelf([
      makeLibraryCard({
        title: 'Fox',
        sceneCount: 14,
        clipCount: 3,
        finished: true,
        changedAt: Date.now() - 3 * 864e5,
      }),
    ]);
    await open();
    const card = within(await screen.findByRole('gridcell'));
    expect(card.getByText('14 pages')).toBeTruthy();
    expect(card.getByText('Practice')).toBeTruthy();
    expect(card.getByText('Practice painter')).toBeTruthy();
    expect(card.getByText('Finished')).toBeTruthy();
    expect(card.getByText('3').textContent).toMatch(/^3\s*clips$/);
    expect(card.getByText('3 days ago').getAttribute('title')).toMatch(/\d{4}/);
  });

  it('shows the title on paper when the cover is missing or does not load', async () => {
    shelf([
      makeLibraryCard({ title: 'Bare' }),
      makeLibraryCard({ title: 'Torn', coverId: nextId(), coverAltText: 'A fox' }),
    ]);
    const { container } = await open();
    await screen.findByRole('link', { name: 'Continue Bare' });
    expect(container.querySelectorAll('.library-paper')).toHaveLength(1);
    fireEvent.error(screen.getByRole('img', { name: 'A fox' }));
    expect([...container.querySelectorAll('.library-paper')].map((paper) => paper.textContent)).toEqual([
      'Bare',
      'Torn',
    ]);
  });

  it('names no models in the kids’ room', async () => {
    const fresh = createFakeClient();
    host().override({
      system: { info: async () => ({ ...(await fresh.client.system.info()), tier: 'kids' as const }) },
    });
    shelf([makeLibraryCard({ title: 'Fox' })]);
    await open();
    await screen.findByRole('link', { name: 'Continue Fox' });
    expect(screen.queryByText('Practice painter')).toBeNull();
  });

  it('says what is wrong, and reads again when asked', async () => {
    host().override({ library: { list: () => refuse('DATA_FOLDER', { path: '/x', reason: 'gone' }) } });
    await open();
    expect(await screen.findByRole('heading', { name: 'The stories could not be read' })).toBeTruthy();
    shelf([makeLibraryCard({ title: 'Fox' })]);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('link', { name: 'Continue Fox' });
  });
});

describe('many stories', () => {
  const many = Array.from({ length: 300 }, (_, index) => makeLibraryCard({ title: `Story ${index}` }));

  it('keeps only the rows in view in the document, and asks for more only near the end', async () => {
    shelf(many);
    const { container } = await open();
    await screen.findByRole('link', { name: 'Continue Story 0' });
    expect(container.querySelectorAll('[data-card]').length).toBeLessThan(40);
    expect(positions()).toEqual([undefined]);
    await screen.findByText('300 stories');
  });

  it('reads the far end at once, without what lies between', async () => {
    shelf(many);
    await open();
    const first = await screen.findByRole('link', { name: 'Continue Story 0' });
    first.focus();
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(document.activeElement?.getAttribute('data-card')).toBe('299'));
    expect(positions()).toEqual([undefined, 200]);
  });

  it('would forget on the way back how many there are, or select only those that were counted at first', async () => {
    host().override({
      library: {
        list: ({ position }) => {
          const from = Number(position ?? 0);
          return {
            stories: many.slice(from, from + 100),
            total: from === 0 ? { count: 120, atLeast: true } : { count: 300, atLeast: false },
            nextCursor: from + 100 < many.length ? 'more' : null,
          };
        },
      },
    });
    await open();
    const first = await screen.findByRole('link', { name: 'Continue Story 0' });
    await screen.findByText('More than 120 stories');
    first.focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    await screen.findByText('300 selected');
    await userEvent.keyboard('{Escape}{End}');
    await waitFor(() => expect(document.activeElement?.getAttribute('data-card')).toBe('299'));
    await userEvent.keyboard('{Home}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Continue Story 0' })));
    await screen.findByText('300 stories');
  });

  it('has one card in the Tab order; arrows move the focus, also into a row that was not in the document', async () => {
    shelf(many);
    const { container } = await open();
    const first = await screen.findByRole('link', { name: 'Continue Story 0' });
    expect([...container.querySelectorAll('[data-card][tabindex="0"]')]).toEqual([first]);
    first.focus();
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(document.activeElement?.getAttribute('data-card')).toBe('1'));
    await userEvent.keyboard('{ArrowDown}');
    // Four covers fit beside one another in 1000 pixels.
    await waitFor(() => expect(document.activeElement?.getAttribute('data-card')).toBe('5'));
    expect([...container.querySelectorAll('[data-card][tabindex="0"]')]).toEqual([document.activeElement]);
    await userEvent.keyboard('{Home}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Continue Story 0' })));
  });
});
