// What the tests of the Cast share: a host that is only pretended, with one character who has three photos.
import { vi } from 'vitest';
import type { Character } from '../../src/contract/characters.ts';
import { makeCharacter, makePhoto } from './character-fixtures.ts';
import type { FakeClient } from './fake-client.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
export const { show } = await import('./show.tsx');
export const { toastStore } = await import('../../src/renderer/lib/toast-store.ts');
export const { CharactersPage } = await import('../../src/renderer/features/characters/characters-page.tsx');

export function host(): FakeClient {
  if (!fake.current) throw new Error('The client is not mocked');
  return fake.current;
}

export const handlers = { ...host().handlers.characters };
export const readInfo = host().handlers.system.info;

/** Everything as before any test, and who is there. */
export function beginWithMia(): Character {
  const mia = makeCharacter({ name: 'Mia', photos: [makePhoto(), makePhoto(), makePhoto()] });
  host().characters.splice(0, Infinity, mia);
  host().calls.length = 0;
  host().override({ characters: handlers, system: { info: readInfo } });
  toastStore.setState({ toast: null });
  return mia;
}

export function inputsOf(operation: string): unknown[] {
  return host()
    .calls.filter((call) => call.operation === operation)
    .map(({ input }) => input);
}

export function showPage(language: 'en' | 'fr' = 'en') {
  return show(<CharactersPage />, { at: '/characters', language });
}
