// What tests of changes in the Library share: a host that is only pretended, with some stories, and a window of
// 1000 × 600 pixels, since happy-dom lays nothing out.
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import type { FakeClient } from './fake-client.ts';
import { makeStory } from './fixtures.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
export const { show } = await import('./show.tsx');
export const { refuse } = await import('./fake-client.ts');
export const { LibraryPage } = await import('../../src/renderer/features/library/library-page.tsx');
export const { ToastArea } = await import('../../src/renderer/ui/toast-area.tsx');
const { shelves } = await import('../../src/renderer/features/library/kept-shelf.ts');
const { closeToast } = await import('../../src/renderer/lib/toast-store.ts');

export function host(): FakeClient {
  if (!fake.current) throw new Error('The client is not mocked');
  return fake.current;
}

/** Every test begins with these stories and nothing done to them. */
export function withStories(...titles: readonly string[]): void {
  const { library, history } = host().handlers;
  const untouched = { library: { ...library }, history: { ...history } };
  beforeEach(() => {
    host().override(untouched);
    host().calls.length = 0;
    shelves.clear();
    closeToast();
    host().stories.splice(0, Infinity, ...titles.map((title) => makeStory({ title })));
    for (const name of ['clientWidth', 'offsetWidth'] as const)
      vi.spyOn(HTMLElement.prototype, name, 'get').mockReturnValue(1000);
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });
}
