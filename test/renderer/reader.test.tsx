// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Scene } from '../../src/contract/scenes.ts';
import type { Story } from '../../src/contract/stories.ts';
import type { FakeClient } from './fake-client.ts';
import { makeAsset, makeScene, makeStory, makeTake, someSettings } from './fixtures.ts';

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

describe('turning pages', () => {
  it('goes by keyboard from the first page to the end and back, and no further', async () => {
    await open(chain('One', 'Two', 'Three'));
    const user = userEvent.setup();
    await user.keyboard('{ArrowLeft}');
    expect(heading()).toBe('One');
    await user.keyboard('{ArrowRight}');
    expect(heading()).toBe('Two');
    expect(screen.getByText('Page 2 of 3')).toBeTruthy();
    await user.keyboard('{End}');
    expect(heading()).toBe('Three');
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(heading()).toBe('The end');
    await user.keyboard('{ArrowLeft}');
    expect(heading()).toBe('Three');
    await user.keyboard('{Home}');
    expect(heading()).toBe('One');
    await user.keyboard(' ');
    expect(heading()).toBe('Two');
  });

  it('presses a focused button with Space instead of turning the page twice', async () => {
    await open(chain('One', 'Two', 'Three'));
    screen.getByRole('button', { name: 'Next' }).focus();
    await userEvent.keyboard(' ');
    expect(heading()).toBe('Two');
  });

  it('closes with Escape to the library', async () => {
    const { router } = await open(chain('One'));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/library'));
  });

  it('follows a finger sideways, not up and down, and lets a mouse select text', async () => {
    await open(chain('One', 'Two', 'Three'));
    const swipe = (pointerType: string, from: [number, number], to: [number, number]) => {
      const page = screen.getByRole('article');
      fireEvent.pointerDown(page, { pointerType, pointerId: 1, clientX: from[0], clientY: from[1] });
      fireEvent.pointerUp(page, { pointerType, pointerId: 1, clientX: to[0], clientY: to[1] });
    };
    swipe('mouse', [500, 100], [200, 100]);
    swipe('touch', [500, 100], [480, 400]);
    expect(heading()).toBe('One');
    swipe('touch', [500, 100], [300, 120]);
    expect(heading()).toBe('Two');
    swipe('touch', [300, 100], [500, 100]);
    expect(heading()).toBe('One');
  });

  it('keeps in the story where it was left, and opens there again', async () => {
    const scenes = chain('One', 'Two', 'Three');
    const { story } = await open(scenes);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    cleanup();
    await waitFor(() => expect(story.readerSceneId).toBe(scenes[1]?.id));
    // Pages that were only leafed past cost no write.
    expect(host().calls.filter(({ operation }) => operation === 'stories.update')).toHaveLength(1);
    await show(<ReaderPage />, { at: `/read/${story.id}` });
    await screen.findByRole('button', { name: 'Close the book' });
    expect(heading()).toBe('Two');
  });

  it('opens without a write: a look into a book changes nothing', async () => {
    await open(chain('One', 'Two'));
    cleanup();
    expect(host().calls.filter(({ operation }) => operation === 'stories.update')).toEqual([]);
  });

  it('opens at the first page where the page it was left at is gone', async () => {
    await open(chain('One', 'Two'), { readerSceneId: makeScene().id });
    expect(heading()).toBe('One');
  });

  it('goes to any page with the bar of pages, which names them', async () => {
    await open(chain('One', 'Two', 'Three'));
    const pages = screen.getByRole<HTMLInputElement>('slider', { name: 'Pages' });
    expect(pages.getAttribute('aria-valuetext')).toBe('Page 1: One');
    fireEvent.change(pages, { target: { value: '3' } });
    expect(heading()).toBe('Three');
    expect(pages.getAttribute('aria-valuetext')).toBe('Page 3: Three');
    pages.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(heading()).toBe('The end');
    expect(pages.getAttribute('aria-valuetext')).toBe('After the last page');
    await userEvent.keyboard('{ArrowLeft}');
    expect(heading()).toBe('Three');
  });

  it('turns one page for one swipe of two fingers, however long it rolls out', async () => {
    await open(chain('One', 'Two', 'Three', 'Four'));
    const page = screen.getByRole('article');
    const roll = (timeStamp: number, deltaX: number, deltaY = 0) => {
      const event = new WheelEvent('wheel', { bubbles: true, deltaX, deltaY });
      Object.defineProperty(event, 'timeStamp', { value: timeStamp });
      fireEvent(page.isConnected ? page : screen.getByRole('article'), event);
    };
    roll(1000, 0, 300);
    expect(heading()).toBe('One');
    for (let at = 2000; at < 2600; at += 50) roll(at, 40);
    expect(heading()).toBe('Two');
    for (let at = 4000; at < 4200; at += 50) roll(at, -40);
    expect(heading()).toBe('One');
  });

  it('opens at the page in the address before anything else', async () => {
    const scenes = chain('One', 'Two', 'Three');
    await open(scenes, {}, `?scene=${scenes[2]?.id}`);
    expect(heading()).toBe('Three');
  });
});

describe('where the path divides', () => {
  const [start, left, leftEnd] = chain('Start', 'Left', 'Left end');
  if (!start || !left || !leftEnd) throw new Error('three pages');
  left.answerLabel = 'Go left';
  const right = makeScene({
    title: 'Right',
    parentId: start.id,
    answer: { kind: 'words', text: 'Run away' },
    createdAt: 9,
    takes: [],
  });
  const scenes = [start, left, leftEnd, right];

  it('offers the ways with their pages, and takes the one that is chosen', async () => {
    await open(scenes);
    const ways = screen.getByRole('region', { name: 'The path divides' });
    expect(
      within(ways)
        .getByRole('button', { name: /Go left\s*2 more pages/ })
        .getAttribute('aria-current'),
    ).toBe('true');
    await userEvent.click(within(ways).getByRole('button', { name: /Run away\s*1 more page/ }));
    expect(heading()).toBe('Right');
    expect(screen.getByText('Page 2 of 2')).toBeTruthy();
    await userEvent.keyboard('{ArrowLeft}{ArrowRight}');
    expect(heading()).toBe('Right');
  });

  it('reads the branch that was being played', async () => {
    await open(scenes, { currentSceneId: right.id });
    expect(heading()).toBe('Start');
    await userEvent.keyboard('{ArrowRight}');
    expect(heading()).toBe('Right');
    await userEvent.keyboard('{ArrowRight}');
    expect(heading()).toBe('This is how far it goes');
    expect(screen.getByRole('link', { name: 'Go on with the story' }).getAttribute('href')).toContain('/play/');
  });

  it('reads the path that the story shows by default, before the one played last', async () => {
    await open(scenes, { currentSceneId: right.id, pathEndId: leftEnd.id });
    await userEvent.keyboard('{End}');
    expect(heading()).toBe('Left end');
  });

  it('opens on the other branch where reading was left there', async () => {
    await open(scenes, { readerSceneId: right.id, pathEndId: leftEnd.id });
    expect(heading()).toBe('Right');
    expect(screen.getByText('Page 2 of 2')).toBeTruthy();
  });

  it('shows no chooser where there is one way only', async () => {
    await open(chain('One', 'Two'));
    expect(screen.queryByRole('region', { name: 'The path divides' })).toBeNull();
  });
});

describe('pictures and clips', () => {
  it('shows nothing in the place of a picture that the page does not have or that is gone', async () => {
    const none = makeScene({ title: 'None', takes: [] });
    const gone = makeScene({
      title: 'Gone',
      parentId: none.id,
      takes: [makeTake({ asset: makeAsset({ present: false }) })],
    });
    const { container } = await open([none, gone]);
    expect(container.querySelector('figure')).toBeNull();
    await userEvent.keyboard('{ArrowRight}');
    expect(heading()).toBe('Gone');
    expect(container.querySelector('figure')).toBeNull();
  });

  it('takes a picture away that does not load, and keeps the words', async () => {
    const { container } = await open(chain('One'));
    fireEvent.error(screen.getByRole('img', { name: 'Picture of One' }));
    expect(container.querySelector('figure')).toBeNull();
    expect(screen.getByText(/Is anybody/)).toBeTruthy();
  });

  it('fades a clip in over the picture once it can play; a broken one leaves the picture', async () => {
    const asset = makeAsset({ mediaType: 'video/mp4' });
    const [scene] = chain('One');
    scene?.takes.push(makeTake({ kind: 'video', asset }));
    const { container } = await open(scene ? [scene] : []);
    const video = container.querySelector('video');
    if (!video) throw new Error('no clip');
    expect(video.className).toBe('');
    fireEvent.canPlay(video);
    expect(video.className).toBe('is-shown');
    fireEvent.error(video);
    expect(container.querySelector('video')).toBeNull();
    expect(screen.getByRole('img', { name: 'Picture of One' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Clip' })).toBeNull();
  });

  it('lets a still drift, and stand still when motion is reduced', async () => {
    await open(chain('One'));
    expect(screen.getByRole('img', { name: 'Picture of One' }).className).toBe('is-drifting');
    cleanup();
    host().override({ system: { settings: () => ({ ...someSettings, reduceMotion: true }) } });
    await open(chain('One'));
    expect(screen.getByRole('img', { name: 'Picture of One' }).className).toBe('');
  });
});

describe('the pages beside the open one', () => {
  it('are laid out ahead and only shown by a turn: a picture made anew would have to be decoded again', async () => {
    const { container } = await open(chain('One', 'Two'));
    const pictures = [...container.querySelectorAll('.reader-plate img')];
    expect(pictures).toHaveLength(2);
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('img', { name: 'Picture of Two' })).toBe(pictures[1]);
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.getByRole('img', { name: 'Picture of One' })).toBe(pictures[0]);
  });

  it('cannot be reached or heard', async () => {
    const { container } = await open(chain('One', 'Two'));
    const [one, two] = container.querySelectorAll<HTMLElement>('.reader-page');
    const hidden = () =>
      [one, two].map((page) => page?.hasAttribute('inert') && page.getAttribute('aria-hidden') === 'true');
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(hidden()).toEqual([false, true]);
    await userEvent.keyboard('{ArrowRight}');
    expect(hidden()).toEqual([true, false]);
  });

  it('keep their clips still until they are turned to, and again once they are left', async () => {
    const played: (string | null)[] = [];
    const note = async function (this: HTMLMediaElement): Promise<void> {
      played.push(this.getAttribute('aria-label'));
    };
    vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(note);
    const paused = vi.spyOn(HTMLMediaElement.prototype, 'pause');
    const scenes = chain('One', 'Two');
    for (const { takes } of scenes)
      takes.push(makeTake({ kind: 'video', asset: makeAsset({ mediaType: 'video/mp4' }) }));
    await open(scenes);
    expect(new Set(played)).toEqual(new Set(['Picture of One']));
    paused.mockClear();
    await userEvent.keyboard('{ArrowRight}');
    expect(played.at(-1)).toBe('Picture of Two');
    expect(paused).toHaveBeenCalledOnce();
  });

  it('take the focus over from the page that has gone, so that a screen reader is not sent to the start', async () => {
    await open(chain('One', 'Two'));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('One');
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Two');
  });
});

it('leads to the map of all paths, at the page that is open', async () => {
  const scenes = chain('One', 'Two');
  const { router } = await open(scenes);
  await userEvent.keyboard('{ArrowRight}');
  await userEvent.click(screen.getByRole('link', { name: 'All paths of the story' }));
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/map\//));
  expect(router.state.location.search).toEqual({ scene: scenes[1]?.id });
});

describe('what a story does not have', () => {
  /** Every address that a picture was asked for at, in the page or ahead of it. */
  function watchImages(): string[] {
    const asked: string[] = [];
    vi.spyOn(HTMLImageElement.prototype, 'src', 'set').mockImplementation((address) => void asked.push(address));
    return asked;
  }

  it('is not asked for: no request, no control and no gap without pictures and clips', async () => {
    const asked = watchImages();
    const scenes = chain('One', 'Two').map((scene) => ({ ...scene, takes: [] }));
    const { container } = await open(scenes);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(asked).toEqual([]);
    expect(container.querySelectorAll('img, video, figure')).toHaveLength(0);
    expect(screen.queryByRole('button', { name: 'Read aloud' })).toBeNull();
  });

  it('asks for the pictures near the page and no others, and never for one that is gone', async () => {
    const asked = watchImages();
    const scenes = chain('One', 'Two', 'Three', 'Four', 'Five', 'Six');
    const pictures = scenes.map(({ takes }) => takes[0]?.asset?.id ?? '');
    const gone = scenes[2]?.takes[0]?.asset;
    if (gone) gone.present = false;
    await open(scenes);
    const pages = () =>
      [...pictures.keys()].filter((page) => asked.some((address) => address.includes(pictures[page] ?? '-')));
    // The next page's, before anybody turns to it.
    expect(pages()).toEqual([0, 1]);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await waitFor(() => expect(pages()).toEqual([0, 1, 3, 4]));
  });

  it('is not shown for a moment: a picture that did not load ahead leaves its page without a frame', async () => {
    vi.spyOn(HTMLImageElement.prototype, 'decode').mockRejectedValue(new DOMException('broken', 'EncodingError'));
    const [one, two] = chain('One', 'Two');
    if (!one || !two) throw new Error('two pages');
    const { container } = await open([{ ...one, takes: [] }, two]);
    await waitFor(() => expect(HTMLImageElement.prototype.decode).toHaveBeenCalled());
    await userEvent.keyboard('{ArrowRight}');
    expect(heading()).toBe('Two');
    expect(container.querySelector('figure')).toBeNull();
  });
});
