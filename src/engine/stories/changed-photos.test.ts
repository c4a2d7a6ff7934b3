import { describe, expect, it } from 'vitest';
import type { ImageModel, StoredReference } from '../provider-kit/model.ts';
import type { PhotoRow, StoryRow } from '../store/rows.ts';
import { changedPhotos } from './changed-photos.ts';
import type { PictureInputs } from './picture-prompt.ts';

const CAST = [{ name: 'Mia', kind: '', description: '', characterId: 'mia' }];
const QUEUED_AT = 100;

interface KeptPhoto {
  readonly id: string;
  readonly crop: string;
  readonly addedAt?: number;
}

/** What is said of a picture that went out with `sent`, now that Mia has `photos`. */
function changes(sent: readonly string[], photos: readonly KeptPhoto[], { limit = 3, memory = 1 } = {}): unknown {
  const rows = photos.map(({ id, crop, addedAt = 0 }) => ({
    id,
    character_id: 'mia',
    crop_asset_id: crop,
    added_at: addedAt,
    shape: 'face',
  }));
  const references = sent.map((name): StoredReference => {
    const [photoId = '', cropId = ''] = name.split(' ');
    return { photoId, cropId, characterId: 'mia', name: 'Mia' };
  });
  const sources = {
    sendable: { photosOf: () => rows as never },
    photosOf: () => rows as unknown as PhotoRow[],
    model: () => ({ kind: 'image', referencePhotos: limit }) as ImageModel,
  };
  const story = { memory_mode: memory, photos_json: '{}' } as StoryRow;
  const job = { model_id: 'model', queued_at: QUEUED_AT };
  return changedPhotos(sources, story, job, { references } as unknown as PictureInputs, CAST);
}

describe('changedPhotos', () => {
  const mia = expect.objectContaining({ what: 'photo', about: 'Mia' });

  it('would mark a picture whose photos are the same', () => {
    expect(changes(['one a'], [{ id: 'one', crop: 'a' }])).toEqual([]);
  });

  it('would miss another crop, or a photo that was forgotten', () => {
    expect(changes(['one a'], [{ id: 'one', crop: 'b' }])).toEqual([mia]);
    expect(changes(['one a'], [])).toEqual([mia]);
  });

  it('would miss a photo that came later, or mark one that the model has no room for', () => {
    const photos = [
      { id: 'one', crop: 'a' },
      { id: 'two', crop: 'b', addedAt: QUEUED_AT + 1 },
    ];
    expect(changes(['one a'], photos)).toEqual([mia]);
    expect(changes(['one a'], photos, { limit: 1 })).toEqual([]);
  });

  it('would call it a change that a photo was left out by hand', () => {
    expect(
      changes(
        ['one a'],
        [
          { id: 'one', crop: 'a' },
          { id: 'two', crop: 'b' },
        ],
      ),
    ).toEqual([]);
  });

  it('would mark anything without memory mode', () => {
    expect(changes(['one a'], [], { memory: 0 })).toEqual([]);
  });
});
