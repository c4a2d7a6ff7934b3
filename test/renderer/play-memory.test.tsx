// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Character } from '../../src/contract/characters.ts';
import type { Job, LookCheck, StaleInput } from '../../src/contract/scenes.ts';
import type { Story } from '../../src/contract/stories.ts';
import { makeCharacter, makePhoto } from './character-fixtures.ts';
import { makeAsset, makeJob, makeModel, makeScene, makeTake, nextId, practiceModels, someTime } from './fixtures.ts';
import { called, gpt, host, open } from './play-desk.tsx';

let mia: Character;
let leo: Character;

beforeEach(() => {
  mia = makeCharacter({ name: 'Mia', photos: [makePhoto(), makePhoto()] });
  leo = makeCharacter({ name: 'Leo', photos: [makePhoto()] });
  host().characters.splice(0, Infinity, leo, mia);
});

function inMemory(): Partial<Story> {
  const cast = [mia, leo].map(({ id, name, kind, description, facts }) => ({
    name,
    kind,
    description,
    facts,
    characterId: id,
  }));
  return { memoryMode: true, cast };
}

function failed(code: string, values: Partial<Job> = {}): Job {
  return makeJob({ ...gpt, state: 'failed', costMicros: 0, error: { code, message: 'Mia' }, ...values });
}
function looked(values: Partial<LookCheck> = {}): LookCheck {
  return { modelTitle: 'Seer', practice: false, at: someTime, findings: [], notFound: [], ...values };
}
const redHair = { name: 'Mia', fact: 'hair', seen: 'red', expected: 'black' } as const;

describe('the photos of a picture', () => {
  it('stand under it by name, also those that were forgotten since', async () => {
    const references = [
      { characterId: mia.id, name: 'Mia', photoId: nextId(), cropId: nextId() },
      { characterId: leo.id, name: 'Leo', photoId: null, cropId: null },
    ];
    await open([makeScene({ takes: [makeTake({ references })] })]);
    const rows = within(screen.getByRole('list', { name: 'Photos it was made with' })).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual(['Mia', 'Leo forgotten']);
    expect(within(rows[0]!).getByRole('img', { name: 'Photo of Mia' }).getAttribute('src')).toContain(
      references[0]?.cropId,
    );
    expect(within(rows[1]!).queryByRole('img')).toBeNull();
  });
});

describe('a picture whose photo is gone', () => {
  it('says whose, and can be made without that one only', async () => {
    const gone = makePhoto({ cropAsset: makeAsset({ present: false }) });
    mia.photos[1] = gone;
    const scene = makeScene({ who: ['Mia', 'Leo'], jobs: [failed('reference-missing')] });
    await open([scene], inMemory());
    expect(
      screen.getByText(/A photo of Mia that goes with it is gone or cannot be read. Nothing was sent/),
    ).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: 'Without it' }));
    expect(called('scenes.remake')).toEqual([{ id: scene.id, kind: 'image', withoutPhotos: [gone.id] }]);
  });

  it('leads to whose photo can be replaced, and then tries with the photos of now', async () => {
    mia.photos = [makePhoto({ cropAsset: makeAsset({ present: false }) })];
    const scene = makeScene({ who: ['Mia'], jobs: [failed('reference-missing')] });
    await open([scene], inMemory());
    const replace = await screen.findByRole('link', { name: 'Replace it' });
    expect(replace.getAttribute('href')).toContain(mia.id);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    // A retry would promise the same missing file again.
    expect(called('jobs.retry')).toEqual([]);
    expect(called('scenes.remake')).toEqual([{ id: scene.id, kind: 'image' }]);
  });

  it('leaves out only photos of the one who is named where no file is known to be gone', async () => {
    const scene = makeScene({ who: ['Mia', 'Leo'], jobs: [failed('reference-missing')] });
    await open([scene], inMemory());
    await userEvent.click(await screen.findByRole('button', { name: 'Without them' }));
    expect(called('scenes.remake')).toEqual([
      { id: scene.id, kind: 'image', withoutPhotos: mia.photos.map(({ id }) => id) },
    ]);
  });
});

describe('photos that nobody has agreed to send', () => {
  it('are agreed to here, and only then tried again', async () => {
    const models = [...practiceModels, makeModel({ id: gpt.modelId, provider: { id: 'openai', title: 'OpenAI' } })];
    const defaults = { text: 'practice/storyteller', image: gpt.modelId, video: null, check: null };
    host().override({ models: { list: () => ({ models, defaults, asOf: 0 }) } });
    const job = failed('photos-not-agreed');
    await open([makeScene({ jobs: [job] })], inMemory());
    await userEvent.click(await screen.findByRole('button', { name: 'Agree and try again' }));
    await waitFor(() => expect(called('jobs.retry')).toEqual([{ id: job.id }]));
    expect(called('characters.agree')).toEqual([{ providerId: 'openai' }]);
  });
});

describe('a refused picture', () => {
  const refused = () => makeJob({ ...gpt, state: 'refused', error: { code: 'refused-input', message: '' } });

  it('can be made without photos where photos were sent', async () => {
    const scene = makeScene({ who: ['Leo'], jobs: [refused()] });
    await open([scene], inMemory());
    await userEvent.click(await screen.findByRole('button', { name: 'Without photos' }));
    expect(called('scenes.remake')).toEqual([
      { id: scene.id, kind: 'image', withoutPhotos: leo.photos.map(({ id }) => id) },
    ]);
  });

  it('offers nothing about photos where none was sent', async () => {
    await open([makeScene({ jobs: [refused()] })], { ...inMemory(), memoryMode: false });
    expect(await screen.findByRole('button', { name: 'Softer words' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Without photos' })).toBeNull();
  });
});

describe('a look at a picture', () => {
  const pageWithLook = (check: LookCheck) => makeScene({ takes: [makeTake({ check })] });

  it('says what does not hold, and paints again with those photos first', async () => {
    const scene = pageWithLook(looked({ findings: [redHair], notFound: ['Leo'] }));
    await open([scene], inMemory());
    const note = screen.getByRole('region', { name: 'Face check of this picture' });
    expect(note.textContent).toContain('Mia · Hair: red, expected black');
    expect(note.textContent).toContain('Leo · not to be found in the picture');
    await userEvent.click(within(note).getByRole('button', { name: /^Try again with stronger reference/ }));
    expect(called('scenes.remake')).toEqual([{ id: scene.id, kind: 'image', strongerFor: ['Mia', 'Leo'] }]);
  });

  it('can become the new look from here on, and be taken back', async () => {
    const scene = pageWithLook(looked({ findings: [redHair] }));
    await open([scene], inMemory());
    await userEvent.click(screen.getByRole('button', { name: 'This is the new look from here on' }));
    expect(called('scenes.setLook')).toEqual([{ id: scene.id, name: 'Mia', facts: { hair: 'red' } }]);
    expect(await screen.findByText('The new look from here on')).toBeTruthy();
    // The picture that shows the new look must not be marked as painted before it.
    expect(called('scenes.acceptStale')).toEqual([{ id: scene.id, takeId: scene.takes[0]?.id }]);
    await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
    expect(called('scenes.setLook')[1]).toEqual({ id: scene.id, name: 'Mia', facts: { hair: '' } });
  });

  it('offers no new look where nothing was seen', async () => {
    await open([pageWithLook(looked({ findings: [{ ...redHair, seen: '' }] }))], inMemory());
    expect(screen.getByText(/Hair: nothing, expected black/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'This is the new look from here on' })).toBeNull();
  });

  it('is a small tick where everything holds', async () => {
    await open([pageWithLook(looked())], inMemory());
    expect(screen.getByText('All as expected')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Face check of this picture' })).toBeNull();
  });

  it('is asked for with its price, and never by itself', async () => {
    const seer = makeModel({ id: 'seer', title: 'Seer', kind: 'text' });
    seer.capabilities.checksPictures = true;
    const defaults = { text: 'practice/storyteller', image: 'practice/painter', video: null, check: 'seer' };
    const line = { kind: 'check', modelId: 'seer', modelTitle: 'Seer', practice: false } as const;
    host().override({
      models: { list: () => ({ models: [...practiceModels, seer], defaults, asOf: 0 }) },
      money: {
        price: () => ({
          lines: [{ ...line, lowMicros: 2000, highMicros: 2000, asOf: '2026-11-12', seconds: null }],
          lowMicros: 2000,
          highMicros: 2000,
          overBudget: null,
        }),
      },
    });
    const take = makeTake();
    const scene = makeScene({ takes: [take] });
    await open([scene], inMemory());
    const button = await screen.findByRole('button', { name: /^Check this picture ?≈ \$0.002/ });
    expect(called('scenes.check')).toEqual([]);
    await userEvent.click(button);
    expect(called('scenes.check')).toEqual([{ id: scene.id, takeId: take.id, modelId: 'seer' }]);
  });

  it('is not offered where no model can see', async () => {
    await open([makeScene({ takes: [makeTake()] })], inMemory());
    expect(await screen.findByRole('button', { name: 'How it was made' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Check this picture/ })).toBeNull();
  });

  it('that failed leaves the picture alone and can be asked for again', async () => {
    const job = failed('unreadable-check', { kind: 'check' });
    await open([makeScene({ takes: [makeTake()], jobs: [job] })], inMemory());
    const panel = screen.getByRole('region', { name: 'The picture could not be checked' });
    await userEvent.click(within(panel).getByRole('button', { name: 'Try again' }));
    expect(called('jobs.retry')).toEqual([{ id: job.id }]);
  });
});

describe('keeping somebody like in a picture', () => {
  it('adds a photo to who is known, with the part that was picked', async () => {
    const take = makeTake();
    await open([makeScene({ who: ['Mia'], takes: [take] })], inMemory());
    await userEvent.click(screen.getByRole('button', { name: 'Keep somebody like this' }));
    await userEvent.click(screen.getByRole('button', { name: 'Right' }));
    expect(await screen.findByText('Mia gets one more photo.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Add the photo' }));
    expect(called('characters.fromPicture')).toEqual([
      { takeId: take.id, crop: { left: 0.5, top: 0, width: 0.5, height: 1 }, characterId: mia.id },
    ]);
    expect((await screen.findByRole('link', { name: 'Look at Mia' })).getAttribute('href')).toContain(mia.id);
  });

  it('makes a character of somebody new from the whole picture', async () => {
    const take = makeTake();
    await open([makeScene({ who: ['Mia'], takes: [take] })], inMemory());
    await userEvent.click(screen.getByRole('button', { name: 'Keep somebody like this' }));
    const name = screen.getByRole('combobox', { name: 'Who is it?' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Old Tomas');
    await userEvent.click(screen.getByRole('button', { name: 'Keep them' }));
    expect(called('characters.fromPicture')).toEqual([{ takeId: take.id, name: 'Old Tomas' }]);
  });
});

describe('what has changed since a picture was made', () => {
  const stale = (input: Partial<StaleInput>): StaleInput => ({
    what: 'fact',
    about: '',
    from: '',
    to: '',
    ...input,
  });

  it('is said in words, never in ids', async () => {
    const take = makeTake({
      stale: [
        stale({ about: 'Mia', fact: 'outfit', from: 'red coat', to: 'blue coat' }),
        stale({ what: 'photo', about: 'Leo' }),
        stale({ what: 'picture', from: 'id-1', to: 'id-2' }),
        stale({ what: 'style', from: 'oil-painting', to: 'pixel-art' }),
      ],
    });
    await open([makeScene({ takes: [take] })]);
    const note = screen.getByRole('region', { name: 'Changes since the picture was made' });
    expect(
      within(note)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Mia’s outfit: before: red coat → now: blue coat',
      'Another photo of Leo is sent now.',
      'Another picture is in use now.',
      'The style: before: Oil painting → now: Pixel art',
    ]);
  });
});
