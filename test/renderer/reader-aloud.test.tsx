// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Scene } from '../../src/contract/scenes.ts';
import type { FakeClient } from './fake-client.ts';
import { FakeSpeech, installFakeSpeech, makeVoice } from './fake-speech.ts';
import { makeScene, makeStory, someSettings } from './fixtures.ts';

const fake = vi.hoisted(() => ({ current: null as FakeClient | null }));
vi.mock('../../src/renderer/lib/client.ts', async () => {
  const { createFakeClient } = await import('./fake-client.ts');
  fake.current = createFakeClient();
  return { client: fake.current.client };
});
const { show } = await import('./show.tsx');
const { ReaderPage } = await import('../../src/renderer/features/reader/reader-page.tsx');
const { voiceStore } = await import('../../src/renderer/features/reader/read-aloud/voice-store.ts');

let speech: FakeSpeech;
let uninstall: () => void;

beforeEach(() => {
  localStorage.clear();
  voiceStore.setState({ rate: 1, voices: {} });
  speech = new FakeSpeech();
  speech.voices = [makeVoice()];
  uninstall = installFakeSpeech(speech);
  fake.current?.override({ system: { settings: () => someSettings } });
});
afterEach(() => {
  cleanup();
  uninstall();
});

async function open(language = 'en') {
  const first = makeScene({ title: 'The light', text: 'The *fox* sat down. It slept.\n\nThen it woke.', createdAt: 1 });
  const second = makeScene({ title: 'The sea', text: 'It rained.', parentId: first.id, createdAt: 2, ends: true });
  const scenes: Scene[] = [first, second];
  const story = makeStory({ scenes, language });
  fake.current?.stories.push(story);
  const view = await show(<ReaderPage />, { at: `/read/${story.id}` });
  await screen.findByRole('button', { name: 'Close the book' });
  return view;
}

function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

/** The words that are marked as being said. */
function marked(container: HTMLElement): string {
  return [...container.querySelectorAll('.is-spoken')].map(({ textContent }) => textContent).join('');
}

describe('reading aloud', () => {
  it('is not offered without a voice of the story’s language on this computer', async () => {
    speech.voices = [makeVoice({ lang: 'de-DE' }), makeVoice({ name: 'Far away', localService: false })];
    await open();
    expect(screen.queryByRole('button', { name: 'Read aloud' })).toBeNull();
    act(() => speech.find(makeVoice({ lang: 'en_US' })));
    expect(button('Read aloud')).toBeTruthy();
  });

  it('never starts by itself, not even when pages are turned', async () => {
    await open();
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
    expect(speech.said).toEqual([]);
  });

  it('says the title and then sentence by sentence, without the marks of emphasis, and turns the page', async () => {
    await open();
    await userEvent.click(button('Read aloud'));
    for (let sentence = 0; sentence < 4; sentence += 1) act(() => speech.finish());
    expect(speech.said.map((text) => text.trim())).toEqual([
      'The light',
      'The fox sat down.',
      'It slept.',
      'Then it woke.',
      'The sea',
    ]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The sea');
    act(() => speech.finish());
    act(() => speech.finish());
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The end');
    expect(speech.current).toBeUndefined();
    expect(screen.queryByRole('region', { name: 'Read aloud' })).toBeNull();
  });

  it('marks the sentence until the voice tells its words, then the word', async () => {
    const { container } = await open();
    await userEvent.click(button('Read aloud'));
    expect(marked(container)).toBe('The light');
    act(() => speech.finish());
    expect(marked(container).trim()).toBe('The fox sat down.');
    act(() => speech.reach('fox'));
    expect(marked(container)).toBe('fox');
    act(() => speech.reach('down'));
    expect(marked(container)).toBe('down');
    act(() => speech.finish());
    // Such a voice will tell: no flash of the whole sentence.
    expect(marked(container)).toBe('It');
  });

  it('goes on from the word that is tapped, and marks the right words after it', async () => {
    const { container } = await open();
    await userEvent.click(button('Read aloud'));
    await userEvent.click(screen.getByText('sat'));
    expect(speech.current?.text.trim()).toBe('sat down.');
    act(() => speech.reach('down'));
    expect(marked(container)).toBe('down');
  });

  it('rests and goes on at the same word', async () => {
    await open();
    await userEvent.click(button('Read aloud'));
    act(() => speech.finish());
    act(() => speech.reach('sat'));
    await userEvent.click(button('Pause'));
    expect(speech.current).toBeUndefined();
    await userEvent.click(button('Go on reading'));
    expect(speech.current?.text.trim()).toBe('sat down.');
  });

  it('goes by sentence with the keyboard', async () => {
    await open();
    await userEvent.click(button('Read aloud'));
    await userEvent.click(button('One sentence on'));
    await userEvent.click(button('One sentence on'));
    expect(speech.current?.text.trim()).toBe('It slept.');
    await userEvent.click(button('One sentence back'));
    expect(speech.current?.text.trim()).toBe('The fox sat down.');
  });

  it('speaks at the speed that is chosen, from 0.6 to 1.5, at once and the next time', async () => {
    await open();
    await userEvent.click(button('Read aloud'));
    const speed = screen.getByRole<HTMLInputElement>('slider', { name: /Speed/ });
    expect([speed.min, speed.max]).toEqual(['0.6', '1.5']);
    fireEvent.change(speed, { target: { value: '1.4' } });
    expect(speech.current?.rate).toBe(1.4);
    expect(JSON.parse(localStorage.getItem('fableroom.read-aloud') ?? '{}')).toMatchObject({ state: { rate: 1.4 } });
  });

  it('lets another voice of the language be chosen, and speaks with it', async () => {
    speech.voices = [makeVoice(), makeVoice({ name: 'Bea' }), makeVoice({ name: 'Carl', lang: 'fr-FR' })];
    await open();
    await userEvent.click(button('Read aloud'));
    const voices = screen.getByRole('combobox', { name: 'Voice' });
    expect([...voices.children].map(({ textContent }) => textContent)).toEqual(['Ada', 'Bea']);
    await userEvent.selectOptions(voices, 'Bea');
    expect(speech.current?.voice?.name).toBe('Bea');
  });

  it('follows the page that is turned by hand, and begins at its top', async () => {
    await open();
    await userEvent.click(button('Read aloud'));
    act(() => speech.finish());
    await userEvent.keyboard('{ArrowRight}');
    expect(speech.current?.text).toBe('The sea');
    expect(speech.queue).toHaveLength(1);
  });

  it('stops when it is told to and when the book is closed', async () => {
    const { router } = await open();
    await userEvent.click(button('Read aloud'));
    await userEvent.click(button('Stop reading aloud'));
    expect(speech.current).toBeUndefined();
    await userEvent.click(button('Read aloud'));
    expect(speech.current?.text).toBe('The light');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/library'));
    cleanup();
    expect(speech.current).toBeUndefined();
  });

  it('says so when the voice fails, and does not read on by itself', async () => {
    await open();
    await userEvent.click(button('Read aloud'));
    act(() => speech.break());
    expect(screen.getByText('This voice has stopped. Go on, or choose another one.')).toBeTruthy();
    expect(speech.current).toBeUndefined();
    await userEvent.click(button('Go on reading'));
    expect(speech.current?.text).toBe('The light');
    expect(screen.queryByText(/This voice has stopped/)).toBeNull();
  });
});
