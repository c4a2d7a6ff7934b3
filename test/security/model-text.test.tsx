// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeClient } from '../renderer/fake-client.ts';
import { makeFacets, makeLibraryCard, makeScene, makeStory, makeTake, someSettings } from '../renderer/fixtures.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('../renderer/fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
const { show } = await import('../renderer/show.tsx');
const { LibraryPage } = await import('../../src/renderer/features/library/library-page.tsx');
const { shelves } = await import('../../src/renderer/features/library/kept-shelf.ts');
const { ReaderPage } = await import('../../src/renderer/features/reader/reader-page.tsx');
const { MapPage } = await import('../../src/renderer/features/map/map-page.tsx');
const { PlayPage } = await import('../../src/renderer/features/play/play-page.tsx');

/** What a model, or whoever wrote into what it reads, could answer with instead of words. */
const HOSTILE = [
  '<img src="x" onerror="globalThis.takenOver=1">',
  '<script>globalThis.takenOver=1</script>',
  '<a href="javascript:globalThis.takenOver=1">tap</a>',
  '<style>*{display:none}</style>',
  '<iframe src="https://evil.example/"></iframe>',
  '[tap](javascript:globalThis.takenOver=1) https://evil.example/ {{constructor}} $t(app.title)',
];
const MARKUP =
  'script, style, iframe, object, embed, form[action], img[src="x"], [onerror], [href^="javascript"], [href*="evil"]';

beforeEach(() => {
  localStorage.clear();
  if (!fake.current) throw new Error('The client is not mocked');
  fake.current.stories.length = 0;
  fake.current.override({ system: { settings: () => someSettings } });
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const pages: readonly (readonly [string, string, ComponentType])[] = [
  ['the reader', '/read', ReaderPage],
  ['the map', '/map', MapPage],
  ['the page of a story', '/play', PlayPage],
];

describe.each(pages)('%s', (_name, place, Page) => {
  it.each(HOSTILE)('would take a model’s words for more than words: %s', async (words) => {
    const scene = makeScene({
      title: words,
      text: `${words}\n\n${words}`,
      altText: words,
      choices: [{ label: words }, { label: 'Go on' }],
      takes: [makeTake({ prompt: words, modelTitle: words })],
    });
    const story = makeStory({ title: words, premise: words, scenes: [scene] });
    fake.current?.stories.push(story);
    const { container } = await show(<Page />, { at: `${place}/${story.id}` });
    await vi.waitFor(() => expect(container.ownerDocument.body.textContent).toContain(words), { timeout: 10_000 });
    expect([...container.ownerDocument.body.querySelectorAll(MARKUP)].map(({ outerHTML }) => outerHTML)).toEqual([]);
    expect('takenOver' in globalThis).toBe(false);
  });
});

describe('the library', () => {
  it.each(HOSTILE)('would take a model’s words for more than words: %s', async (words) => {
    shelves.clear();
    vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(900);
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(700);
    const text = [
      { text: words, match: false },
      { text: words, match: true },
    ];
    const card = makeLibraryCard({ title: words, premise: words, hit: { where: 'scene', sceneId: null, text } });
    const choice = [{ id: words, title: words, stories: 1, builtIn: false }];
    fake.current?.override({
      library: {
        list: () => ({ stories: [card], total: { count: 1, atLeast: false }, nextCursor: null }),
        facets: () => makeFacets({ total: 1, models: choice, providers: choice, tags: choice }),
      },
    });
    const { container } = await show(<LibraryPage />, { at: '/library' });
    await vi.waitFor(() => expect(container.ownerDocument.body.textContent).toContain(words), { timeout: 10_000 });
    expect([...container.ownerDocument.body.querySelectorAll(MARKUP)].map(({ outerHTML }) => outerHTML)).toEqual([]);
    expect('takenOver' in globalThis).toBe(false);
  });
});
