// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Character } from '../../src/contract/characters.ts';
import { makePhoto } from './character-fixtures.ts';
import { beginWithMia, handlers, host, inputsOf, showPage } from './characters-desk.tsx';
import { refuse } from './fake-client.ts';
import { makeAsset, someTime } from './fixtures.ts';

let mia: Character;

beforeEach(() => {
  mia = beginWithMia();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function dropped(...files: File[]): void {
  fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files } });
}

function aFile(name: string, size = 8): File {
  return new File([new Uint8Array(size)], name, { type: 'image/jpeg' });
}

describe('files that are dropped', () => {
  it('are taken or refused one by one, each refusal with its file and its reason', async () => {
    const taken: string[] = [];
    host().override({
      characters: {
        addPhoto: (input, options) => {
          const { name } = input.file;
          if (name === 'notes.txt') return refuse('INPUT_REFUSED', { field: 'photo', reason: 'not-a-picture' });
          taken.push(name);
          return handlers.addPhoto(input, options);
        },
      },
    });
    await showPage();
    await screen.findByRole('textbox', { name: 'Name' });
    dropped(aFile('a.jpg'), aFile('notes.txt'), aFile('b.jpg'));
    const refusals = await screen.findByRole('list', { name: 'Photos on their way in' });
    await waitFor(() => expect(taken).toEqual(['a.jpg', 'b.jpg']));
    await waitFor(() => expect(within(refusals).getAllByRole('listitem')).toHaveLength(1));
    expect(within(refusals).getByRole('alert').textContent).toMatch(/^Not taken: this is not a picture/);
    expect(await screen.findByRole('img', { name: 'Mia, photo 5' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss notes.txt' }));
    expect(screen.queryByText('notes.txt')).toBeNull();
  });

  it('are refused without being sent when they are too large', async () => {
    await showPage();
    await screen.findByRole('textbox', { name: 'Name' });
    const large = aFile('large.jpg');
    Object.defineProperty(large, 'size', { value: 41 * 1024 * 1024 });
    dropped(large);
    await screen.findByText(/larger than 40 MB/);
    expect(inputsOf('characters.addPhoto')).toEqual([]);
  });

  it('can be tried again when it was not their fault', async () => {
    let full = true;
    host().override({
      characters: {
        addPhoto: (input, options) => (full ? refuse('DISK_FULL', {}) : handlers.addPhoto(input, options)),
      },
    });
    await showPage();
    await screen.findByRole('textbox', { name: 'Name' });
    dropped(aFile('a.jpg'));
    await screen.findByText(/The disk is full/);
    full = false;
    await userEvent.click(screen.getByRole('button', { name: /^Try again/ }));
    expect(await screen.findByRole('img', { name: 'Mia, photo 4' })).toBeTruthy();
  });

  it('make somebody called after the first file while nobody is there', async () => {
    host().characters.length = 0;
    await showPage();
    await screen.findByRole('button', { name: 'Make the first one' });
    dropped(aFile('old_tomas.jpg'), aFile('b.jpg'));
    await waitFor(() => expect(inputsOf('characters.create')).toEqual([{ name: 'old tomas' }]));
    await waitFor(() => expect(inputsOf('characters.addPhoto')).toHaveLength(2));
  });

  it('are taken from the clipboard too, but words that are pasted into a field stay words', async () => {
    await showPage();
    const kind = await screen.findByRole('textbox', { name: 'Kind' });
    const files = [aFile('pasted.png')];
    fireEvent.paste(kind, { clipboardData: { types: ['text/plain', 'Files'], files } });
    expect(inputsOf('characters.addPhoto')).toEqual([]);
    fireEvent.paste(document.body, { clipboardData: { types: ['Files'], files } });
    await waitFor(() => expect(inputsOf('characters.addPhoto')).toHaveLength(1));
  });
});

describe('the photos', () => {
  it('send the proposal that is picked, and mark the one that is sent now', async () => {
    await showPage();
    await userEvent.click(await screen.findByRole('button', { name: 'Half' }));
    await waitFor(() =>
      expect(inputsOf('characters.cropPhoto')).toEqual([{ photoId: mia.photos[0]?.id, shape: 'half' }]),
    );
    await waitFor(() => expect(screen.getByRole('button', { name: 'Half' }).getAttribute('aria-pressed')).toBe('true'));
    expect(await screen.findByText('Sent to the painter')).toBeTruthy();
  });

  it('are cropped by keyboard: arrows move, Shift and arrows resize, and it is kept when it is left', async () => {
    Object.assign(mia.photos[0] as object, { crop: { left: 0.2, top: 0.2, width: 0.4, height: 0.4 } });
    await showPage();
    const frame = await screen.findByRole('button', { name: 'The part that is sent' });
    frame.focus();
    await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowDown}{/Shift}');
    expect(screen.getByText('21 % from the left, 20 % from the top, 40 % wide, 41 % high')).toBeTruthy();
    await userEvent.tab();
    await waitFor(() => expect(inputsOf('characters.cropPhoto')).toHaveLength(1));
    const [kept] = inputsOf('characters.cropPhoto') as { shape: string; crop: Record<string, number> }[];
    expect(kept?.shape).toBe('own');
    expect(kept?.crop['left']).toBeCloseTo(0.21);
    expect(kept?.crop['height']).toBeCloseTo(0.41);
  });

  it('walk with arrows, and are ordered with Shift and arrows', async () => {
    const [one, two, three] = mia.photos.map(({ id }) => id);
    await showPage();
    const strip = await screen.findByRole('list', { name: /in the order in which they are sent/ });
    within(strip)
      .getByRole('button', { name: /photo 1/ })
      .focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(within(strip).getByRole('button', { current: true }).textContent).not.toContain('First');
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    await waitFor(() =>
      expect(inputsOf('characters.orderPhotos')).toEqual([{ id: mia.id, photoIds: [two, one, three] }]),
    );
    expect(await screen.findByText('It is photo 1 now.')).toBeTruthy();
  });

  it('are forgotten only after it was said what goes, and which calls had sent it', async () => {
    host().override({
      characters: {
        forgetPhoto: (input, options) => ({
          ...(handlers.forgetPhoto(input, options) as { files: number; bytes: number }),
          calls: [
            {
              jobId: mia.id,
              at: someTime,
              provider: { id: 'xai', title: 'xAI' },
              modelTitle: 'Grok Imagine',
              storyTitle: 'The Fox',
            },
          ],
        }),
      },
    });
    await showPage();
    await userEvent.click(await screen.findByRole('button', { name: 'Forget this photo' }));
    await screen.findByText(/^4 files and 2.4 MB will be gone for good/);
    await screen.findByText('1 call has sent it. What was sent stays with them:');
    expect(screen.getByText('Grok Imagine')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Keep it');
    expect(mia.photos).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Forget it' }));
    await waitFor(() => expect(mia.photos).toHaveLength(2));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Forget it' })).toBeNull());
  });

  it('whose file is gone say so, and take another file in their place', async () => {
    mia.photos = [makePhoto({ asset: makeAsset({ present: false }) })];
    const { container } = await showPage();
    await screen.findByText('The file of this photo is gone');
    const input = container.querySelector<HTMLInputElement>('.panel input[type="file"]');
    await userEvent.upload(input as HTMLInputElement, aFile('new.jpg'));
    await waitFor(() => expect(inputsOf('characters.replacePhoto')).toHaveLength(1));
    await screen.findByRole('button', { name: 'The part that is sent' });
  });
});
