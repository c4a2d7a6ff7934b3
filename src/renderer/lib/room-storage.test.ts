// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => {
  localStorage.clear();
  vi.resetModules();
});

/** A page as it starts in a room, with nothing in its memory. */
async function start(room: 'kids' | 'adult') {
  vi.resetModules();
  const { openRoomStorage } = await import('./room-storage.ts');
  const stores = await import('./last-story.ts');
  openRoomStorage(room);
  return stores;
}

describe('what is kept in the page’s own storage', () => {
  it('is not even read in the other room', async () => {
    const adult = await start('adult');
    adult.rememberLastStory('adult', 'secret-story');
    const kids = await start('kids');
    expect(JSON.stringify(kids.lastStoryStore.getState())).not.toContain('secret-story');
    kids.rememberLastStory('kids', 'fox-story');
    const again = await start('adult');
    expect(again.lastStoryStore.getState().ids).toEqual({ adult: 'secret-story' });
  });
});
